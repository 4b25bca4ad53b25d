using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.ScoringModels;

/// <summary>Finance opens a scoring model to change it, with the goals and departments that it may speak of.</summary>
public static class EditScoringModel
{
    public sealed record Query(int Id) : IRequest<Result>;

    /// <param name="Goals">Short title by code, in the order of the goals.</param>
    /// <param name="Departments">By name.</param>
    public sealed record Result(ScoringModel Model, IReadOnlyList<Named> Goals, IReadOnlyList<Named> Departments);

    public sealed record Named(string Code, string Name);

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            user.Require(Operation.EditScoringModels);
            var model = await db.ScoringModels.AsNoTracking().SingleOrDefaultAsync(m => m.Id == query.Id, cancellationToken) ?? throw new NotFoundException();
            var goals = await db.Goals.AsNoTracking().OrderBy(goal => goal.Order).ThenBy(goal => goal.Code).Select(goal => new Named(goal.Code, goal.ShortTitle)).ToListAsync(cancellationToken);
            var departments = await db.Departments.AsNoTracking().OrderBy(department => department.Name).Select(department => new Named(department.Code, department.Name)).ToListAsync(cancellationToken);
            return new Result(model, [.. goals.DistinctBy(goal => goal.Code)], departments);
        }
    }
}
