namespace Vaggeryd.InternalControl.Domain.Scoring;

/// <summary>One of the two numbers of an assessment.</summary>
public enum RiskAxis
{
    Likelihood,
    Consequence,
}

/// <summary>One axis of an assessment, one step away from where it is.</summary>
/// <param name="Axis">Which of the two.</param>
/// <param name="From">The assessed step.</param>
/// <param name="To">The step beside it.</param>
public sealed record StepChange(RiskAxis Axis, int From, int To);

/// <summary>A risk that a single step moves across the line.</summary>
/// <param name="Ranked">The risk and its rank.</param>
/// <param name="Changes">Each single step that does it; at least one.</param>
public sealed record BorderlineRisk<T>(RankedRisk<T> Ranked, IReadOnlyList<StepChange> Changes)
    where T : Standing;

/// <summary>
/// Which risks stand so near the line of "the n highest" that one step in their own assessment, everything else as it is,
/// takes them across it.
/// </summary>
/// <param name="Taken">How many risks are above the line.</param>
/// <param name="Above">Those above that may fall out, in rank order.</param>
/// <param name="Below">Those below that may come in, in rank order.</param>
public sealed record Borderline<T>(int Taken, IReadOnlyList<BorderlineRisk<T>> Above, IReadOnlyList<BorderlineRisk<T>> Below)
    where T : Standing
{
    /// <summary>How many above the line no single step of their own takes out.</summary>
    public int Stable => Taken - Above.Count;

    /// <summary>The same line without the risks that are not to be named or counted.</summary>
    /// <param name="isHidden">Says which.</param>
    /// <param name="hiddenAbove">How many of them are above the line.</param>
    public Borderline<T> Without(Func<T, bool> isHidden, int hiddenAbove) => new(
        Taken - hiddenAbove,
        [.. Above.Where(risk => !isHidden(risk.Ranked.Risk))],
        [.. Below.Where(risk => !isHidden(risk.Ranked.Risk))]);

    /// <param name="ranking">The year's risks in rank order.</param>
    /// <param name="model">The model that they are scored with.</param>
    /// <param name="count">How many are taken, 1 or more.</param>
    public static Borderline<T> Of(IReadOnlyList<RankedRisk<T>> ranking, ScoringModel model, int count)
    {
        var scored = ranking.Where(ranked => ranked.Rank is not null).ToList();
        if (scored.Count <= count) return new(scored.Count, [], []);

        return new(
            count,
            Across(scored.Take(count), model, moved => model.Order.Compare(moved, scored[count].Risk) > 0),
            Across(scored.Skip(count), model, moved => model.Order.Compare(moved, scored[count - 1].Risk) < 0));
    }

    /// <param name="risks">Those on one side of the line.</param>
    /// <param name="model">The model that they are scored and ordered with.</param>
    /// <param name="crosses">Whether a changed risk passes the nearest on the other side.</param>
    private static List<BorderlineRisk<T>> Across(IEnumerable<RankedRisk<T>> risks, ScoringModel model, Func<Standing, bool> crosses) =>
        [.. from ranked in risks
            let changes = Steps(ranked.Risk, model).Where(change => crosses(Changed(ranked.Risk, change, model))).ToList()
            where changes.Count > 0
            select new BorderlineRisk<T>(ranked, changes)];

    private static Standing Changed(Standing risk, StepChange change, ScoringModel model) => change.Axis == RiskAxis.Likelihood
        ? risk.Reassessed(model, change.To, risk.Consequence!.Value)
        : risk.Reassessed(model, risk.Likelihood!.Value, change.To);

    private static IEnumerable<StepChange> Steps(Standing risk, ScoringModel model)
    {
        var (likelihood, consequence) = (risk.Likelihood!.Value, risk.Consequence!.Value);
        if (likelihood > 1) yield return new(RiskAxis.Likelihood, likelihood, likelihood - 1);
        if (likelihood < model.Likelihood.Count) yield return new(RiskAxis.Likelihood, likelihood, likelihood + 1);
        if (consequence > 1) yield return new(RiskAxis.Consequence, consequence, consequence - 1);
        if (consequence < model.Consequence.Count) yield return new(RiskAxis.Consequence, consequence, consequence + 1);
    }
}
