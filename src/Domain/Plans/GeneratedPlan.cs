using System.Security.Cryptography;
using System.Text;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Domain.Plans;

/// <summary>
/// A municipality-wide internal control plan as the rules make it from a year's risks. The same risks, model and
/// rules give the same plan and the same hashes, in every run and on every machine.
/// </summary>
/// <param name="Year">The planning year.</param>
/// <param name="ScoringModelHash">The model that every value in the plan was computed with.</param>
/// <param name="InputHash">SHA-256 over all that the plan shows of every risk, chosen or not. Rules and picks are no part of it: they stand in the plan themselves.</param>
/// <param name="Selection">The rules, what they chose and what they left.</param>
public sealed record GeneratedPlan(int Year, string ScoringModelHash, string InputHash, PlanSelection<PlanRisk> Selection)
{
    /// <summary>Characters of a usual risk; a longer one gets more room.</summary>
    private const int UsualSize = 4096;

    /// <param name="year">The planning year.</param>
    /// <param name="model">The year's scoring model.</param>
    /// <param name="risks">All of the year's risks, in any order.</param>
    /// <param name="rules">At least one.</param>
    /// <param name="error">How far off each assessment may be; the standard when nothing is said.</param>
    /// <exception cref="RuleBrokenException">There is no rule.</exception>
    public static GeneratedPlan From(int year, ScoringModel model, IEnumerable<PlanRisk> risks, IEnumerable<SelectionRule> rules, ErrorModel? error = null) =>
        From(year, model, Ranking.Of(risks, model.Order), rules, error);

    /// <summary>As the other, for risks that are ranked already; and with what people have picked.</summary>
    /// <param name="year">The planning year.</param>
    /// <param name="model">The year's scoring model.</param>
    /// <param name="ranking">All of the year's risks, ranked.</param>
    /// <param name="rules">At least one.</param>
    /// <param name="error">How far off each assessment may be; the standard when nothing is said.</param>
    /// <param name="picks">What people decided beside the rules; null is nothing.</param>
    /// <param name="isUnknown">Risks that whoever picks does not know of.</param>
    public static GeneratedPlan From(
        int year,
        ScoringModel model,
        IReadOnlyList<RankedRisk<PlanRisk>> ranking,
        IEnumerable<SelectionRule> rules,
        ErrorModel? error = null,
        IReadOnlyList<Pick>? picks = null,
        Func<PlanRisk, bool>? isUnknown = null) =>
        new(year, model.Hash, HashOf(ranking), PlanSelection<PlanRisk>.From(ranking, rules, picks, isUnknown).WithRobustness(model, error ?? ErrorModel.Standard));

    /// <summary>The open edition: the same plan, made of all risks, without those that carry a secrecy mark; and how many they are.</summary>
    /// <param name="markedSince">Names in addresses of risks that carry one by now, though they did not when the plan was frozen; null: none.</param>
    public (GeneratedPlan Plan, Withheld Withheld) Opened(IReadOnlySet<string>? markedSince = null)
    {
        var (open, withheld) = Selection.Opened(risk => risk.IsSecret || (markedSince is not null && risk.Slugs.Any(markedSince.Contains)));
        return (this with { Selection = open }, withheld);
    }

    /// <summary>The same room serves all risks: a text of its own for each of ten thousand takes longer than the hash itself.</summary>
    private static string HashOf(IReadOnlyList<RankedRisk<PlanRisk>> ranking)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var line = new StringBuilder(UsualSize);
        var signs = new char[UsualSize];
        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(UsualSize)];
        foreach (var ranked in ranking)
        {
            ranked.Risk.AppendCanonical(line.Clear());
            line.Append('\n');
            if (signs.Length < line.Length) (signs, bytes) = (new char[line.Length], new byte[Encoding.UTF8.GetMaxByteCount(line.Length)]);
            line.CopyTo(0, signs, line.Length);
            hash.AppendData(bytes, 0, Encoding.UTF8.GetBytes(signs, 0, line.Length, bytes, 0));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
