using MediatR;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Risks.Groups;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Groups;

/// <summary>Finance undoes a merger: the risks are on their own again, and the trail keeps what was.</summary>
public static class DissolveRiskGroup
{
    /// <param name="Group">Which.</param>
    public sealed record Command(GroupKey Group) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="RuleBrokenException">See <see cref="RiskGroup.Dissolve"/>.</exception>
        /// <exception cref="ConflictException">The race is lost.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var group = await db.GroupToChangeAsync(user, command.Group, cancellationToken);
            group.Dissolve(user.Name, clock.GetUtcNow().UtcDateTime);
            await db.SaveGroupAsync(cancellationToken);
            return Unit.Value;
        }
    }
}
