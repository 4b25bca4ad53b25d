using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Orders;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Orders;

/// <summary>Somebody orders the same once more: it failed, was cancelled, or is to be as things are now.</summary>
public static class OrderAgain
{
    public sealed record Command(int Id) : IRequest<int>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, SignedInUser person, OrderBell bell, TimeProvider clock) : IRequestHandler<Command, int>
    {
        /// <exception cref="NotFoundException">There is none, it is somebody else's, or the person may not have it any more.</exception>
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            var before = await db.DocumentOrders.AsNoTracking().SingleOrDefaultAsync(order => order.Id == command.Id && order.UserId == person.Id, cancellationToken) ?? throw new NotFoundException();
            if (!user.Rights.MayHave(before.Asked)) throw new ForbiddenException();

            return await db.PlaceOrderAsync(new DocumentOrder(before.UserId, user.Name, before.Asked, clock.GetUtcNow().UtcDateTime), bell, cancellationToken);
        }
    }
}
