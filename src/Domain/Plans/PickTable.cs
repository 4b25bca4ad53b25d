using Vaggeryd.InternalControl.Domain.Scoring;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Plans;

/// <summary>The picks of a plan by the risks that they concern.</summary>
internal sealed class PickTable
{
    private readonly Dictionary<string, Pick> _picks = [];

    private PickTable() { }

    /// <param name="ranking">The year's risks.</param>
    /// <param name="picks">What people have decided.</param>
    /// <param name="isUnknown">Risks that the person does not know of: as if they were not there, so that a refusal does not tell.</param>
    /// <exception cref="RuleBrokenException">A pick names no risk, or one that is picked already, or takes in one that is not assessed.</exception>
    public static PickTable Of<T>(IReadOnlyList<RankedRisk<T>> ranking, IReadOnlyList<Pick> picks, Func<T, bool>? isUnknown)
        where T : Standing
    {
        var table = new PickTable();
        if (picks.Count == 0) return table;

        var named = picks.Select(pick => pick.Slug).ToHashSet();
        var known = ranking.Where(ranked => named.Contains(ranked.Risk.Slug) && isUnknown?.Invoke(ranked.Risk) != true)
            .ToDictionary(ranked => ranked.Risk.Slug, ranked => ranked.Risk);
        foreach (var pick in picks)
        {
            Require(known.TryGetValue(pick.Slug, out var risk), Rule.PickMustNameARisk, pick.Slug);
            Require(table._picks.TryAdd(pick.Slug, pick), Rule.PickMustBeSaidOnce, pick.Slug);
            Require(risk.IsScored || !pick.IsMandatory, Rule.MandatoryRiskMustBeAssessed, pick.Slug);
        }

        return table;
    }

    public Pick? For(Standing risk) => _picks.Count == 0 ? null : _picks.GetValueOrDefault(risk.Slug);
}
