using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.ScoringModels;

/// <summary>Anybody who is signed in reads how a scoring model makes values and levels, and what is odd about it.</summary>
public static class ShowScoringModel
{
    public sealed record Query(int Id) : IRequest<Result>;

    /// <param name="Years">The planning years that are scored with it, newest first.</param>
    public sealed record Result(ScoringModel Model, IReadOnlyList<int> Years);

    internal sealed class Handler(AppDbContext db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var model = await db.ScoringModels.AsNoTracking().SingleOrDefaultAsync(m => m.Id == query.Id, cancellationToken)
                ?? throw new NotFoundException();
            var years = await db.PlanningYears.AsNoTracking()
                .Where(year => year.ScoringModelId == query.Id)
                .OrderByDescending(year => year.Year)
                .Select(year => year.Year)
                .ToListAsync(cancellationToken);

            return new Result(model, years);
        }
    }
}
