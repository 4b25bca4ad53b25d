using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Analyses;

/// <summary>Which analysis somebody wants to change.</summary>
/// <param name="Year">Planning year.</param>
/// <param name="Department">The department's code.</param>
/// <param name="Version">The version that the person has read, <see cref="AnalysisStanding.NotBegun"/> before it is stored; null for whoever did not look.</param>
public sealed record AnalysisKey(int Year, string Department, int? Version = null);

/// <summary>Reads an analysis that somebody wants to change, and saves it unless somebody else was first.</summary>
internal static class ChangeAnalysis
{
    /// <summary>The analysis with its year and department; a new one when nothing has been done with it.</summary>
    /// <exception cref="NotFoundException">There is no such year or department, or the person sees none of its risks.</exception>
    /// <exception cref="ForbiddenException">The person may not do this to it.</exception>
    /// <exception cref="ConflictException">Somebody else has changed it after the person had read it.</exception>
    public static async Task<RiskAnalysis> AnalysisToChangeAsync(this AppDbContext db, ICurrentUser user, Operation operation, AnalysisKey key, CancellationToken cancellationToken)
    {
        var department = await db.DepartmentForAsync(user.Rights, operation, key.Department, cancellationToken);
        var year = await db.PlanningYears.SingleOrDefaultAsync(year => year.Year == key.Year, cancellationToken) ?? throw new NotFoundException(T.Of("PlanningYear.NotFound", key.Year));
        var stored = await db.RiskAnalyses.SingleOrDefaultAsync(analysis => analysis.PlanningYearId == year.Id && analysis.DepartmentId == department.Id, cancellationToken);
        if (key.Version is { } read && read != (stored?.Version ?? AnalysisStanding.NotBegun)) throw await LostAsync(db, db.RiskAnalyses.AsNoTracking().Where(now => now.PlanningYearId == year.Id && now.DepartmentId == department.Id), cancellationToken);

        return stored ?? db.RiskAnalyses.Add(new RiskAnalysis(year, department)).Entity;
    }

    /// <exception cref="ConflictException">The race is lost.</exception>
    public static async Task SaveAnalysisAsync(this AppDbContext db, RiskAnalysis analysis, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || failure.IsDuplicate())
        {
            throw await LostAsync(db, db.RiskAnalyses.AsNoTracking().Where(now => now.PlanningYearId == analysis.PlanningYearId && now.DepartmentId == analysis.DepartmentId), cancellationToken);
        }
    }

    private static async Task<ConflictException> LostAsync(AppDbContext db, IQueryable<RiskAnalysis> stored, CancellationToken cancellationToken)
    {
        var now = await stored.WithNames(db).SingleOrDefaultAsync(cancellationToken);
        var status = now?.Analysis.Status ?? RiskAnalysisStatus.Draft;
        var by = status == RiskAnalysisStatus.Submitted ? now!.SubmittedBy : now?.ReviewedBy;
        return new ConflictException([new(T.Of("Secrecy.ItIs"), T.Of("Analysis.ChangedByOther", T.Of(status).ToLowerInvariant(), by ?? "–"))]);
    }
}
