using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Assessments;

/// <summary>A department says together how likely a risk is and how much it hurts at one stage: this is the assessment that counts.</summary>
public static class AssessRisk
{
    /// <param name="Year">Planning year.</param>
    /// <param name="Slug">The risk's address within the year.</param>
    /// <param name="Version">The version that the person has read.</param>
    /// <param name="Stage">Before controls, with them, or as it should become.</param>
    /// <param name="Steps">What they agreed on.</param>
    public sealed record Command(int Year, string Slug, int Version, AssessmentStage Stage, AssessedSteps Steps) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="RuleBrokenException">A step is missing or not on the scale, or the year is closed.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var risk = await db.RiskToAssessAsync(user.Rights, command.Year, command.Slug, cancellationToken, risks => risks.Include(r => r.Individual));
            await db.SaveAssessmentAsync(
                risk, command.Version, command.Stage,
                () => risk.Assess(command.Stage, command.Steps, user.Name, clock.GetUtcNow().UtcDateTime),
                () => SaveAssessment.InWords(command.Steps),
                cancellationToken);
            return Unit.Value;
        }
    }
}
