using MediatR;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp;

/// <summary>Whoever does the controls of a department keeps what is written of one so far, to go on later.</summary>
public static class SaveControlReport
{
    public sealed record Command(OccurrenceKey Key, ControlReport Report) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="RuleBrokenException">It cannot be reported now, or a number is impossible.</exception>
        /// <exception cref="ConflictException">Somebody else has changed it since.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var occurrence = await db.OccurrenceAsync(user, Operation.ReportControls, command.Key, cancellationToken);
            occurrence.Write(await db.WithResponsibleAsync(command.Report, cancellationToken), user.Actor, clock.GetUtcNow().UtcDateTime, LocalTime.Today(clock));
            await db.SaveOccurrenceAsync(occurrence, cancellationToken);
            return Unit.Value;
        }
    }
}
