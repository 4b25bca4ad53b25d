using System.Numerics;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.FollowUp;

/// <summary>
/// How many to look at, so that finding nothing wrong says something of all of them. It is discovery sampling as auditors know it (AICPA, Audit Guide
/// "Audit Sampling", attribute sampling with no expected deviation; Arkin, "Handbook of Sampling for Auditing and Accounting"): of N items, K wrong ones would
/// reach the tolerable share, K = ⌈N × share⌉. Were there K, n drawn without replacement would all be right with the hypergeometric chance
/// P(n) = C(N−K, n) / C(N, n) = ∏ (N−K−i) / (N−i), i = 0 … n−1. The size is the smallest n with P(n) ≤ 1 − confidence, found by search in whole numbers, so that nothing is rounded.
/// </summary>
public sealed record SampleSize
{
    private SampleSize(int population, int confidence, decimal tolerable, int size) => (Population, Confidence, Tolerable, Size) = (population, confidence, tolerable, size);

    /// <summary>How sure one may choose to be, in percent.</summary>
    public static IReadOnlyList<int> Confidences { get; } = [90, 95, 99];

    /// <summary>Shares of wrong ones that a page offers, in percent.</summary>
    public static IReadOnlyList<decimal> Tolerables { get; } = [1, 2, 5, 10, 20];

    /// <summary>How many there are in all.</summary>
    public int Population { get; }

    /// <summary>Percent.</summary>
    public int Confidence { get; }

    /// <summary>Percent; fewer than this are wrong where none of the sample is.</summary>
    public decimal Tolerable { get; }

    /// <summary>How many to look at; none where there are none, and never more than all.</summary>
    public int Size { get; }

    public bool IsAll => Size == Population;

    /// <param name="population">How many there are in all, 0 or more.</param>
    /// <param name="confidence">90, 95 or 99 percent.</param>
    /// <param name="tolerable">0.1 to 50 percent.</param>
    /// <exception cref="RuleBrokenException">A number is none of these.</exception>
    public static SampleSize Of(int population, int confidence, decimal tolerable)
    {
        Require(population is >= 0 and <= ControlReport.MostCounted, Rule.CountMustBeReasonable, ControlReport.MostCounted);
        Require(Confidences.Contains(confidence), Rule.ConfidenceMustBeOffered, string.Join(", ", Confidences));
        Require(tolerable is >= 0.1m and <= 50, Rule.TolerableMustBeReasonable);

        var wrong = (int)decimal.Ceiling(population * tolerable / 100);
        var (size, allRight, all) = (0, BigInteger.One, BigInteger.One);
        for (; size < population && allRight * 100 > all * (100 - confidence); size++) (allRight, all) = (allRight * (population - wrong - size), all * (population - size));
        return new SampleSize(population, confidence, tolerable, size);
    }
}
