using MediatR;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp.Deviations;

/// <summary>Whoever does the controls of a department says that an action is done, and what was done.</summary>
public static class FinishCorrectiveAction
{
    public sealed record Command(DeviationKey Key, int Number, string? Done) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="Domain.RuleBrokenException">It is done already, or nothing is said of what was done.</exception>
        /// <exception cref="ConflictException">Somebody else has changed it since.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var deviation = await db.DeviationAsync(user, Operation.ReportControls, command.Key, cancellationToken);
            deviation.Action(command.Number).Finish(command.Done, user.Actor, clock.GetUtcNow().UtcDateTime);
            await db.SaveDeviationAsync(deviation, cancellationToken);
            return Unit.Value;
        }
    }
}
