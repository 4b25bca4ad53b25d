using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Assessments;

/// <summary>A group that goes through a department's risks sees where it is and what comes before and after.</summary>
public static class FindMeetingStep
{
    /// <param name="Year">Planning year.</param>
    /// <param name="Slug">The risk that the group is at.</param>
    /// <param name="UnassessedOnly">What is assessed already is passed over.</param>
    public sealed record Query(int Year, string Slug, bool UnassessedOnly) : IRequest<Result>;

    /// <param name="Department">The department's code.</param>
    /// <param name="Position">Which of the department's risks by reference, from 1.</param>
    /// <param name="Count">How many it has.</param>
    /// <param name="Left">How many of them are not assessed.</param>
    /// <param name="Previous">The one before; null for none.</param>
    /// <param name="Next">The one after, on a walk over those not assessed round to the first again; null for none.</param>
    public sealed record Result(string Department, int Position, int Count, int Left, string? Previous, string? Next);

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var here = db.Risks.Where(risk => risk.PlanningYear.Year == query.Year && risk.Slug == query.Slug);
            var read = await db.Risks.AsNoTracking()
                .Where(risk => here.Any(at => at.PlanningYearId == risk.PlanningYearId && at.DepartmentId == risk.DepartmentId))
                .VisibleTo(user.Rights)
                .Select(risk => new { risk.Slug, risk.Reference, risk.DepartmentId, risk.Department.Code, IsAssessed = risk.Level != null })
                .ToListAsync(cancellationToken);
            var all = read.OrderBy(risk => Text.NaturalOrder(risk.Reference), StringComparer.Ordinal).ToList();
            var place = all.FindIndex(risk => risk.Slug == query.Slug);
            if (place < 0) throw new NotFoundException();
            if (!user.Rights.May(Operation.EditRisks, all[place].DepartmentId)) throw new ForbiddenException();

            var walk = all.Index().Where(risk => risk.Index != place && !(query.UnassessedOnly && risk.Item.IsAssessed)).ToList();
            var after = walk.Where(risk => risk.Index > place).Concat(query.UnassessedOnly ? walk.Where(risk => risk.Index < place) : []);
            return new Result(
                all[place].Code,
                place + 1,
                all.Count,
                all.Count(risk => !risk.IsAssessed),
                walk.LastOrDefault(risk => risk.Index < place).Item?.Slug,
                after.FirstOrDefault().Item?.Slug);
        }
    }
}
