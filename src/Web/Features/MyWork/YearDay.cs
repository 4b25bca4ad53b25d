namespace Vaggeryd.InternalControl.Web.Features.MyWork;

/// <summary>A day of the planning year, and whether what it is for is done as far as the person sees.</summary>
/// <param name="Key">The key of the text that says what happens.</param>
public sealed record YearDay(DateOnly Day, string Key, bool IsDone)
{
    /// <summary>Those that are set, in order. Whoever has departments of their own sees whether those are done; others whether all are.</summary>
    public static IReadOnlyList<YearDay> Of(ShowMyWork.YearState state)
    {
        var own = state.Analyses.Where(one => one.IsOwn).ToList();
        var counted = own.Count > 0 ? own : state.Analyses;
        (DateOnly? Day, string Key, bool IsDone)[] days =
        [
            (state.Year.AnalysesDue, "Calendar.AnalysesDue", counted.All(one => !one.Standing.IsOpen)),
            (state.Year.DecisionsDue, "Calendar.DecisionsDue", counted.All(one => one.Standing.Analysis?.Decision is not null)),
            (state.Year.PlanDue, "Calendar.PlanDue", false),
        ];
        return [.. days.Where(day => day.Day is not null).Select(day => new YearDay(day.Day!.Value, day.Key, day.IsDone))];
    }
}
