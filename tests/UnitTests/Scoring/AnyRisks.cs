using FsCheck;
using FsCheck.Fluent;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Scoring;

/// <summary>A year's risks as they can be: few departments and small numbers, so that ties are common; references of every sort.</summary>
public sealed record YearOfRisks(IReadOnlyList<Standing> Risks);

/// <summary>Makes arbitrary years of risks for the properties.</summary>
public static class AnyRisks
{
    /// <summary>Enough for every pair of keys to meet, few enough to compare all pairs quickly.</summary>
    private const int MostRisks = 20;

    private static readonly Gen<string> Piece = Gen.Elements(
        "R", "r", "KS", "SN-", "å", "Å", "ä", "Ä", "ö", "Ö", "z", "a", "-", ".", "é", "漢", "0", "00", "1", "01", "001", "2", "9", "10", "99", "100", "12345678", "123456789", "0123456789012");

    private static readonly Gen<string> Reference =
        from pieces in Gen.NonEmptyListOf(Piece).Select(list => string.Concat(list.Take(4)))
        select pieces.Length > RiskLimits.Reference ? pieces[..RiskLimits.Reference] : pieces;

    /// <summary>What only lies beside the assessment; small numbers, and often nothing.</summary>
    private static readonly Gen<Standing> Beside =
        from department in Gen.Elements("KS", "SN", "SNÖ", "K1", "K01", "K10", "K2", "ÅÄÖ", "VA")
        from reference in Reference
        from goals in Gen.Choose(0, 12)
        from weight in Gen.Elements(0, 1, 2, 20_000)
        from departments in Gen.Choose(1, 3)
        from appetite in Gen.Elements<int?>(null, 0, 3, 6, 100)
        from before in Gen.Elements<int?>(null, 1, 6, 12)
        from age in Gen.Choose(0, 2)
        select new Standing
        {
            Department = department,
            Reference = reference,
            GoalCount = goals,
            GoalWeight = weight,
            DepartmentCount = departments,
            Appetite = appetite,
            ValueBefore = before,
            Age = age,
        };

    private static readonly Gen<Standing> Risk =
        from beside in Beside
        from steps in Gen.Elements<(int Likelihood, int Consequence)?>(null, (1, 1), (1, 4), (4, 1), (2, 2), (2, 3), (3, 2), (3, 4), (4, 3), (4, 4), (10, 10))
        from decided in Gen.Elements<int?>(null, null, null, 4, 12)
        select steps is not var (likelihood, consequence) ? beside : beside with
        {
            Likelihood = likelihood,
            Consequence = consequence,
            Value = decided ?? likelihood * consequence,
            ComputedValue = decided is null ? null : likelihood * consequence,
            Level = 1,
        };

    public static Arbitrary<YearOfRisks> Years() =>
        Gen.ListOf(Risk)
            .Select(risks => new YearOfRisks([.. risks.DistinctBy(r => (r.Department, RiskIdentity.ReferenceKey(r.Reference))).Take(MostRisks)]))
            .ToArbitrary();

    /// <summary>The value first, then any others in any order.</summary>
    public static Arbitrary<RankOrder> Orders() =>
        (from keys in Gen.Shuffle(RankOrder.UsualKeys.Skip(1).ToArray())
         from count in Gen.Choose(0, keys.Length)
         select new RankOrder([RankKey.Value, .. keys.Take(count)])).ToArbitrary();
}
