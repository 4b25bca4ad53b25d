using MediatR;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp;

/// <summary>The department's head, or finance, has a control done again from today.</summary>
public static class ResumeControl
{
    public sealed record Command(OccurrenceKey Key) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="RuleBrokenException">The control does not rest.</exception>
        /// <exception cref="ConflictException">Somebody else has changed it since.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var occurrence = await db.OccurrenceAsync(user, Operation.ApproveControls, command.Key, cancellationToken);
            occurrence.Control.Resume(LocalTime.Today(clock));
            await db.SaveOccurrenceAsync(occurrence, cancellationToken);
            return Unit.Value;
        }
    }
}
