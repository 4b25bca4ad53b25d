using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp.Reports;

/// <summary>The risks of the plan as a report tells of them: what they were worth when it was decided, and now.</summary>
internal static class ReportedRisks
{
    /// <summary>Of a common risk the departments' own are told of, each with its own value.</summary>
    public static async Task<IReadOnlyList<ReportedRisk>> ReportedRisksAsync(this AppDbContext db, PeriodReportScope scope, PlanSource plan, IReadOnlySet<string> marked, PeriodReportContent? before, CancellationToken cancellationToken)
    {
        var codes = scope.Departments is { } within ? scope.Lines.All.Where(department => within.Contains(department.Id)).Select(department => department.Code).ToHashSet() : null;
        var rows = plan.Plan().Selection.In.SelectMany(chosen => Of(chosen.Ranked.Risk, marked)).Where(risk => codes is null || codes.Contains(risk.Department)).DistinctBy(risk => risk.RiskSlugs).ToList();
        var (slugs, year) = (rows.ConvertAll(risk => risk.RiskSlugs), scope.Plan.PlanningYearId);
        var now = await db.Risks.AsNoTracking().Where(risk => risk.PlanningYearId == year && slugs.Contains(risk.Slug)).Select(risk => new { risk.Slug, risk.Value }).ToDictionaryAsync(risk => risk.Slug, risk => risk.Value, cancellationToken);
        var then = before?.Risks.ToDictionary(risk => risk.RiskSlugs, risk => risk.Now) ?? [];
        return rows.ConvertAll(risk => risk with { Now = now.GetValueOrDefault(risk.RiskSlugs), Before = then.GetValueOrDefault(risk.RiskSlugs) });
    }

    private static IEnumerable<ReportedRisk> Of(PlanRisk risk, IReadOnlySet<string> marked) => risk.Sources is not { } sources
        ? [Row(risk.Department, risk.Slug, risk.Reference, risk.Title, risk.Value, risk.IsSecret || marked.Contains(risk.Slug))]
        : sources.Select(source => Row(source.Department, source.Slug, source.Reference, source.Title, source.Value, risk.IsSecret || marked.Contains(source.Slug)));

    private static ReportedRisk Row(string department, string slug, string reference, string title, int? value, bool isSecret) =>
        new() { Department = department, RiskSlugs = slug, Label = reference, Title = title, Decided = value, IsOfCommonRisk = false, IsSecret = isSecret };
}

/// <summary>Controls that came or went.</summary>
internal static class ReportedChanges
{
    /// <summary>New are those that a revision brought in during the period, not those that the plan began with.</summary>
    public static IEnumerable<ReportedChange> Of(FollowedControl control, FollowUpPeriod period, IReadOnlySet<string> marked)
    {
        if (control.FollowedFrom >= period.First && control.FollowedFrom <= period.Last) yield return Row(isNew: true, control.FollowedFrom);
        if (control.EndedOn is { } ended && ended >= period.First && ended <= period.Last) yield return Row(isNew: false, ended);

        ReportedChange Row(bool isNew, DateOnly on) => new()
        {
            Department = control.Department.Code,
            RiskSlugs = control.RiskSlugs,
            IsOfCommonRisk = control.IsOfCommonRisk,
            IsSecret = control.IsSecret || control.RiskSlugs.Split(',').Any(marked.Contains),
            Reference = control.Reference,
            What = control.Says.What,
            IsNew = isNew,
            On = on,
        };
    }
}
