using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>Reads risks as plans, rankings, exports and documents show them: one projection for all of them.</summary>
internal static class ReadPlanRisks
{
    /// <summary>
    /// In rank order, by the index. Goals and departments are read beside the risks and not joined to them: no wide row comes
    /// twice, nothing is sorted, and a department's name is one text and not one for each of its risks.
    /// </summary>
    /// <param name="db">Where the risks come from.</param>
    /// <param name="risks">Risks of one planning year.</param>
    public static async Task<List<PlanRisk>> PlanRisksAsync(this AppDbContext db, IQueryable<Risk> risks, CancellationToken cancellationToken)
    {
        var departments = await db.Departments.AsNoTracking()
            .Select(department => new { department.Id, department.Code, department.Name })
            .ToDictionaryAsync(department => department.Id, cancellationToken);
        var goals = await GoalsAsync(db, risks, cancellationToken);
        var rows = await WithoutNames(risks).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => row.Risk with
        {
            Department = departments[row.DepartmentId].Code,
            DepartmentName = departments[row.DepartmentId].Name,
            Goals = goals.GetValueOrDefault(row.Id, []),
        });
    }

    /// <summary>The codes of each risk's goals, in the goals' order.</summary>
    private static async Task<Dictionary<int, List<string>>> GoalsAsync(AppDbContext db, IQueryable<Risk> risks, CancellationToken cancellationToken)
    {
        var goals = await db.Goals.AsNoTracking()
            .OrderBy(goal => goal.Order).ThenBy(goal => goal.Id)
            .Select(goal => new { goal.Id, goal.Code })
            .ToListAsync(cancellationToken);
        var links = await risks.AsNoTracking()
            .SelectMany(risk => risk.Goals, (risk, link) => new { RiskId = risk.Id, link.GoalId })
            .ToListAsync(cancellationToken);

        var threatening = links.ToLookup(link => link.GoalId, link => link.RiskId);
        var codes = new Dictionary<int, List<string>>();
        foreach (var goal in goals)
        {
            foreach (var risk in threatening[goal.Id])
            {
                if (!codes.TryGetValue(risk, out var list)) codes.Add(risk, list = []);
                list.Add(goal.Code);
            }
        }

        return codes;
    }

    private static IQueryable<Unnamed> WithoutNames(IQueryable<Risk> risks) => risks
        .AsNoTracking()
        .OrderBy(risk => risk.RankKey).ThenBy(risk => risk.Id)
        .Select(risk => new Unnamed(risk.Id, risk.DepartmentId, new PlanRisk
        {
            Slug = risk.Slug,
            Department = "",
            DepartmentName = "",
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
            Secrecy = risk.IsSecret ? risk.Secrecy!.Section : null,
            Likelihood = risk.Likelihood,
            Consequence = risk.Consequence,
            Value = risk.Value,
            Level = risk.Level,
            GoalCount = risk.GoalCount,
            GoalWeight = risk.GoalWeight,
            DepartmentCount = risk.DepartmentCount,
            Appetite = risk.Appetite,
            ValueBefore = risk.ValueBefore,
            Age = risk.Age,
            ComputedValue = risk.ComputedValue,
            OverrideReason = risk.OverrideReason,
        }));

    /// <summary>A risk before its department and goals are filled in.</summary>
    private sealed record Unnamed(int Id, int DepartmentId, PlanRisk Risk);
}
