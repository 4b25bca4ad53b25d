using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Goals;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Writing;

/// <summary>Reads a risk with everything that the form says of it.</summary>
internal static class LoadRiskToWrite
{
    public static IQueryable<Risk> WithFormParts(this IQueryable<Risk> risks) => risks
        .Include(risk => risk.PlanningYear.ScoringModel)
        .Include(risk => risk.Assessments)
        .Include(risk => risk.Actions)
        .Include(risk => risk.Goals).ThenInclude(link => link.Goal)
        .AsSplitQuery();

    /// <summary>The goals of the risk's year and, after a carry-over from another period, those it is linked to already.</summary>
    public static async Task<IReadOnlyList<Goal>> GoalsToChooseAsync(this AppDbContext db, int year, IEnumerable<RiskGoal> links, CancellationToken cancellationToken) =>
        [.. (await db.GoalsOfYear(year).ToListAsync(cancellationToken)).Concat(links.Select(link => link.Goal)).DistinctBy(goal => goal.Id)];
}
