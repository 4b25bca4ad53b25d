using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Assessments;

/// <summary>One person says what they think of a risk, before the group talks about it. It counts nowhere and is theirs alone to change.</summary>
public static class AssessIndividually
{
    /// <param name="Year">Planning year.</param>
    /// <param name="Slug">The risk's address within the year.</param>
    /// <param name="Stage">Before controls, with them, or as it should become.</param>
    /// <param name="Steps">What the person thinks.</param>
    /// <param name="Comment">Why; may be empty.</param>
    public sealed record Command(int Year, string Slug, AssessmentStage Stage, AssessedSteps Steps, string? Comment) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        /// <summary>No version is asked for: nobody else writes what is the person's own, and several do so at the same time.</summary>
        /// <exception cref="RuleBrokenException">A step is missing or not on the scale, the comment is too long, or the year is closed.</exception>
        /// <exception cref="ConflictException">The same person was saving from another window.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var risk = await db.RiskToAssessAsync(user.Rights, command.Year, command.Slug, cancellationToken, risks => risks.Include(r => r.Individual.Where(one => one.AssessedBy == user.Name)));
            risk.AssessIndividually(command.Stage, command.Steps, command.Comment, user.Name, clock.GetUtcNow().UtcDateTime);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException)
            {
                // What the other window saved is in the way of this: gone, or already in its place.
                var saved = await db.IndividualAssessments.AsNoTracking()
                    .SingleOrDefaultAsync(one => one.RiskId == risk.Id && one.Stage == command.Stage && one.AssessedBy == user.Name, cancellationToken);
                if (saved is null) throw;
                throw new ConflictException(
                [
                    new(T.Of("Secrecy.ItIs"), SaveAssessment.InWords(new AssessedSteps(saved.Likelihood, saved.Consequence))),
                    new(T.Of("Secrecy.YouWanted"), SaveAssessment.InWords(command.Steps)),
                ]);
            }

            return Unit.Value;
        }
    }
}
