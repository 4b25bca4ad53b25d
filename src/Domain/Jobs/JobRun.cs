namespace Vaggeryd.InternalControl.Domain.Jobs;

/// <summary>
/// One time that something was done which the site does by itself. Those that failed are kept each; of those that went well, one
/// row per job says the newest.
/// </summary>
public sealed class JobRun
{
    public const int NameLimit = 60;
    public const int ByLimit = 256;
    public const int NodeLimit = 100;
    public const int FailureLimit = 500;
    public const int ReferenceLimit = 64;

    /// <summary>How long rows are kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    private JobRun() { }

    /// <param name="job">The job's name.</param>
    /// <param name="run">When, how long and where.</param>
    /// <param name="failure">What went wrong, in words that name no risk; null when nothing did.</param>
    /// <param name="reference">Finds the failure in the log.</param>
    public JobRun(string job, RunFacts run, string? failure = null, string? reference = null)
    {
        Job = Text.Shorten(job, NameLimit);
        Failure = failure is null ? null : Text.Shorten(failure, FailureLimit);
        Reference = reference is null ? null : Text.Shorten(reference, ReferenceLimit);
        Take(run);
    }

    public int Id { get; private set; }

    public string Job { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime StartedAt { get; private set; }

    public int Milliseconds { get; private set; }

    /// <summary>Who had it done; null where its time had come.</summary>
    public string? AskedBy { get; private set; }

    /// <summary>The machine it ran on.</summary>
    public string Node { get; private set; } = "";

    public string? Failure { get; private set; }

    public string? Reference { get; private set; }

    public int Version { get; private set; }

    public bool HasFailed => Failure is not null;

    /// <summary>It went well once more.</summary>
    public void Again(RunFacts run)
    {
        if (!HasFailed && run.StartedAt >= StartedAt) Take(run);
    }

    private void Take(RunFacts run) =>
        (StartedAt, Milliseconds, AskedBy, Node) = (run.StartedAt, run.Milliseconds, run.AskedBy is null ? null : Text.Shorten(run.AskedBy, ByLimit), Text.Shorten(run.Node, NodeLimit));
}

/// <summary>When, how long and where a job ran.</summary>
/// <param name="StartedAt">UTC.</param>
/// <param name="Milliseconds">How long.</param>
/// <param name="Node">The machine.</param>
/// <param name="AskedBy">Who had it done; null where its time had come.</param>
public sealed record RunFacts(DateTime StartedAt, int Milliseconds, string Node, string? AskedBy = null);
