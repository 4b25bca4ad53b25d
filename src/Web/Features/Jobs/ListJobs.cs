using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Jobs;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Jobs;

/// <summary>The administrator sees what the site does by itself, when it did so last and how that went.</summary>
public static class ListJobs
{
    /// <summary>Failures that are shown.</summary>
    public const int MostFailures = 50;

    public sealed record Query : IRequest<Result>;

    /// <param name="Jobs">What failed last time first, then as they are planned.</param>
    /// <param name="Failures">Newest first, at most <see cref="MostFailures"/>.</param>
    public sealed record Result(IReadOnlyList<Row> Jobs, IReadOnlyList<JobRun> Failures);

    /// <param name="Last">The newest run; null when there was none.</param>
    /// <param name="Next">When it is due, UTC; null when it is not.</param>
    public sealed record Row(string Name, string Schedule, bool CatchesUp, JobRun? Last, DateTime? Next);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, IJobSchedule schedule) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            user.Require(Operation.ManageJobs);

            var newest = await db.JobRuns.AsNoTracking().GroupBy(run => run.Job)
                .Select(runs => runs.OrderByDescending(run => run.StartedAt).ThenByDescending(run => run.Id).First()).ToListAsync(cancellationToken);
            var failures = await db.JobRuns.AsNoTracking().Where(run => run.Failure != null)
                .OrderByDescending(run => run.StartedAt).ThenByDescending(run => run.Id).Take(MostFailures).ToListAsync(cancellationToken);
            var next = await schedule.NextAsync(cancellationToken);

            var rows = schedule.Jobs.Select(job => new Row(job.Name, job.Schedule, job.CatchesUp, newest.Find(run => run.Job == job.Name), next.TryGetValue(job.Name, out var at) ? at : null));
            return new Result([.. rows.OrderBy(row => row.Last is { HasFailed: true } ? 0 : 1)], failures);
        }
    }
}
