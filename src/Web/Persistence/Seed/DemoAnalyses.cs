using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Domain.Comments;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Persistence.Seed;

/// <summary>How far the departments of the invented municipality have come. Days are counted from the day of installation, so that something is always late and something coming.</summary>
internal sealed class DemoAnalyses(DemoFile file, DateTime at)
{
    private const string Finance = "ekonomi@demo.example";
    private const int ReviewAfter = 1;

    public DateOnly Today { get; } = DateOnly.FromDateTime(LocalTime.Of(at));

    public void SetDays(PlanningYear year) =>
        year.SetDays(Today.AddDays(file.Days.Analyses), Today.AddDays(file.Days.Decisions), Today.AddDays(file.Days.Plan));

    /// <summary>Who does what about a risk and when, and when it is looked at again.</summary>
    public void Finish(Risk risk, DemoFile.SeedRisk seed, string by)
    {
        if (seed.Action is { } action) risk.Plan([new PlannedStep(seed.PlannedAction!, action.Responsible, Today.AddDays(action.DueIn))], by, at);
    }

    public void Add(AppDbContext db, PlanningYear year, Dictionary<string, Department> departments)
    {
        foreach (var seed in file.Analyses)
        {
            var analysis = new RiskAnalysis(year, departments[seed.Department]);
            db.RiskAnalyses.Add(analysis);
            if (seed.DueIn is { } days) analysis.MoveDue(Today.AddDays(days));
            if (seed.Status == RiskAnalysisStatus.Draft) continue;

            var handed = at.AddDays(-seed.DaysAgo);
            analysis.Submit(file.Risks.Count(risk => risk.Department == seed.Department), 0, seed.NoRisks, seed.By!, handed);
            if (seed.Status == RiskAnalysisStatus.Returned) analysis.Return(seed.Comment, Finance, handed.AddDays(ReviewAfter));
            if (seed.Status == RiskAnalysisStatus.Accepted) analysis.Accept(Finance, handed.AddDays(ReviewAfter));
            if (seed.Decision is { } decided) analysis.Decide(new BoardDecision(Today.AddDays(-decided.DaysAgo), decided.Paragraph, decided.Dnr));
            foreach (var remark in seed.Remarks ?? [])
                db.Comments.Add(new Comment(db.Risks.Local.Single(risk => risk.PlanningYear == year && risk.Reference == remark.Risk), CommentKind.Return, remark.Text, [], Finance, handed.AddDays(ReviewAfter)));
        }
    }
}
