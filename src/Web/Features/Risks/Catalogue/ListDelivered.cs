using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Catalogue;

/// <summary>Finance looks through the risks that come with the product, and sees which the municipality has hidden.</summary>
public static class ListDelivered
{
    public sealed record Query : IRequest<Result>;

    /// <param name="Rows">In the order of the catalogue.</param>
    public sealed record Result(IReadOnlyList<Row> Rows)
    {
        public int Hidden => Rows.Count(row => row.IsHidden);
    }

    public sealed record Row(CatalogueRisk Risk, bool IsHidden);

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            user.Require(Operation.EditCatalogue);

            var hidden = await db.HiddenCatalogueRisks.AsNoTracking().Select(one => one.Key).ToListAsync(cancellationToken);
            return new Result([.. RiskCatalogue.All(T.Language).Select(risk => new Row(risk, hidden.Contains(risk.Key)))]);
        }
    }
}
