using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Catalogue;

/// <summary>Finance opens one of the municipality's own texts, to change it or to take it out of use.</summary>
public static class ShowOwnText
{
    public sealed record Query(int Id) : IRequest<Result>;

    /// <param name="Text">As it stands.</param>
    /// <param name="Categories">Those that the catalogue has.</param>
    public sealed record Result(OwnText Text, IReadOnlyList<string> Categories);

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            user.Require(Operation.EditCatalogue);

            var text = await db.CatalogueTexts.AsNoTracking().Where(one => one.Id == query.Id).Select(OwnText.Told).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
            return new Result(text, await db.CatalogueCategoriesAsync(cancellationToken));
        }
    }
}
