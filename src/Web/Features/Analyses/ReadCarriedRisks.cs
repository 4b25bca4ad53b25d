using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Analyses;

/// <summary>A risk of last year, as it is looked at before it is taken over.</summary>
public sealed record LastYearsRisk
{
    public required string Slug { get; init; }
    public required string Reference { get; init; }
    public required string ReferenceKey { get; init; }
    public required int Version { get; init; }
    public required string Title { get; init; }
    public required int? Value { get; init; }
    public required int? Level { get; init; }
    public required RiskResponse? Response { get; init; }
    public required string? ControlActivity { get; init; }
    public required DateOnly? ReviewOn { get; init; }
    public required bool IsSecret { get; init; }
    public required IReadOnlyList<TreatmentAction> Actions { get; init; }
    public required IReadOnlyList<LinkedGoal> Goals { get; init; }

    /// <summary>Titles of its goals that are none of this year's.</summary>
    public IReadOnlyList<string> DroppedGoals { get; init; } = [];

    /// <summary>The same risk this year; null when it is not there.</summary>
    public ThisYear? Here { get; init; }

    public sealed record LinkedGoal(int Id, string Title);

    public sealed record ThisYear(string Slug, DateTime CreatedAt);
}

/// <summary>Reads a department's risks of last year and which of them are in this year.</summary>
internal static class ReadCarriedRisks
{
    /// <summary>As far as the person sees them, the largest first; five statements.</summary>
    public static async Task<IReadOnlyList<LastYearsRisk>> LastYearsRisksAsync(this AppDbContext db, AccessRights rights, (int Id, int Year) year, int beforeId, int departmentId, CancellationToken cancellationToken)
    {
        var here = await db.Risks.AsNoTracking()
            .Where(risk => risk.PlanningYearId == year.Id && risk.DepartmentId == departmentId)
            .Select(risk => new { risk.ReferenceKey, risk.Slug, risk.CreatedAt })
            .ToDictionaryAsync(risk => risk.ReferenceKey, risk => new LastYearsRisk.ThisYear(risk.Slug, risk.CreatedAt), cancellationToken);
        var goals = (await db.GoalsOfYear(year.Year).Select(goal => goal.Id).ToListAsync(cancellationToken)).ToHashSet();
        var rows = await db.Risks.AsNoTracking().AsSplitQuery()
            .Where(risk => risk.PlanningYearId == beforeId && risk.DepartmentId == departmentId)
            .VisibleTo(rights)
            .OrderBy(risk => risk.RankKey).ThenBy(risk => risk.Id)
            .Select(risk => new LastYearsRisk
            {
                Slug = risk.Slug,
                Reference = risk.Reference,
                ReferenceKey = risk.ReferenceKey,
                Version = risk.Version,
                Title = risk.Title,
                Value = risk.Value,
                Level = risk.Level,
                Response = risk.Response,
                ControlActivity = risk.ControlActivity,
                ReviewOn = risk.ReviewOn,
                IsSecret = risk.IsSecret,
                Actions = risk.Actions.OrderBy(action => action.Number).ToList(),
                Goals = risk.Goals.OrderBy(link => link.Goal.Order).Select(link => new LastYearsRisk.LinkedGoal(link.GoalId, link.Goal.Title)).ToList(),
            })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => row with
        {
            Here = here.GetValueOrDefault(row.ReferenceKey),
            DroppedGoals = [.. row.Goals.Where(goal => !goals.Contains(goal.Id)).Select(goal => goal.Title)],
        });
    }
}
