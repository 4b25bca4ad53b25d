using Vaggeryd.InternalControl.Domain.Scoring;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Plans;

/// <summary>One alternative of a simulation.</summary>
/// <param name="Alternative">Its rules.</param>
/// <param name="Outcome">What they and the shared picks amount to.</param>
/// <param name="OnlyHere">Risks that no other alternative chooses, in rank order.</param>
public sealed record SimulatedAlternative<T>(PlanAlternative Alternative, SelectionOutcome<T> Outcome, IReadOnlyList<SelectedRisk<T>> OnlyHere)
    where T : Standing;

/// <summary>
/// Two to four sets of rules held against each other before one is chosen: one ranking, one set of picks, so that what differs
/// comes of the rules alone.
/// </summary>
public sealed class PlanSimulation<T>
    where T : Standing
{
    public const int Fewest = 2;
    public const int Most = 4;

    private readonly List<HashSet<int>> _chosen;

    /// <param name="model">The model that the risks are scored with.</param>
    /// <param name="ranking">The year's risks in rank order.</param>
    /// <param name="alternatives">2 to 4.</param>
    /// <param name="picks">What people decided beside the rules, in every alternative.</param>
    /// <param name="frame">What a plan may reach.</param>
    /// <param name="isHidden">Risks that an open edition leaves out, after all are chosen; null shows all.</param>
    /// <param name="isUnknown">Risks that whoever picks does not know of.</param>
    /// <exception cref="RuleBrokenException">Too few or too many alternatives, or a pick that cannot be.</exception>
    public PlanSimulation(
        ScoringModel model,
        IReadOnlyList<RankedRisk<T>> ranking,
        IReadOnlyList<PlanAlternative> alternatives,
        IReadOnlyList<Pick> picks,
        CoverageFrame frame,
        Func<T, bool>? isHidden = null,
        Func<T, bool>? isUnknown = null)
    {
        Require(alternatives.Count is >= Fewest and <= Most, Rule.AlternativesMustBeTwoToFour, alternatives.Count);

        var outcomes = alternatives.Select(alternative =>
        {
            var selection = PlanSelection<T>.From(ranking, alternative.Rules, picks, isUnknown).WithRobustness(model, ErrorModel.Standard);
            var (shown, withheld) = isHidden is null ? (selection, Withheld.Nothing) : selection.Opened(isHidden);
            return new SelectionOutcome<T>(shown, withheld, frame);
        }).ToList();
        _chosen = outcomes.ConvertAll(outcome => outcome.Selection.In.Select(chosen => chosen.Ranked.Rank!.Value).ToHashSet());
        Alternatives = [.. outcomes.Select((outcome, i) => new SimulatedAlternative<T>(
            alternatives[i],
            outcome,
            [.. outcome.Selection.In.Where(chosen => Enumerable.Range(0, _chosen.Count).All(other => other == i || !_chosen[other].Contains(chosen.Ranked.Rank!.Value)))]))];
        Picks = outcomes[0].Selection.Picks;
        Withheld = outcomes[0].Withheld;
    }

    /// <summary>In the order given.</summary>
    public IReadOnlyList<SimulatedAlternative<T>> Alternatives { get; }

    /// <summary>The picks that are shown.</summary>
    public IReadOnlyList<Pick> Picks { get; }

    /// <summary>What is not shown; how much of it is in the plan is each alternative's own.</summary>
    public Withheld Withheld { get; }

    /// <summary>How many risks every alternative chooses.</summary>
    public int InAll => _chosen.Skip(1).Aggregate(_chosen[0].AsEnumerable(), (all, next) => all.Intersect(next)).Count();

    /// <summary>How many risks any alternative chooses.</summary>
    public int InAny => _chosen.SelectMany(chosen => chosen).Distinct().Count();

    /// <summary>How many risks both of two alternatives choose, by their places from 0.</summary>
    public int Overlap(int one, int other) => _chosen[one].Count(_chosen[other].Contains);
}
