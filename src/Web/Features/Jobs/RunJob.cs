using MediatR;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Features.Jobs;

/// <summary>The administrator, or the operator, has a job done now and not first when it is due.</summary>
public static class RunJob
{
    public sealed record Command(string Name) : IRequest<Unit>;

    internal sealed class Handler(ICurrentUser user, IJobSchedule schedule) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="NotFoundException">There is no such job, or it is turned off.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            user.Require(Operation.ManageJobs);
            if (schedule.Jobs.All(job => job.Name != command.Name)) throw new NotFoundException();

            await schedule.RunAsync(command.Name, user.Name, cancellationToken);
            return Unit.Value;
        }
    }
}
