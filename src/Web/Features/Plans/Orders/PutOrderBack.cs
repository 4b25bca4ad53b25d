using MediatR;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Orders;

/// <summary>A node that stops puts back what it was at, so that another begins anew at once.</summary>
public static class PutOrderBack
{
    public sealed record Command(int Id, string Claim) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            if (user.Channel is not (AuditChannel.Job or AuditChannel.CommandLine)) throw new ForbiddenException();

            await db.HoldOrderAsync(command.Id, command.Claim, order => order.PutBack(command.Claim), cancellationToken);
            return Unit.Value;
        }
    }
}
