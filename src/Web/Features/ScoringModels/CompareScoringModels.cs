using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.ScoringModels;

/// <summary>Anybody who is signed in sees what differs between a scoring model and the one that it began as a copy of.</summary>
public static class CompareScoringModels
{
    public sealed record Query(int Id) : IRequest<Result>;

    /// <param name="Before">What it is compared with; null for a model that is no copy.</param>
    /// <param name="Changes">In the order of the editor; empty where they are alike in all.</param>
    public sealed record Result(Origin? Before, IReadOnlyList<ModelChange> Changes);

    public sealed record Origin(int Id, string Title, int Number);

    internal sealed class Handler(AppDbContext db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var model = await db.ScoringModels.AsNoTracking().SingleOrDefaultAsync(m => m.Id == query.Id, cancellationToken) ?? throw new NotFoundException();
            var before = await db.ScoringModels.AsNoTracking().SingleOrDefaultAsync(m => m.Id == model.BasedOnId, cancellationToken);
            return before is null
                ? new Result(null, [])
                : new Result(new Origin(before.Id, before.Title, before.Number), DescribeModelChanges.Between((before.Title, before.Definition), (model.Title, model.Definition)));
        }
    }
}
