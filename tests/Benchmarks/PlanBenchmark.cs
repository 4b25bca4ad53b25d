using System.Text.Json;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Web.Features.Plans;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Benchmarks;

/// <summary>A plan from a year of 10,000 risks, written as JSON, against reading the same rows and columns with their goals.</summary>
internal sealed class PlanBenchmark : IBenchmark
{
    private const string SameRows =
        """
        SELECT r.Slug, d.Code, d.Name, r.Reference, r.Title, r.Process, r.Category, r.Cause, r.Event, r.Effect, r.ExistingControls, r.PlannedAction, r.ControlActivity,
            r.ControlMethod, r.ControlFrequency, r.Responsible, r.Response, r.Likelihood, r.Consequence, r.Value, r.Level, r.GoalCount
        FROM Risks r JOIN Departments d ON d.Id = r.DepartmentId JOIN PlanningYears y ON y.Id = r.PlanningYearId WHERE y.Year = 2027 ORDER BY r.RankKey, r.Id
        """;

    private const string SameLinks =
        """
        SELECT l.RiskId, g.Code
        FROM Risks r JOIN PlanningYears y ON y.Id = r.PlanningYearId JOIN RiskGoals l ON l.RiskId = r.Id JOIN Goals g ON g.Id = l.GoalId WHERE y.Year = 2027
        """;

    private static readonly SelectionRule[] Rules = [SelectionRule.Parse("top:20"), SelectionRule.Parse("value:20"), SelectionRule.Parse("per-category:3")];

    public Task<IReadOnlyList<Comparison>> PrepareAsync(BenchmarkData data)
    {
        var product = new Side("GeneratePlan and every risk as json with its reason", async () =>
        {
            var plan = (await data.Send(new GeneratePlan.Query(BenchmarkData.SmallYear, Rules))).Plan;
            using var json = new MemoryStream();
            await JsonSerializer.SerializeAsync(
                json,
                new
                {
                    plan.Year,
                    plan.ScoringModelHash,
                    plan.InputHash,
                    Items = plan.Selection.In.Select(s => new { s.Ranked.Rank, s.Ranked.Risk, Reason = Explain.Selected(s) }),
                    NotSelected = plan.Selection.Out.Select(s => new { s.Ranked.Rank, s.Ranked.Risk, Reason = Explain.NotSelected(s) }),
                },
                Json.Indented);
            return json.Length;
        });
        return Task.FromResult<IReadOnlyList<Comparison>>(
        [
            new("plan from 10,000 risks to json, against the same rows with their goals", 2.0, product, new Side("bare data reader, risks and links", async () => await data.ReadBareAsync(SameRows) + await data.ReadBareAsync(SameLinks))),
            new("plan from 10,000 risks to json, against the same rows without goals", 2.0, product, new Side("bare data reader, risks only", () => data.ReadBareAsync(SameRows))),
        ]);
    }
}
