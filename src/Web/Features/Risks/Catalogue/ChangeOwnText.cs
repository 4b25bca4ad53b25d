using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Risks.Catalogue;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Catalogue;

/// <summary>Finance changes what an own text says; risks that were begun from it stay as they are.</summary>
public static class ChangeOwnText
{
    /// <param name="Id">The text's number.</param>
    /// <param name="Version">The version that the person has read.</param>
    /// <param name="Words">What it is to say.</param>
    public sealed record Command(int Id, int Version, CatalogueWords Words) : IRequest<Result>;

    /// <param name="Meanwhile">Nothing was saved: somebody else was first, and it stands like this now. Null when it was saved, or says so already.</param>
    public sealed record Result(OwnText? Meanwhile);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        /// <exception cref="Domain.RuleBrokenException">A text that is needed is missing, or one is too long.</exception>
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var text = await db.OwnTextToChangeAsync(user, command.Id, cancellationToken);
            if (text.Says(command.Words)) return new Result(null);
            if (text.Version != command.Version) return await LostAsync(command.Id, cancellationToken);

            text.Describe(command.Words, user.Name, clock.GetUtcNow().UtcDateTime);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                return await LostAsync(command.Id, cancellationToken);
            }

            return new Result(null);
        }

        private async Task<Result> LostAsync(int id, CancellationToken cancellationToken) =>
            new(await db.CatalogueTexts.AsNoTracking().Where(text => text.Id == id).Select(OwnText.Told).SingleAsync(cancellationToken));
    }
}
