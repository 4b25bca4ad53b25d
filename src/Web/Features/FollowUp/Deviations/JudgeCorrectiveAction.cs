using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp.Deviations;

/// <summary>The department's head, or finance, says whether an action that somebody else did has worked, and how large the risk is now.</summary>
public static class JudgeCorrectiveAction
{
    /// <param name="Key">Which deviation.</param>
    /// <param name="Number">Which of its actions.</param>
    /// <param name="Worked">It had the effect that was meant; null: not said.</param>
    /// <param name="Because">How that is known.</param>
    /// <param name="Likelihood">The risk's step of likelihood after the action; null together with the other where it is not assessed again.</param>
    /// <param name="Consequence">The risk's step of consequence after the action.</param>
    public sealed record Command(DeviationKey Key, int Number, bool? Worked, string? Because, int? Likelihood = null, int? Consequence = null) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="RuleBrokenException">It does not wait for that, the same person did it, or something is missing.</exception>
        /// <exception cref="ConflictException">Somebody else has changed it since.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var deviation = await db.DeviationAsync(user, Operation.ApproveControls, command.Key, cancellationToken);
            Require(command.Worked is not null, Rule.JudgementMustSayWhether);
            var now = await ScoreAsync(deviation.Occurrence.Control, command, cancellationToken);
            deviation.Action(command.Number).Judge(command.Worked.Value, command.Because, now, user.Actor, clock.GetUtcNow().UtcDateTime);
            await db.SaveDeviationAsync(deviation, cancellationToken);
            return Unit.Value;
        }

        private async Task<RiskScore?> ScoreAsync(FollowedControl control, Command command, CancellationToken cancellationToken)
        {
            if (command is { Likelihood: null, Consequence: null }) return null;

            Require(command is { Likelihood: not null, Consequence: not null } && control.RiskReference is not null, Rule.ReassessmentMustHaveBoth);
            var model = await db.PlanningYears.AsNoTracking().Where(year => year.Id == control.Plan.PlanningYearId).Select(year => year.ScoringModel).SingleAsync(cancellationToken);
            return model.Score(command.Likelihood.Value, command.Consequence.Value);
        }
    }
}
