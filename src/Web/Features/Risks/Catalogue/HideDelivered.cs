using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Risks.Catalogue;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Catalogue;

/// <summary>Finance hides a risk that comes with the product and has nothing to do with the municipality; it can be shown again.</summary>
public static class HideDelivered
{
    /// <param name="Key">The risk's key.</param>
    public sealed record Command(string Key) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="NotFoundException">No such risk comes with the product.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            user.Require(Operation.EditCatalogue);
            var key = RiskCatalogue.Find(T.Language, command.Key)?.Key ?? throw new NotFoundException();
            if (await db.HiddenCatalogueRisks.AnyAsync(hidden => hidden.Key == key, cancellationToken)) return Unit.Value;

            db.HiddenCatalogueRisks.Add(new HiddenCatalogueRisk(key, user.Name, clock.GetUtcNow().UtcDateTime));
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException failure) when (failure.IsDuplicate())
            {
                // Somebody else hid it at the same moment, which is what was asked for.
            }

            return Unit.Value;
        }
    }
}
