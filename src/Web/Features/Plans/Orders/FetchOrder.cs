using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Orders;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Persistence.Auditing;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Orders;

/// <summary>Whoever ordered takes the file out, as long as they may have what is in it.</summary>
public static class FetchOrder
{
    public sealed record Query(int Id) : IRequest<Result>;

    public sealed record Result(string FileName, string ContentType, byte[] Bytes);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, SignedInUser person, AuditTrail trail) : IRequestHandler<Query, Result>
    {
        /// <exception cref="NotFoundException">There is none, or it is somebody else's.</exception>
        /// <exception cref="ForbiddenException">The rights that it was made with were taken away.</exception>
        /// <exception cref="RuleBrokenException">It is not ready, or it is an open edition and the secrecy marks are others now.</exception>
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var order = await db.DocumentOrders.AsNoTracking().SingleOrDefaultAsync(order => order.Id == query.Id && order.UserId == person.Id, cancellationToken) ?? throw new NotFoundException();
            if (!user.Rights.MayHave(order.Asked)) throw new ForbiddenException();

            Require(order.Status == DocumentOrderStatus.Done, Rule.OrderMustBeDone);
            if (order.Asked.Edition == Edition.Open)
                Require(order.SecrecyStamp == await db.SecrecyStampAsync(order.Asked.Year, cancellationToken), Rule.OrderMustHaveTheMarksOfNow);

            var bytes = await db.DocumentOrderContents.AsNoTracking().Where(content => content.DocumentOrderId == order.Id).Select(content => content.Bytes).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
            db.AuditRows.Add(trail.Exported(
                nameof(FetchOrder),
                order.Asked.Name,
                order.Asked.Year,
                (nameof(order.FileName), order.FileName!),
                (nameof(Edition), order.Asked.Edition.ToString()),
                (nameof(order.Sha256), order.Sha256!)));
            await db.SaveChangesAsync(cancellationToken);
            return new Result(order.FileName!, order.ContentType!, bytes);
        }
    }
}
