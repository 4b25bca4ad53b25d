using Vaggeryd.InternalControl.Web.Features.Risks;

namespace Vaggeryd.InternalControl.Benchmarks;

/// <summary>Ranking a large year against reading the same rows and columns.</summary>
internal sealed class RankingBenchmark : IBenchmark
{
    private const string SameRows =
        """
        SELECT r.DepartmentId, d.Code, r.Reference, r.Title, r.IsSecret, r.Category, r.GoalCount, r.GoalWeight, r.DepartmentCount, r.Appetite, r.ValueBefore, r.Age,
               r.ComputedValue, r.Likelihood, r.Consequence, r.Value, r.Level
        FROM Risks r JOIN Departments d ON d.Id = r.DepartmentId JOIN PlanningYears y ON y.Id = r.PlanningYearId WHERE y.Year = 2030
        """;

    public Task<IReadOnlyList<Comparison>> PrepareAsync(BenchmarkData data)
    {
        var product = new Side("RankRisks: in order, each place explained", async () => (await data.Send(new RankRisks.Query(BenchmarkData.LargeYear))).Risks.Count);
        return Task.FromResult<IReadOnlyList<Comparison>>(
        [
            new("ranking 100,000 risks, against the same rows in order", 1.5, product, new Side("bare data reader, ORDER BY RankKey", () => data.ReadBareAsync(SameRows + " ORDER BY r.RankKey, r.Id"))),
            new("ranking 100,000 risks, against the same rows in any order", 1.5, product, new Side("bare data reader", () => data.ReadBareAsync(SameRows))),
            new("scoring and ranking 100,000 risks, against the same rows in order", 1.5, new Side("RankRisks, and each value computed again", () => ScoreAsync(data)), new Side("bare data reader, ORDER BY RankKey", () => data.ReadBareAsync(SameRows + " ORDER BY r.RankKey, r.Id"))),
        ]);
    }

    /// <summary>Counts the risks whose stored value is what the model computes; all of them, or the comparison is void.</summary>
    private static async Task<long> ScoreAsync(BenchmarkData data)
    {
        var (model, risks) = await data.Send(new RankRisks.Query(BenchmarkData.LargeYear));
        return risks.LongCount(ranked => !ranked.Risk.IsScored || model.Score(ranked.Risk.Likelihood!.Value, ranked.Risk.Consequence!.Value).Value == ranked.Risk.Value);
    }
}
