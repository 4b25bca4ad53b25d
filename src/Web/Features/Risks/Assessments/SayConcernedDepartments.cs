using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Assessments;

/// <summary>A department says which others a risk concerns. It gives nobody there a right to read the risk.</summary>
public static class SayConcernedDepartments
{
    /// <param name="Year">Planning year.</param>
    /// <param name="Slug">The risk's address within the year.</param>
    /// <param name="Version">The version that the person has read.</param>
    /// <param name="Departments">Codes; the own one is left out. None: it concerns nobody else.</param>
    public sealed record Command(int Year, string Slug, int Version, IReadOnlyList<string> Departments) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="BadInputException">There is no such department.</exception>
        /// <exception cref="RuleBrokenException">The year is closed.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var risk = await db.RiskToAssessAsync(user.Rights, command.Year, command.Slug, cancellationToken, risks => risks.Include(r => r.Concerned));
            var departments = await db.Departments.Where(department => command.Departments.Contains(department.Code)).ToListAsync(cancellationToken);
            var unknown = command.Departments.Where(code => departments.TrueForAll(department => department.Code != code)).ToList();
            if (unknown.Count > 0) throw new BadInputException(T.Of("Assess.Concerned"), T.Of("Assess.UnknownDepartment", string.Join(", ", unknown)));

            await db.SaveAssessmentAsync(
                risk, command.Version, AssessmentStage.Current,
                () => risk.Concern(departments, user.Name, clock.GetUtcNow().UtcDateTime),
                () => T.Of("Assess.WantedConcerned", string.Join(", ", command.Departments)),
                cancellationToken);
            return Unit.Value;
        }
    }
}
