using MediatR;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>Something that the site does by itself.</summary>
/// <param name="Name">Its name at the command line and in the database.</param>
/// <param name="Schedule">When: seconds, minutes, hours, day of the month, month, day of the week, in the municipality's time.</param>
/// <param name="CatchesUp">True: what was missed while no site was up is done once at the next start. False: it waits for its next time.</param>
/// <param name="Send">Does it: sends the use case.</param>
public sealed record PlannedJob(string Name, string Schedule, bool CatchesUp, Func<IMediator, CancellationToken, Task> Send)
{
    public static PlannedJob Of<TResponse>(string name, string schedule, bool catchesUp, Func<IRequest<TResponse>> request) =>
        new(name, schedule, catchesUp, (mediator, cancellationToken) => mediator.Send(request(), cancellationToken));
}
