using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Writing;

/// <summary>Somebody begins a new risk in one of their departments, from nothing, from a common risk, from a deviation, or from what they had typed before.</summary>
public static class ShowNewRisk
{
    /// <param name="Year">Planning year.</param>
    /// <param name="Department">The department's code; null when the person has not said.</param>
    /// <param name="Entry">Key of a common risk or of a deviation to begin from; null for none.</param>
    public sealed record Query(int Year, string? Department, string? Entry) : IRequest<Result>;

    /// <param name="Departments">Where the person may record risks; at least one.</param>
    /// <param name="Department">The one that it is for; null when there are several and none is said.</param>
    /// <param name="Form">What the form begins with.</param>
    /// <param name="Draft">What the person had typed before; null when there is none.</param>
    /// <param name="Choices">What may be chosen; null without a department.</param>
    /// <param name="IsOpen">Risks may be recorded: neither is the year closed nor the analysis handed in.</param>
    public sealed record Result(IReadOnlyList<DepartmentName> Departments, DepartmentName? Department, RiskForm Form, OwnDraft? Draft, WritingChoices? Choices, bool IsOpen);

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var departments = await db.DepartmentsToWriteInAsync(user.Rights, cancellationToken);
            var department = query.Department is { } code
                ? departments.Find(d => d.Code.Equals(code, StringComparison.OrdinalIgnoreCase)) ?? throw new NotFoundException()
                : departments.Count == 1 ? departments[0] : null;
            if (departments.Count == 0) throw new NotFoundException();

            var year = await db.PlanningYearAsync(query.Year, cancellationToken);
            var form = await db.CatalogueRiskAsync(T.Language, query.Entry, cancellationToken) is { } entry ? RiskForm.Of(entry) : await db.DeviationFormAsync(user, query.Entry, cancellationToken) ?? RiskForm.Empty;
            if (department is null) return new Result(departments, null, form, null, null, year.IsOpen);

            var userId = await db.DrafterAsync(user, cancellationToken);
            var draft = OwnDraft.Of(await db.DraftsOf(userId, query.Year, FindDraft.KeyOfNew(department.Code, query.Entry)).AsNoTracking().SingleOrDefaultAsync(cancellationToken));
            return new Result(
                departments,
                department,
                form,
                draft,
                await db.WritingChoicesAsync(user.Rights, year, department.Id, await db.GoalsOfYear(query.Year).ToListAsync(cancellationToken), cancellationToken),
                year.IsOpen && await db.IsOpenForAsync(user.Rights, year.Id, department.Id, cancellationToken));
        }
    }
}
