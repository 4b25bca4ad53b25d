using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Vaggeryd.InternalControl.IntegrationTests;

/// <summary>All that an import may touch, as one text, to compare before and after.</summary>
internal static class DatabaseContent
{
    public static Task<string> ContentAsync(this TestInstallation installation) => installation.Query(async db =>
    {
        var years = await db.PlanningYears.AsNoTracking().OrderBy(y => y.Year).Select(y => new { y.Year, y.ScoringModelId, y.Version }).ToListAsync();
        var models = await db.ScoringModels.AsNoTracking().OrderBy(m => m.Id).Select(m => m.Hash).ToListAsync();
        var risks = await db.Risks.AsNoTracking().Include(r => r.Assessments).Include(r => r.Goals).Include(r => r.Actions).AsSplitQuery().OrderBy(r => r.Id).ToListAsync();
        return JsonSerializer.Serialize(new
        {
            years,
            models,
            risks = risks.Select(r => new
            {
                r.Slug, r.DepartmentId, r.Reference, r.Title, r.Process, r.Category, r.Cause, r.Event, r.Effect, r.ExistingControls, r.PlannedAction,
                r.ControlActivity, r.ControlMethod, r.ControlFrequency, r.Responsible, r.Response, r.ResponseReason, r.RankKey, r.Version, r.ChangedAt, r.IsSecret, Section = r.Secrecy?.Section, Reason = r.Secrecy?.Reason,
                Assessments = r.Assessments.OrderBy(a => a.Stage).Select(a => $"{a.Id} {a.Stage} {a.Calculation}"),
                Goals = r.Goals.OrderBy(g => g.GoalId).Select(g => $"{g.GoalId} {g.How}"),
                r.ReviewOn,
                Actions = r.Actions.OrderBy(a => a.Number).Select(a => $"{a.Number} {a.What} {a.Responsible} {a.DueOn}"),
            }),
        });
    });
}
