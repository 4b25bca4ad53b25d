using MediatR;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Risks.Catalogue;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Catalogue;

/// <summary>Finance puts an own text into the catalogue, for every department to begin risks from.</summary>
public static class AddOwnText
{
    /// <returns>The text's number.</returns>
    public sealed record Command(CatalogueWords Words) : IRequest<int>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, int>
    {
        /// <exception cref="Domain.RuleBrokenException">A text that is needed is missing, or one is too long.</exception>
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            user.Require(Operation.EditCatalogue);

            var text = new CatalogueText(command.Words, user.Name, clock.GetUtcNow().UtcDateTime);
            db.CatalogueTexts.Add(text);
            await db.SaveChangesAsync(cancellationToken);
            return text.Id;
        }
    }
}
