namespace Vaggeryd.InternalControl.Web.Features.MyWork;

/// <summary>A day of the planning year, and whether what it is for is done as far as the person sees.</summary>
/// <param name="Key">The key of the text that says what happens.</param>
/// <param name="Brief">The key of the one that fits in a month of the calendar.</param>
public sealed record YearDay(DateOnly Day, string Key, string Brief, bool IsDone)
{
    /// <summary>Those that are set, in order. Whoever has departments of their own sees whether those are done; others whether all are.</summary>
    public static IReadOnlyList<YearDay> Of(ShowMyWork.YearState state)
    {
        var own = state.Analyses.Where(one => one.IsOwn).ToList();
        var counted = own.Count > 0 ? own : state.Analyses;
        (DateOnly? Day, string Key, string Brief, bool IsDone)[] days =
        [
            (state.Year.AnalysesDue, "Calendar.AnalysesDue", "Calendar.Brief.AnalysesDue", counted.All(one => !one.Standing.IsOpen)),
            (state.Year.DecisionsDue, "Calendar.DecisionsDue", "Calendar.Brief.DecisionsDue", counted.All(one => one.Standing.Analysis?.Decision is not null)),
            (state.Year.PlanDue, "Calendar.PlanDue", "Calendar.Brief.PlanDue", false),
        ];
        return [.. days.Where(day => day.Day is not null).Select(day => new YearDay(day.Day!.Value, day.Key, day.Brief, day.IsDone))];
    }
}
