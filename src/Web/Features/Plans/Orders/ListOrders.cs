using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Orders;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Orders;

/// <summary>Somebody looks at what they have ordered: how far it has come, and where it can be taken out.</summary>
public static class ListOrders
{
    public const int PageSize = 20;

    public sealed record Query(int Page) : IRequest<Result>;

    /// <param name="Total">The person's orders.</param>
    /// <param name="Open">Those that wait or are being made.</param>
    public sealed record Result(int Total, int Open, int Page, IReadOnlyList<Row> Rows)
    {
        public int PageCount => Math.Max(1, (Total + PageSize - 1) / PageSize);
    }

    /// <param name="MayHave">The person may still have this edition.</param>
    public sealed record Row(DocumentOrder Order, bool MayHave);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, SignedInUser person) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var own = db.DocumentOrders.AsNoTracking().Where(order => order.UserId == person.Id);
            var counts = await own.GroupBy(order => order.Status).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
            var total = counts.Sum(count => count.Count);
            var page = Math.Clamp(query.Page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
            var rows = await own.OrderByDescending(order => order.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
            return new Result(
                total,
                counts.Where(count => count.Key is DocumentOrderStatus.Waiting or DocumentOrderStatus.Running).Sum(count => count.Count),
                page,
                [.. rows.Select(order => new Row(order, user.Rights.MayHave(order.Asked)))]);
        }
    }
}
