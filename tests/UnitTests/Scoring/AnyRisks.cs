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

    private static readonly Gen<Standing> Risk =
        from department in Gen.Elements("KS", "SN", "SNÖ", "K1", "K01", "K10", "K2", "ÅÄÖ", "VA")
        from reference in Reference
        from steps in Gen.Elements<(int Likelihood, int Consequence)?>(null, (1, 1), (1, 4), (4, 1), (2, 2), (2, 3), (3, 2), (3, 4), (4, 3), (4, 4), (10, 10))
        from goals in Gen.Choose(0, 12)
        select new Standing
        {
            Department = department,
            Reference = reference,
            GoalCount = goals,
            Likelihood = steps?.Likelihood,
            Consequence = steps?.Consequence,
            Value = steps is var (l, c) ? l * c : null,
            Level = steps is null ? null : 1,
        };

    public static Arbitrary<YearOfRisks> Years() =>
        Gen.ListOf(Risk)
            .Select(risks => new YearOfRisks([.. risks.DistinctBy(r => (r.Department, RiskIdentity.ReferenceKey(r.Reference))).Take(MostRisks)]))
            .ToArbitrary();
}
