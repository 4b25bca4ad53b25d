using MediatR;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Versions;

/// <summary>Finance lays the draft before whoever decides: what the plan shows is frozen in the same moment.</summary>
public static class ProposePlan
{
    /// <param name="Plan">Of which year, and whose.</param>
    /// <param name="To">Who is to decide; null: the board, or kommunstyrelsen.</param>
    /// <param name="Seen">The <see cref="PlanStamp"/> that the person has looked at.</param>
    /// <param name="InputHash">The hash of the risks that the person has looked at; null for whoever did not look.</param>
    public sealed record Command(PlanKey Plan, string? To = null, string? Seen = null, string? InputHash = null) : IRequest<Result>;

    /// <param name="Number">The version's number.</param>
    /// <param name="Rows">How many risks the plan takes up.</param>
    /// <param name="Hash">SHA-256 of what is frozen.</param>
    public sealed record Result(int Number, int Rows, string Hash);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        /// <exception cref="RuleBrokenException">There is no draft, a pick cannot be made any more, nothing is chosen, or a risk has changed since the person looked.</exception>
        /// <exception cref="ConflictException">Somebody else has changed the plan since.</exception>
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var (plan, scope) = await db.PlanToChangeAsync(user, command.Plan, command.Seen, cancellationToken);
            var draft = plan.TheDraft();

            // No risk is saved by anybody else from here to the end, so that what is frozen is one moment's.
            await using var transaction = await db.HoldRisksAsync(plan.PlanningYearId, cancellationToken);
            var source = await db.DraftSourceAsync(draft, scope, LocalTime.Today(clock), cancellationToken);
            var made = source.Plan();
            Require(command.InputHash is null || command.InputHash == made.InputHash, Rule.PlanMustBeAsItWasRead, command.Plan.Year);
            Require(made.Selection.In.Count > 0, Rule.PlanMustHaveARow, command.Plan.Year);

            var (packed, hash) = PlanSnapshot.Of(source).Pack();
            plan.Propose(packed, hash, command.To ?? scope.Board?.Name ?? T.Of("PlanVersion.Executive"), user.Name, clock.GetUtcNow().UtcDateTime);
            await db.SavePlanAsync(plan, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return new Result(draft.Number, made.Selection.In.Count, hash);
        }
    }
}
