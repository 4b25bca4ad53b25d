using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Assessments;

/// <summary>A department says how effective a risk's existing controls are, and what that leaves is the assessment of the risk today.</summary>
public static class AssessByControlEffect
{
    /// <param name="Year">Planning year.</param>
    /// <param name="Slug">The risk's address within the year.</param>
    /// <param name="Version">The version that the person has read.</param>
    /// <param name="Grade">A grade of the year's model, 1 for the weakest; 0 is not said.</param>
    /// <param name="Confidence">How sure it is.</param>
    public sealed record Command(int Year, string Slug, int Version, int Grade, Confidence? Confidence) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="RuleBrokenException">There is no such grade, the risk is not assessed before controls, or the year is closed.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var risk = await db.RiskToAssessAsync(user.Rights, command.Year, command.Slug, cancellationToken, risks => risks.Include(r => r.Individual));
            await db.SaveAssessmentAsync(
                risk, command.Version, AssessmentStage.Current,
                () => risk.AssessByEffect(command.Grade, command.Confidence, user.Name, clock.GetUtcNow().UtcDateTime),
                () => T.Of("Assess.WantedGrade", command.Grade),
                cancellationToken);
            return Unit.Value;
        }
    }
}
