using MediatR;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Orders;

/// <summary>Somebody does not want what they have ordered any more; a process that is at it stops at its next step and keeps nothing.</summary>
public static class CancelOrder
{
    public sealed record Command(int Id) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, SignedInUser person, OrderSettings settings, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="NotFoundException">There is none, or it is somebody else's.</exception>
        /// <exception cref="RuleBrokenException">It has ended.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            await db.ChangeOrderAsync(command.Id, person.Id, order => order.Cancel(clock.GetUtcNow().UtcDateTime, settings.Kept), cancellationToken);
            return Unit.Value;
        }
    }
}
