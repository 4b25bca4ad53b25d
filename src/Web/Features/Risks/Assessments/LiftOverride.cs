using MediatR;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Assessments;

/// <summary>A department lets the computed risk value count again.</summary>
public static class LiftOverride
{
    /// <param name="Year">Planning year.</param>
    /// <param name="Slug">The risk's address within the year.</param>
    /// <param name="Version">The version that the person has read.</param>
    /// <param name="Stage">Where another value counts; where none does, nothing happens.</param>
    public sealed record Command(int Year, string Slug, int Version, AssessmentStage Stage) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="RuleBrokenException">The year is closed.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var risk = await db.RiskToAssessAsync(user.Rights, command.Year, command.Slug, cancellationToken);
            await db.SaveAssessmentAsync(
                risk, command.Version, command.Stage,
                () => risk.LiftOverride(command.Stage, user.Name, clock.GetUtcNow().UtcDateTime),
                () => T.Of("Assess.WantedComputed"),
                cancellationToken);
            return Unit.Value;
        }
    }
}
