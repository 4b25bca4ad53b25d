using Vaggeryd.InternalControl.Domain.Jobs;

namespace Vaggeryd.InternalControl.Web.Features.Jobs;

/// <summary>A job as the command line and the API give it away. Times are UTC.</summary>
/// <param name="Name">As "ik jobs list" names it.</param>
/// <param name="Schedule">When it is done.</param>
/// <param name="CatchesUp">A time that was missed is made up for.</param>
/// <param name="LastStartedAt">The newest run; null when there was none.</param>
/// <param name="LastMilliseconds">How long it took.</param>
/// <param name="Succeeded">How it went; null for what has not run yet.</param>
/// <param name="Failure">What went wrong, in words that name no risk.</param>
/// <param name="Reference">Finds the failure in the log.</param>
/// <param name="NextAt">When it is due; null when it is not.</param>
public sealed record JobRow(string Name, string Schedule, bool CatchesUp, DateTime? LastStartedAt, int? LastMilliseconds, bool? Succeeded, string? Failure, string? Reference, DateTime? NextAt)
{
    public static JobRow Of(ListJobs.Row job) =>
        new(job.Name, job.Schedule, job.CatchesUp, job.Last?.StartedAt, job.Last?.Milliseconds, job.Last is { } last ? !last.HasFailed : null, job.Last?.Failure, job.Last?.Reference, job.Next);
}

/// <summary>Jobs, and what went wrong with them lately.</summary>
/// <param name="Jobs">What failed last time first, then as they are planned.</param>
/// <param name="Failures">Newest first.</param>
public sealed record JobRows(IReadOnlyList<JobRow> Jobs, IReadOnlyList<FailedRun> Failures)
{
    public static JobRows Of(ListJobs.Result result) => new([.. result.Jobs.Select(JobRow.Of)], [.. result.Failures.Select(FailedRun.Of)]);
}

/// <summary>A run that failed.</summary>
/// <param name="StartedAt">UTC.</param>
public sealed record FailedRun(string Job, DateTime StartedAt, int Milliseconds, string? Failure, string? Reference)
{
    public static FailedRun Of(JobRun run) => new(run.Job, run.StartedAt, run.Milliseconds, run.Failure, run.Reference);
}
