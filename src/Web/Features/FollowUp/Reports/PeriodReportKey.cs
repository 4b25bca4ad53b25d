using System.Globalization;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp.Reports;

/// <summary>Which report is meant.</summary>
/// <param name="Year">The planning year.</param>
/// <param name="Period">"2026-Q3", capitals or not, or "2026" for the year.</param>
/// <param name="Department">The code of whose report it is, capitals or not; null for the municipality's.</param>
public sealed record PeriodReportKey(int Year, string Period, string? Department = null)
{
    /// <summary>The municipality's report in an address: longer than any department's code.</summary>
    public const string WholeWord = "hela-kommunen";

    /// <summary>Where the reports of the period are listed.</summary>
    public string ListAddress => string.Create(CultureInfo.InvariantCulture, $"/uppfoljning/{Year}/rapport/{Period}");

    public string Address => $"{ListAddress}/{Department?.ToLowerInvariant() ?? WholeWord}";

    /// <summary>The period, where there is a report of it.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public FollowUpPeriod Read(FollowUpCalendar calendar) =>
        FollowUpPeriod.Read(Period) is { } period && calendar.IsReported(period, Year) ? period : throw new NotFoundException();
}
