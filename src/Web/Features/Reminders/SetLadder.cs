using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Reminders;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Reminders;

/// <summary>Finance, or the administrator, says how many days before and after a last day people are reminded.</summary>
public static class SetLadder
{
    /// <param name="Ladder">The steps.</param>
    /// <param name="Version">The version that the person has read; null for whoever did not look.</param>
    public sealed record Command(ReminderLadder Ladder, int? Version = null) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="ConflictException">Somebody else has changed it since.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            user.Require(Operation.ManageReminders);
            var municipality = await db.Municipalities.SingleAsync(cancellationToken);
            if (command.Version is { } read && read != municipality.Version) throw Lost();

            municipality.RemindBy(command.Ladder);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                throw Lost();
            }

            return Unit.Value;
        }

        private static ConflictException Lost() => new([new("", T.Of("Ladder.ChangedMeanwhile"))]);
    }
}
