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
/// <param name="InputHash">SHA-256 over all that the plan shows of every risk, chosen or not.</param>
/// <param name="Selection">The rules, what they chose and what they left.</param>
public sealed record GeneratedPlan(int Year, string ScoringModelHash, string InputHash, PlanSelection<PlanRisk> Selection)
{
    /// <param name="year">The planning year.</param>
    /// <param name="model">The year's scoring model.</param>
    /// <param name="risks">All of the year's risks, in any order.</param>
    /// <param name="rules">At least one.</param>
    /// <param name="error">How far off each assessment may be; the standard when nothing is said.</param>
    /// <exception cref="RuleBrokenException">There is no rule.</exception>
    public static GeneratedPlan From(int year, ScoringModel model, IEnumerable<PlanRisk> risks, IEnumerable<SelectionRule> rules, ErrorModel? error = null)
    {
        var ranking = Ranking.Of(risks);
        var selection = PlanSelection<PlanRisk>.From(ranking, rules).WithRobustness(model, error ?? ErrorModel.Standard);
        return new GeneratedPlan(year, model.Hash, HashOf(ranking), selection);
    }

    private static string HashOf(IReadOnlyList<RankedRisk<PlanRisk>> ranking)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var ranked in ranking)
            hash.AppendData(Encoding.UTF8.GetBytes(ranked.Risk.Canonical() + "\n"));

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
