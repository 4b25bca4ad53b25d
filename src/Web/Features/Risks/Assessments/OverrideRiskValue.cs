using MediatR;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Assessments;

/// <summary>A department lets another risk value count than the computed one, and says why; both are shown from then on.</summary>
public static class OverrideRiskValue
{
    /// <param name="Year">Planning year.</param>
    /// <param name="Slug">The risk's address within the year.</param>
    /// <param name="Version">The version that the person has read.</param>
    /// <param name="Stage">Must be assessed.</param>
    /// <param name="Value">The value that is to count; the computed one lifts another.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Command(int Year, string Slug, int Version, AssessmentStage Stage, int Value, string? Reason) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="RuleBrokenException">The stage is not assessed, there is no reason or no level for the value, or the year is closed.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var risk = await db.RiskToAssessAsync(user.Rights, command.Year, command.Slug, cancellationToken);
            await db.SaveAssessmentAsync(
                risk, command.Version, command.Stage,
                () => risk.Override(command.Stage, command.Value, command.Reason, user.Name, clock.GetUtcNow().UtcDateTime),
                () => T.Of("Assess.WantedValue", command.Value, command.Reason ?? ""),
                cancellationToken);
            return Unit.Value;
        }
    }
}
