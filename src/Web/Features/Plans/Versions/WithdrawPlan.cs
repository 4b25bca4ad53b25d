using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Versions;

/// <summary>Finance takes a proposal back to work on it, with the reason.</summary>
public static class WithdrawPlan
{
    /// <param name="Plan">Of which year, and whose.</param>
    /// <param name="Because">Why.</param>
    /// <param name="Seen">The <see cref="PlanStamp"/> that the person has looked at.</param>
    public sealed record Command(PlanKey Plan, string? Because, string? Seen = null) : IRequest<int>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Command, int>
    {
        /// <returns>The number of the version, which is a draft again.</returns>
        /// <exception cref="RuleBrokenException">Nothing is proposed, or nothing is said of why.</exception>
        /// <exception cref="ConflictException">Somebody else has changed the plan since.</exception>
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            var (plan, _) = await db.PlanToChangeAsync(user, command.Plan, command.Seen, cancellationToken);
            await db.Entry(plan.TheProposed()).Reference(version => version.Content).LoadAsync(cancellationToken);
            var draft = plan.Withdraw(command.Because);
            await db.SavePlanAsync(plan, cancellationToken);
            return draft.Number;
        }
    }
}
