using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Assessments;

/// <summary>Whoever may change a risk sees what is needed to assess it, alone or together.</summary>
public static class ShowAssessing
{
    public sealed record Query(int Year, string Slug) : IRequest<Result>;

    /// <param name="Model">The year's scoring model.</param>
    /// <param name="IsOpen">The year's risks may still be changed.</param>
    /// <param name="Risk">What it is about.</param>
    /// <param name="Assessments">What is known of its size, as this person sees it.</param>
    /// <param name="Departments">All departments but the own one; that they exist is no secret.</param>
    /// <param name="Concerned">Codes of those that the risk concerns.</param>
    /// <param name="Before">How it was assessed the year before; null when it was not, or not recorded.</param>
    public sealed record Result(
        ScoringModel Model, bool IsOpen, Details Risk, RiskAssessments Assessments, IReadOnlyList<ConcernedDepartment> Departments, IReadOnlySet<string> Concerned, ValueBefore? Before);

    /// <param name="Year">The year before.</param>
    /// <param name="Model">What it was assessed with.</param>
    public sealed record ValueBefore(int Year, ScoringModel Model, int Value, int Level);

    /// <param name="IsHandedIn">The analysis is handed in, so that the person may not change the risk.</param>
    public sealed record Details(
        int Id, int DepartmentId, string DepartmentName, string Reference, string ReferenceKey, string Title, string? Cause, string? Event, string? Effect, string? ExistingControls, int? Appetite, bool IsSecret, bool IsHandedIn, int Version);

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var year = await db.PlanningYearAsync(query.Year, cancellationToken);
            var locked = db.LockedAnalyses(user.Rights, year.Id);
            var risk = await db.Risks.AsNoTracking()
                .Where(r => r.PlanningYearId == year.Id && r.Slug == query.Slug)
                .VisibleTo(user.Rights)
                .Select(r => new Details(r.Id, r.DepartmentId, r.Department.Name, r.Reference, r.ReferenceKey, r.Title, r.Cause, r.Event, r.Effect, r.ExistingControls, r.Appetite, r.IsSecret, locked.Any(analysis => analysis.DepartmentId == r.DepartmentId), r.Version))
                .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
            if (!user.Rights.May(Operation.EditRisks, risk.DepartmentId)) throw new ForbiddenException();

            var departments = await db.Departments.AsNoTracking()
                .Where(department => department.Id != risk.DepartmentId)
                .OrderBy(department => department.Code)
                .Select(department => new ConcernedDepartment(department.Code, department.Name))
                .ToListAsync(cancellationToken);
            var concerned = await db.ConcernedAsync(risk.Id, cancellationToken);
            return new Result(
                year.ScoringModel,
                year.IsOpen && !risk.IsHandedIn,
                risk,
                await db.RiskAssessmentsAsync(risk.Id, year.ScoringModel, user.Name, cancellationToken),
                departments,
                concerned.Select(department => department.Code).ToHashSet(),
                await BeforeAsync(year.Year - 1, risk, cancellationToken));
        }

        private Task<ValueBefore?> BeforeAsync(int year, Details risk, CancellationToken cancellationToken) => db.Risks.AsNoTracking()
            .Where(r => r.PlanningYear.Year == year && r.DepartmentId == risk.DepartmentId && r.ReferenceKey == risk.ReferenceKey && r.Level != null && (risk.IsSecret || !r.IsSecret))
            .VisibleTo(user.Rights)
            .Select(r => new ValueBefore(year, r.PlanningYear.ScoringModel, r.Value!.Value, r.Level!.Value))
            .SingleOrDefaultAsync(cancellationToken);
    }
}
