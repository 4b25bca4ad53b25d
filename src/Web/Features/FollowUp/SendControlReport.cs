using MediatR;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp;

/// <summary>Whoever does the controls of a department reports one, to somebody else who approves it.</summary>
public static class SendControlReport
{
    public sealed record Command(OccurrenceKey Key, ControlReport Report) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="RuleBrokenException">It cannot be reported now, or the report is not complete.</exception>
        /// <exception cref="ConflictException">Somebody else has changed it since.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var occurrence = await db.OccurrenceAsync(user, Operation.ReportControls, command.Key, cancellationToken);
            var (now, today) = (clock.GetUtcNow().UtcDateTime, LocalTime.Today(clock));
            occurrence.Write(await db.WithResponsibleAsync(command.Report, cancellationToken), user.Actor, now, today).Submit(user.Actor, now, today);
            await db.SaveOccurrenceAsync(occurrence, cancellationToken);
            return Unit.Value;
        }
    }
}
