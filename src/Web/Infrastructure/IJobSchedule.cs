namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>What the site does by itself: on the site as the scheduler keeps it, at the command line as it is configured.</summary>
public interface IJobSchedule
{
    IReadOnlyList<PlannedJob> Jobs { get; }

    /// <summary>When each is next due, UTC; what is not due is left out.</summary>
    Task<IReadOnlyDictionary<string, DateTime>> NextAsync(CancellationToken cancellationToken);

    /// <summary>Has a job done: now, or as soon as a run of it that is going on has ended.</summary>
    /// <param name="name">One of <see cref="Jobs"/>.</param>
    /// <param name="by">Who asks for it.</param>
    Task RunAsync(string name, string by, CancellationToken cancellationToken);
}
