using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Risks;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>Reads risks as plans, rankings, exports and documents show them: one projection for all of them.</summary>
internal static class ReadPlanRisks
{
    /// <summary>In rank order, by the index.</summary>
    public static IQueryable<PlanRisk> AsPlanRisks(this IQueryable<Risk> risks) => risks
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
            Goals = risk.Goals.OrderBy(link => link.Goal.Order).Select(link => link.Goal.Code).ToList(),
        });
}
