using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Domain.Jobs;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Jobs;

/// <summary>A job removes what is written down of runs that ended long ago.</summary>
public static class RemoveOldJobRuns
{
    public sealed record Command : IRequest<int>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, int>
    {
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            if (user.Channel is not (AuditChannel.Job or AuditChannel.CommandLine)) throw new ForbiddenException();

            var before = clock.GetUtcNow().UtcDateTime - JobRun.Kept;
            return await db.JobRuns.Where(run => run.StartedAt < before).ExecuteDeleteAsync(cancellationToken);
        }
    }
}
