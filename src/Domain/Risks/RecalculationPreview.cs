using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Domain.Risks;

/// <summary>A risk as it stands before a recalculation, with what lies outside it and will decide on its place afterwards.</summary>
public record RiskToRecalculate : Standing
{
    public IReadOnlyCollection<AssessedStage> Stages { get; init; } = [];

    /// <summary>The weights of its goals by the new model.</summary>
    public int GoalWeightAfter { get; init; }

    /// <summary>What is tolerated by the new model; null where nothing is said.</summary>
    public int? AppetiteAfter { get; init; }

    /// <summary>The value the year before, where that year is scored with the new model; else null.</summary>
    public int? ValueBeforeAfter { get; init; }
}

/// <summary>A risk before and after a recalculation.</summary>
/// <param name="Before">As it stands.</param>
/// <param name="After">As it would stand.</param>
/// <param name="RankBefore">Its place among all of the year; null when it is not assessed.</param>
/// <param name="RankAfter">The same afterwards.</param>
/// <param name="Stages">Its assessments, at every stage.</param>
public sealed record RecalculatedRisk<T>(T Before, Standing After, int? RankBefore, int? RankAfter, IReadOnlyList<RecalculatedStage> Stages)
    where T : RiskToRecalculate
{
    /// <summary>How many places up; negative down; 0 when it stays or has no place.</summary>
    public int Move => RankBefore - RankAfter ?? 0;

    /// <summary>Among the <paramref name="count"/> highest afterwards and not before.</summary>
    public bool Enters(int count) => RankAfter <= count && RankBefore > count;

    /// <summary>Among the <paramref name="count"/> highest before and not afterwards.</summary>
    public bool Leaves(int count) => RankBefore <= count && RankAfter > count;
}

/// <summary>What a recalculation would do to a year, risk by risk. Changes nothing.</summary>
public static class RecalculationPreview
{
    /// <summary>Every risk, the largest moves first, then in the new order; the same whatever order they came in.</summary>
    /// <param name="recalculation">From which model to which, and how the steps map.</param>
    /// <param name="risks">All of the year.</param>
    public static IReadOnlyList<RecalculatedRisk<T>> Of<T>(Recalculation recalculation, IReadOnlyCollection<T> risks)
        where T : RiskToRecalculate
    {
        var before = risks.ToArray();
        var after = Array.ConvertAll(before, risk => After(risk, recalculation));
        var placesBefore = Places(before, recalculation.From.Order);
        var placesAfter = Places(Array.ConvertAll(after, risk => risk.Standing), recalculation.To.Order);
        return
        [
            .. Enumerable.Range(0, before.Length)
                .Select(at => (Place: placesAfter[at], Risk: new RecalculatedRisk<T>(before[at], after[at].Standing, Rank(before[at], placesBefore[at]), Rank(after[at].Standing, placesAfter[at]), after[at].Stages)))
                .OrderByDescending(risk => Math.Abs(risk.Risk.Move)).ThenBy(risk => risk.Place)
                .Select(risk => risk.Risk),
        ];
    }

    private static int? Rank(Standing risk, int place) => risk.IsScored ? place + 1 : null;

    /// <summary>Where each would come, from 0.</summary>
    private static int[] Places(Standing[] risks, RankOrder order)
    {
        var sorted = Enumerable.Range(0, risks.Length).ToArray();
        Array.Sort(Array.ConvertAll(risks, order.SortKey), sorted, StringComparer.Ordinal);
        var places = new int[risks.Length];
        for (var place = 0; place < sorted.Length; place++) places[sorted[place]] = place;
        return places;
    }

    private static (Standing Standing, IReadOnlyList<RecalculatedStage> Stages) After<T>(T risk, Recalculation recalculation)
        where T : RiskToRecalculate
    {
        var stages = recalculation.Of(risk.Stages);
        var now = stages.FirstOrDefault(stage => stage.Stage == AssessmentStage.Current)?.After;
        return (new Standing
        {
            Department = risk.Department,
            Reference = risk.Reference,
            Category = risk.Category,
            GoalCount = risk.GoalCount,
            GoalWeight = risk.GoalWeightAfter,
            DepartmentCount = risk.DepartmentCount,
            Appetite = risk.AppetiteAfter,
            ValueBefore = risk.ValueBeforeAfter,
            Age = risk.Age,
            Likelihood = now?.Likelihood,
            Consequence = now?.Consequence,
            Value = now?.Value,
            Level = now?.Level,
        }, stages);
    }
}
