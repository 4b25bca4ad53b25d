using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks;

/// <summary>Anyone who opens the register without a year gets the newest planning year; null when there is none yet.</summary>
public static class FindNewestYear
{
    public sealed record Query : IRequest<int?>;

    internal sealed class Handler(AppDbContext db) : IRequestHandler<Query, int?>
    {
        public async Task<int?> Handle(Query query, CancellationToken cancellationToken) =>
            await db.PlanningYears.MaxAsync(year => (int?)year.Year, cancellationToken);
    }
}
