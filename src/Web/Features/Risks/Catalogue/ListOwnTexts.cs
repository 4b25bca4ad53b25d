using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Catalogue;

/// <summary>Finance looks through the municipality's own texts, those taken out of use too.</summary>
public static class ListOwnTexts
{
    public const int PageSize = 25;

    public sealed record Query(int Page) : IRequest<Result>;

    /// <param name="InUse">How many stand in the catalogue.</param>
    /// <param name="TakenOut">How many are taken out of use.</param>
    /// <param name="Rows">Those in use first, by category and title.</param>
    public sealed record Result(int InUse, int TakenOut, int Page, IReadOnlyList<OwnText> Rows)
    {
        public int PageCount => Pages(InUse + TakenOut);
    }

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            user.Require(Operation.EditCatalogue);

            var texts = db.CatalogueTexts.AsNoTracking();
            var inUse = await texts.CountAsync(text => text.TakenOutAt == null, cancellationToken);
            var takenOut = await texts.CountAsync(text => text.TakenOutAt != null, cancellationToken);
            var page = Math.Clamp(query.Page, 1, Pages(inUse + takenOut));
            var rows = await texts
                .OrderBy(text => text.TakenOutAt == null ? 0 : 1).ThenBy(text => text.Category).ThenBy(text => text.Title).ThenBy(text => text.Id)
                .Skip((page - 1) * PageSize).Take(PageSize)
                .Select(OwnText.Told).ToListAsync(cancellationToken);
            return new Result(inUse, takenOut, page, rows);
        }
    }

    private static int Pages(int rows) => Math.Max(1, (rows + PageSize - 1) / PageSize);
}
