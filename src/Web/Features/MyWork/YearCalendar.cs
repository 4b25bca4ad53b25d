namespace Vaggeryd.InternalControl.Web.Features.MyWork;

/// <summary>What the year holds for everyone, month by month: how Swedish municipalities do internal control.</summary>
public static class YearCalendar
{
    /// <summary>Month (1 to 12) and the text's key.</summary>
    private static readonly (int Month, string Key)[] Events =
    [
        (1, "Calendar.FourthQuarter"),
        (2, "Calendar.YearReport"),
        (4, "Calendar.FirstQuarter"),
        (4, "Calendar.Evaluation"),
        (7, "Calendar.SecondQuarter"),
        (9, "Calendar.Inventory"),
        (10, "Calendar.ThirdQuarter"),
        (10, "Calendar.Scoring"),
        (11, "Calendar.PlanCompiled"),
        (12, "Calendar.PlanDecided"),
    ];

    public static IEnumerable<string> In(int month) => Events.Where(e => e.Month == month).Select(e => e.Key);

    /// <summary>The first month after the given one in which something happens; December is followed by January.</summary>
    public static int NextAfter(int month) => Enumerable.Range(1, 12).Select(ahead => (month + ahead - 1) % 12 + 1).First(next => In(next).Any());
}
