using System.Globalization;

namespace Vaggeryd.InternalControl.Web.Texts;

/// <summary>Days as people say them, with how far away they are.</summary>
public static class DayWords
{
    /// <summary>"16 oktober 2026"</summary>
    public static string Full(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>"16 okt 2026"</summary>
    public static string Brief(DateOnly day) => $"{day.Day} {Month(day)} {day.Year.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>"okt"</summary>
    public static string Month(DateOnly day) => CultureInfo.CurrentCulture.DateTimeFormat.GetAbbreviatedMonthName(day.Month).TrimEnd('.');

    /// <summary>"i morgon", "om 9 dagar", "6 dagar sedan"</summary>
    public static string Distance(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        0 => T.Of("Day.Today"),
        1 => T.Of("Day.Tomorrow"),
        -1 => T.Of("Day.Yesterday"),
        > 0 and var ahead => T.Of("Day.Ahead", ahead),
        var behind => T.Of("Day.Ago", -behind),
    };

    /// <summary>"Sista dag är 16 oktober 2026, om 9 dagar."</summary>
    public static string Due(DateOnly day, DateOnly today) => T.Of(day < today ? "Day.WasDue" : "Day.IsDue", Full(day), Distance(day, today));
}
