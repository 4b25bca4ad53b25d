using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.ScoringModels;

/// <summary>Anybody who is signed in sees which scoring models there are and which years are scored with them.</summary>
public static class ListScoringModels
{
    public sealed record Query : IRequest<IReadOnlyList<Row>>;

    /// <param name="Model">The model, whole: there are a handful.</param>
    /// <param name="Years">The planning years that are scored with it, newest first.</param>
    public sealed record Row(ScoringModel Model, IReadOnlyList<int> Years);

    internal sealed class Handler(AppDbContext db) : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query query, CancellationToken cancellationToken)
        {
            var models = await db.ScoringModels.AsNoTracking().OrderBy(model => model.Title).ThenBy(model => model.Number).ThenBy(model => model.Id).ToListAsync(cancellationToken);
            var years = await db.PlanningYears.AsNoTracking()
                .OrderByDescending(year => year.Year)
                .Select(year => new { year.ScoringModelId, year.Year })
                .ToListAsync(cancellationToken);
            var byModel = years.ToLookup(year => year.ScoringModelId, year => year.Year);
            return models.ConvertAll(model => new Row(model, [.. byModel[model.Id]]));
        }
    }
}
