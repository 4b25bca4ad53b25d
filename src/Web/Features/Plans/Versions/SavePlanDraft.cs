using MediatR;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Versions;

/// <summary>Finance keeps the rules and picks of the plan as its draft; after a decision the draft is a revision.</summary>
public static class SavePlanDraft
{
    /// <param name="Plan">Of which year, and whose.</param>
    /// <param name="Choice">All that people decide of the plan.</param>
    /// <param name="Note">Why it is made or revised; null leaves what is noted.</param>
    /// <param name="Seen">The <see cref="PlanStamp"/> that the person has looked at.</param>
    public sealed record Command(PlanKey Plan, PlanChoice Choice, string? Note = null, string? Seen = null) : IRequest<Result>;

    /// <param name="Number">The draft's number.</param>
    /// <param name="HasChanged">False: it was saved like this already.</param>
    public sealed record Result(int Number, bool HasChanged);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        /// <exception cref="RuleBrokenException">A version is proposed, or a pick cannot be made.</exception>
        /// <exception cref="ConflictException">Somebody else has changed the plan since.</exception>
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var (plan, scope) = await db.PlanToChangeAsync(user, command.Plan, command.Seen, cancellationToken);
            await db.RequirePicksAsync(plan.PlanningYearId, scope, command.Choice, cancellationToken);
            if (plan is { Open: null, Newest: { Id: > 0 } earlier }) await db.Entry(earlier).Collection(version => version.Items).LoadAsync(cancellationToken);
            var hasChanged = plan.SaveDraft(command.Choice, command.Note, user.Name, clock.GetUtcNow().UtcDateTime);
            if (hasChanged) await db.SavePlanAsync(plan, cancellationToken);
            return new Result(plan.Open!.Number, hasChanged);
        }
    }
}
