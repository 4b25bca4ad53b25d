using System.Diagnostics;
using MediatR;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Jobs;
using Vaggeryd.InternalControl.Web.Features.Jobs;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Jobs;

/// <summary>Does a job, and keeps when it was done, how long it took and how it ended.</summary>
internal sealed partial class RecordedRun(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RecordedRun> log)
{
    /// <param name="job">What to do.</param>
    /// <param name="mediator">Does it, as whoever it belongs to.</param>
    /// <param name="by">Who asked for it; null where its time has come.</param>
    public async Task DoAsync(PlannedJob job, IMediator mediator, string? by, CancellationToken cancellationToken)
    {
        using var activity = new Activity(job.Name).Start();
        var (at, started) = (clock.GetUtcNow().UtcDateTime, Stopwatch.GetTimestamp());
        RunFacts Facts() => new(at, (int)Math.Min(int.MaxValue, Stopwatch.GetElapsedTime(started).TotalMilliseconds), Environment.MachineName, by);

        try
        {
            await job.Send(mediator, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            var reference = activity.TraceId.ToString();
            Failed(job.Name, reference, failure);
            await KeepAsync(new RecordJobRun.Command(job.Name, Facts(), Words(failure), reference));
            throw;
        }

        await KeepAsync(new RecordJobRun.Command(job.Name, Facts(), null, null));
    }

    /// <summary>Beside the job, whose own unsaved changes are not to follow along. A run that cannot be written down was done all the same.</summary>
    private async Task KeepAsync(RecordJobRun.Command run)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetService<SignedInUser>()?.BecomeJob(run.Job);
            await scope.ServiceProvider.GetRequiredService<IMediator>().Send(run, CancellationToken.None);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            NotKept(run.Job, failure);
        }
    }

    /// <summary>What was foreseen says itself what is wrong. What was not may quote anything that it stumbled over, so only its kind is kept.</summary>
    private static string Words(Exception failure) => failure switch
    {
        BadInputException bad => string.Join(" ", bad.Problems),
        RuleBrokenException broken => T.Of($"Rule.{broken.Rule}", [.. broken.Details]),
        _ => failure.GetBaseException().GetType().Name,
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "The job {Job} failed, reference {Reference}")]
    private partial void Failed(string job, string reference, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A run of the job {Job} could not be written down")]
    private partial void NotKept(string job, Exception failure);
}
