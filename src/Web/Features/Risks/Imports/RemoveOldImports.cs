using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Imports;

/// <summary>A job takes away files that were uploaded and neither brought in nor cancelled within a day.</summary>
public static class RemoveOldImports
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    public sealed record Command : IRequest<int>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            if (user.Channel is not (AuditChannel.Job or AuditChannel.CommandLine)) throw new ForbiddenException();

            var before = clock.GetUtcNow().UtcDateTime - Kept;
            return await db.PendingImports.Where(import => import.CreatedAt < before).ExecuteDeleteAsync(cancellationToken);
        }
    }
}
