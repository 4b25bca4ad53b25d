using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.FollowUp.Reports;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp.Reports;

/// <summary>Of which period and whose a report is.</summary>
/// <param name="Plan">The plan that is followed up, with its year and scoring model.</param>
/// <param name="Period">A follow-up period, or the year.</param>
/// <param name="Department">Null for the municipality's.</param>
/// <param name="Lines">Who reports for whom.</param>
internal sealed record PeriodReportScope(ControlPlan Plan, FollowUpPeriod Period, Department? Department, ReportingLines Lines)
{
    public int DepartmentKey => Department?.Id ?? 0;

    /// <summary>The department and those that it reports for; null: every one.</summary>
    public IReadOnlySet<int>? Departments => Department is null ? null : Lines.Of(Department.Id);

    public PeriodReport NewReport() => new(Plan, Department, Period, Plan.PlanningYear.FollowUp);
}

/// <summary>Finds out which report is meant, for somebody who may read it.</summary>
internal static class FindPeriodReport
{
    /// <param name="db">Where it is; what is read is tracked.</param>
    /// <param name="rights">Those of the person who asks.</param>
    /// <param name="key">Which report.</param>
    /// <param name="isToSign">The person wants to write the verdict, sign or withdraw.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="NotFoundException">There is no such department, year or period, no plan is followed, or the person may not know.</exception>
    /// <exception cref="ForbiddenException">The person may not do it.</exception>
    public static async Task<PeriodReportScope> PeriodReportScopeAsync(this AppDbContext db, AccessRights rights, PeriodReportKey key, bool isToSign, CancellationToken cancellationToken)
    {
        var departments = await db.Departments.ToListAsync(cancellationToken);
        var department = departments.Find(department => department.Code.Equals(key.Department, StringComparison.OrdinalIgnoreCase));
        if (key.Department is null ? !rights.MaySeePlan : department is null || !rights.May(Operation.ReadRisks, department.Id)) throw new NotFoundException();
        if (isToSign && !MaySign(rights, department)) throw new ForbiddenException();

        var plan = await db.FollowedPlanAsync(key.Year, cancellationToken) ?? throw new NotFoundException(T.Of("PeriodReport.NoPlan", key.Year));
        return new PeriodReportScope(plan, key.Read(plan.PlanningYear.FollowUp), department, new ReportingLines(departments));
    }

    public static bool MaySign(AccessRights rights, Department? department) =>
        department is null ? rights.May(Operation.SignOffMunicipality) : rights.May(Operation.SignOffFollowUp, department.Id);

    /// <summary>The municipality's plan with its year; null where none is followed up.</summary>
    public static Task<ControlPlan?> FollowedPlanAsync(this AppDbContext db, int year, CancellationToken cancellationToken) => db.ControlPlans
        .Include(plan => plan.PlanningYear).ThenInclude(planned => planned.ScoringModel)
        .SingleOrDefaultAsync(plan => plan.PlanningYear.Year == year && plan.BoardKey == 0 && plan.FollowedNumber > 0, cancellationToken);

    /// <summary>The stored report of a scope, with all its signatures; null before anybody has written in it.</summary>
    public static Task<PeriodReport?> StoredReportAsync(this AppDbContext db, PeriodReportScope scope, CancellationToken cancellationToken)
    {
        var (plan, department, period) = (scope.Plan.Id, scope.DepartmentKey, scope.Period.Name);
        return db.PeriodReports.Include(report => report.SignOffs)
            .SingleOrDefaultAsync(report => report.PlanId == plan && report.DepartmentKey == department && report.PeriodName == period, cancellationToken);
    }
}
