using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>Anyone opens a page without naming a year and lands on the newest; null before there is any.</summary>
public static class FindNewestYear
{
    public sealed record Query : IRequest<int?>;

    internal sealed class Handler(AppDbContext db) : IRequestHandler<Query, int?>
    {
        public Task<int?> Handle(Query query, CancellationToken cancellationToken) =>
            db.PlanningYears.MaxAsync(year => (int?)year.Year, cancellationToken);
    }
}
