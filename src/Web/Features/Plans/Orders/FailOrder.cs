using MediatR;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Domain.Orders;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Orders;

/// <summary>The process that holds an order says that it could not be made, and why.</summary>
public static class FailOrder
{
    /// <param name="Id">Which order.</param>
    /// <param name="Claim">The process's hold; without it nothing happens.</param>
    /// <param name="Why">What went wrong.</param>
    /// <param name="Reference">Where the log tells of it; null where there is nothing to tell.</param>
    public sealed record Command(int Id, string Claim, DocumentOrderFailure Why, string? Reference) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, OrderSettings settings, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            if (user.Channel is not (AuditChannel.Job or AuditChannel.CommandLine)) throw new ForbiddenException();

            await db.HoldOrderAsync(command.Id, command.Claim, order => order.Fail(command.Claim, command.Why, command.Reference, clock.GetUtcNow().UtcDateTime, settings.Kept), cancellationToken);
            return Unit.Value;
        }
    }
}
