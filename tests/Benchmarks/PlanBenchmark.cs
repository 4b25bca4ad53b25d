using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Plans;

namespace Vaggeryd.InternalControl.Benchmarks;

/// <summary>A plan from a year of 10,000 risks, written as JSON, against reading the same rows and columns with their goals.</summary>
internal sealed class PlanBenchmark : IBenchmark
{
    private const string SameRows =
        """
        SELECT r.Slug, d.Code, d.Name, r.Reference, r.Title, r.Process, r.Category, r.Cause, r.Event, r.Effect, r.ExistingControls, r.PlannedAction, r.ControlActivity,
            r.ControlMethod, r.ControlFrequency, r.Responsible, r.Response, r.Likelihood, r.Consequence, r.Value, r.Level, r.GoalCount, r.GoalWeight, r.DepartmentCount, r.Appetite, r.ValueBefore, r.Age,
            r.ComputedValue, r.OverrideReason, r.IsSecret, r.Secrecy_Section
        FROM Risks r JOIN Departments d ON d.Id = r.DepartmentId JOIN PlanningYears y ON y.Id = r.PlanningYearId WHERE y.Year = 2028 ORDER BY r.RankKey, r.Id
        """;

    private const string SameLinks =
        """
        SELECT l.RiskId, g.Code
        FROM Risks r JOIN PlanningYears y ON y.Id = r.PlanningYearId JOIN RiskGoals l ON l.RiskId = r.Id JOIN Goals g ON g.Id = l.GoalId WHERE y.Year = 2028
        """;

    private static readonly SelectionRule[] Rules = [SelectionRule.Parse("top:20"), SelectionRule.Parse("value:20"), SelectionRule.Parse("per-category:3")];

    public Task<IReadOnlyList<Comparison>> PrepareAsync(BenchmarkData data)
    {
        // Room for the whole file from the start: making it larger now and then is no work of the plan's.
        var json = new MemoryStream(32 << 20);
        var product = new Side("WritePlan: chosen, explained and written, every risk", async () =>
        {
            json.SetLength(0);
            await data.Send(new WritePlan.Query(BenchmarkData.MediumYear, new PlanChoice(Rules), WritePlan.Format.Json, json));
            return json.Length;
        });
        return Task.FromResult<IReadOnlyList<Comparison>>(
        [
            new("plan from 10,000 risks to json", 2.0, product, new Side("bare data reader, risks and their goals", async () => await data.ReadBareAsync(SameRows) + await data.ReadBareAsync(SameLinks))),
        ]);
    }
}
