using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Calibrations;

/// <summary>Reads a year's calibration, the same for page, file, command line and API. The database counts; its rows do not grow with the number of risks.</summary>
internal static class ReadCalibration
{
    /// <exception cref="ForbiddenException">The person does not see the whole municipality.</exception>
    /// <exception cref="NotFoundException">There is no such planning year.</exception>
    public static async Task<ShowCalibration.Result> CalibrationAsync(this AppDbContext db, AccessRights rights, int number, CancellationToken cancellationToken)
    {
        if (!rights.MaySeePlan) throw new ForbiddenException();

        var year = await db.PageYearAsync(number, cancellationToken);
        var departments = await db.Departments.AsNoTracking()
            .Select(department => new DepartmentName(department.Id, department.Code, department.Name, department.ParentId))
            .ToListAsync(cancellationToken);
        // Whoever sees the whole municipality sees every department; a key for the plan has no other right to read risks by.
        var countsSecret = rights.May(Operation.ReadSecretRisks);
        var counts = await db.Risks.AsNoTracking()
            .Where(risk => risk.PlanningYearId == year.Id && (countsSecret || !risk.IsSecret))
            .GroupBy(risk => new { risk.DepartmentId, risk.Likelihood, risk.Consequence, risk.Value, risk.Level })
            .Select(group => new CalibrationCount(group.Key.DepartmentId, group.Key.Likelihood, group.Key.Consequence, group.Key.Value, group.Key.Level, group.Count()))
            .ToListAsync(cancellationToken);

        var calibration = new Calibration(year.Model, departments.Select(department => (department.Id, department.ParentId)), counts);
        var rows = DepartmentLevels.Of(year.Model, departments, []).Select(row =>
        {
            var risks = calibration.Of(row.Department.Id);
            return new ShowCalibration.Row(row.Department, row.Depth, risks, calibration.MarksOf(risks));
        });
        return new ShowCalibration.Result(year, calibration.All, [.. rows], countsSecret);
    }
}
