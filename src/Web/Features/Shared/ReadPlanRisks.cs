using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>Reads risks as plans, rankings, exports and documents show them: one projection for all of them.</summary>
internal static class ReadPlanRisks
{
    /// <summary>
    /// In rank order, by the index. The goals are read beside the risks and not joined to them: no wide row comes twice
    /// and nothing is sorted.
    /// </summary>
    /// <param name="db">Where the risks come from.</param>
    /// <param name="risks">Risks of one planning year, in which the slug says which is which.</param>
    public static async Task<List<PlanRisk>> PlanRisksAsync(this AppDbContext db, IQueryable<Risk> risks, CancellationToken cancellationToken)
    {
        var goals = await db.Goals.AsNoTracking()
            .OrderBy(goal => goal.Order).ThenBy(goal => goal.Id)
            .Select(goal => new { goal.Id, goal.Code })
            .ToListAsync(cancellationToken);
        var links = await risks.AsNoTracking()
            .SelectMany(risk => risk.Goals, (risk, link) => new { risk.Slug, link.GoalId })
            .ToListAsync(cancellationToken);
        var rows = await WithoutGoals(risks).ToListAsync(cancellationToken);

        var threatened = links.ToLookup(link => link.Slug, link => link.GoalId);
        return rows.ConvertAll(row => row with
        {
            Goals = [.. goals.Where(goal => threatened[row.Slug].Contains(goal.Id)).Select(goal => goal.Code)],
        });
    }

    private static IQueryable<PlanRisk> WithoutGoals(IQueryable<Risk> risks) => risks
        .AsNoTracking()
        .OrderBy(risk => risk.RankKey).ThenBy(risk => risk.Id)
        .Select(risk => new PlanRisk
        {
            Slug = risk.Slug,
            Department = risk.Department.Code,
            DepartmentName = risk.Department.Name,
            Reference = risk.Reference,
            Title = risk.Title,
            Process = risk.Process,
            Category = risk.Category,
            Cause = risk.Cause,
            Event = risk.Event,
            Effect = risk.Effect,
            ExistingControls = risk.ExistingControls,
            PlannedAction = risk.PlannedAction,
            ControlActivity = risk.ControlActivity,
            ControlMethod = risk.ControlMethod,
            ControlFrequency = risk.ControlFrequency,
            Responsible = risk.Responsible,
            Response = risk.Response,
            Likelihood = risk.Likelihood,
            Consequence = risk.Consequence,
            Value = risk.Value,
            Level = risk.Level,
            GoalCount = risk.GoalCount,
        });
}
