using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Web.Features.Plans;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.Benchmarks;

/// <summary>A plan from a year of 10,000 risks, written as JSON, against reading the same rows and columns with their goals.</summary>
internal sealed class PlanBenchmark : IBenchmark
{
    private static readonly SelectionRule[] Rules = [SelectionRule.Parse("top:20"), SelectionRule.Parse("value:20"), SelectionRule.Parse("per-category:3")];

    public async Task<IReadOnlyList<Comparison>> PrepareAsync(BenchmarkData data)
    {
        var sql = await data.Query(db => Task.FromResult(db.Risks.Where(r => r.PlanningYear.Year == 2027).AsPlanRisks().ToQueryString()));
        return
        [
            new(
                "plan from 10,000 risks to json",
                2.0,
                new Side("GeneratePlan and the whole plan as json", async () =>
                {
                    var result = await data.Send(new GeneratePlan.Query(BenchmarkData.SmallYear, Rules));
                    using var json = new MemoryStream();
                    await JsonSerializer.SerializeAsync(json, result.Plan, Json.Indented);
                    return json.Length;
                }),
                new Side("bare data reader, the same statement", () => data.ReadBareAsync(sql))),
        ];
    }
}
