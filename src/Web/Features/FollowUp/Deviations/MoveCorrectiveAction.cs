using MediatR;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp.Deviations;

/// <summary>The department's head, or finance, gives an action another last day, with a reason.</summary>
public static class MoveCorrectiveAction
{
    public sealed record Command(DeviationKey Key, int Number, DateOnly Day, string? Because) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="Domain.RuleBrokenException">It is done, the day does not fit, or nothing is said of why.</exception>
        /// <exception cref="ConflictException">Somebody else has changed it since.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var deviation = await db.DeviationAsync(user, Operation.ApproveControls, command.Key, cancellationToken);
            deviation.Action(command.Number).Move(command.Day, command.Because);
            await db.SaveDeviationAsync(deviation, cancellationToken);
            return Unit.Value;
        }
    }
}
