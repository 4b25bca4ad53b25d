using MediatR;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Catalogue;

/// <summary>Finance puts an own text that was taken out of use into the catalogue again.</summary>
public static class PutOwnTextBack
{
    /// <param name="Id">The text's number.</param>
    /// <param name="Version">The version that the person has read.</param>
    public sealed record Command(int Id, int Version) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="RuleBrokenException">Somebody else changed it after the person had read it.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var text = await db.OwnTextToChangeAsync(user, command.Id, cancellationToken);
            Require(text.IsInUse || text.Version == command.Version, Rule.CatalogueTextMustBeAsItWasRead);
            if (text.PutBack()) await db.SaveOwnTextAsync(cancellationToken);
            return Unit.Value;
        }
    }
}
