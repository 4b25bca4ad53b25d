using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Catalogue;

/// <summary>Finance shows a risk that comes with the product and was hidden.</summary>
public static class ShowDeliveredAgain
{
    /// <param name="Key">The risk's key.</param>
    public sealed record Command(string Key) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            user.Require(Operation.EditCatalogue);
            var hidden = await db.HiddenCatalogueRisks.SingleOrDefaultAsync(one => one.Key == command.Key, cancellationToken);
            if (hidden is null) return Unit.Value;

            db.HiddenCatalogueRisks.Remove(hidden);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Somebody else showed it at the same moment, which is what was asked for.
            }

            return Unit.Value;
        }
    }
}
