using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Domain.Jobs;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Jobs;

/// <summary>The site writes down how a job went.</summary>
public static class RecordJobRun
{
    /// <param name="Failure">What went wrong; null when nothing did.</param>
    /// <param name="Reference">Finds the failure in the log.</param>
    public sealed record Command(string Job, RunFacts Facts, string? Failure, string? Reference) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            if (user.Channel is not (AuditChannel.Job or AuditChannel.CommandLine)) throw new ForbiddenException();

            var well = command.Failure is null ? await db.JobRuns.FirstOrDefaultAsync(run => run.Job == command.Job && run.Failure == null, cancellationToken) : null;
            if (well is null) db.JobRuns.Add(new JobRun(command.Job, command.Facts, command.Failure, command.Reference));
            else well.Again(command.Facts);

            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Another node has written down a run that ended at the same time: one row says the newest either way.
                db.ChangeTracker.Clear();
            }

            return Unit.Value;
        }
    }
}
