using MediatR;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Versions;

/// <summary>Finance notes that the proposed plan was adopted; the one that was in force is replaced, and its controls are followed up from the day of the decision.</summary>
public static class AdoptPlan
{
    /// <param name="Plan">Of which year, and whose.</param>
    /// <param name="On">The day of the meeting.</param>
    /// <param name="Paragraph">Section of the minutes, such as "§ 210".</param>
    /// <param name="Dnr">Diary number, such as "KS 2025/123".</param>
    /// <param name="Body">Who decided; null: the one that it was proposed to.</param>
    /// <param name="Seen">The <see cref="PlanStamp"/> that the person has looked at.</param>
    public sealed record Command(PlanKey Plan, DateOnly On, string Paragraph, string Dnr, string? Body = null, string? Seen = null) : IRequest<Result>;

    /// <param name="Number">The version in force from now on.</param>
    /// <param name="Body">Who decided.</param>
    /// <param name="Replaced">The number of the version that it replaces; null for the first.</param>
    /// <param name="Hash">SHA-256 of what is in force.</param>
    public sealed record Result(int Number, string Body, int? Replaced, string Hash);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        /// <exception cref="RuleBrokenException">Nothing is proposed, a text is empty or too long, or the day lies ahead.</exception>
        /// <exception cref="ConflictException">Somebody else has changed the plan since.</exception>
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var (plan, _) = await db.PlanToChangeAsync(user, command.Plan, command.Seen, cancellationToken);
            var replaced = plan.InForce?.Number;
            var body = string.IsNullOrWhiteSpace(command.Body) ? plan.TheProposed().ProposedTo : command.Body;
            var adopted = plan.Adopt(new PlanDecision(new BoardDecision(command.On, command.Paragraph, command.Dnr), body), user.Name, clock.GetUtcNow().UtcDateTime);
            await db.FollowAsync(plan, cancellationToken);
            await db.SavePlanAsync(plan, cancellationToken);
            return new Result(adopted.Number, adopted.AdoptedBody!, replaced, adopted.ContentHash!);
        }
    }
}
