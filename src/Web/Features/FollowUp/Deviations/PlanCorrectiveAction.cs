using MediatR;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp.Deviations;

/// <summary>Whoever does the controls of a department says what is to be done about a deviation.</summary>
public static class PlanCorrectiveAction
{
    public sealed record Command(DeviationKey Key, CorrectiveStep Step) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="Domain.RuleBrokenException">What, who or when is missing.</exception>
        /// <exception cref="ConflictException">Somebody else has changed it since.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var deviation = await db.DeviationAsync(user, Operation.ReportControls, command.Key, cancellationToken);
            var responsible = await db.AccountCalledAsync(command.Step.Responsible, cancellationToken);
            deviation.Plan(command.Step with { ResponsibleId = responsible }, user.Name, clock.GetUtcNow().UtcDateTime);
            await db.SaveDeviationAsync(deviation, cancellationToken);
            return Unit.Value;
        }
    }
}
