using System.Globalization;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.Planning;

namespace Vaggeryd.InternalControl.Web.Features.PlanningYears;

/// <summary>The form of the year's follow-up, with the names that the fields have.</summary>
public sealed record FollowUpForm
{
    public int? Version { get; init; }

    public Frequency? Period { get; init; }

    /// <summary>Days to the last day for reporting, as typed.</summary>
    public string? Rapport { get; init; }

    /// <summary>Days to the last day that a period is open, as typed.</summary>
    public string? Stangs { get; init; }

    /// <summary>What is wrong, and at which field; null when nothing is.</summary>
    internal (string Field, string Text)? Problem { get; init; }

    /// <summary>What can be chosen.</summary>
    public static IReadOnlyList<Frequency> Choices { get; } = [Frequency.Quarterly, Frequency.Tertial, Frequency.HalfYearly];

    internal string? ProblemAt(string field) => Problem is { } problem && problem.Field == field ? problem.Text : null;

    public static FollowUpForm Of(PlanningYear year) => new()
    {
        Version = year.Version,
        Period = year.FollowUp.Period,
        Rapport = year.FollowUp.ReportingDays.ToString(CultureInfo.InvariantCulture),
        Stangs = year.FollowUp.ClosingDays.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>The field that holds something else than a number of days; null where none does.</summary>
    internal string? Unreadable => Days(Rapport) is null ? "rapport" : Days(Stangs) is null ? "stangs" : null;

    internal SetFollowUp.Command Command(int year) => new(year, Period ?? Frequency.Quarterly, Days(Rapport)!.Value, Days(Stangs)!.Value, Version);

    private static int? Days(string? typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : null;
}
