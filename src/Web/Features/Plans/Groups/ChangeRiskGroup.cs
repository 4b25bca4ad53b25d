using MediatR;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Risks.Groups;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Groups;

/// <summary>Finance takes risks into a common one or out of it, or says something else of it.</summary>
public static class ChangeRiskGroup
{
    /// <param name="Group">Which.</param>
    /// <param name="Risks">Addresses of all that belong to it from now on.</param>
    /// <param name="Said">Title, how the value is worked out, and why.</param>
    public sealed record Command(GroupKey Group, IReadOnlyList<string> Risks, GroupSaying Said) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="RuleBrokenException">See <see cref="RiskGroup.Change"/>, or a risk belongs to another group.</exception>
        /// <exception cref="ConflictException">The race is lost.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var group = await db.GroupToChangeAsync(user, command.Group, cancellationToken);
            group.Change(command.Said, await db.RisksToMergeAsync(user, group.PlanningYearId, command.Risks, group, cancellationToken));

            // Members alone do not change the row that two people race for.
            db.Entry(group).Property(changed => changed.Version).IsModified = true;
            await db.SaveGroupAsync(cancellationToken);
            return Unit.Value;
        }
    }
}
