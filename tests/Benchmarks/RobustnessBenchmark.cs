using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Benchmarks;

/// <summary>The exact robustness of a selection from a large year, against ranking the same risks, and against half as many. All in memory.</summary>
internal sealed class RobustnessBenchmark : IBenchmark
{
    private const int Taken = 50;
    private const int Departments = 60;

    public Task<IReadOnlyList<Comparison>> PrepareAsync(BenchmarkData data)
    {
        var model = new ScoringModel(StandardScales.Numbered(5, 5));
        var even = Risks(model, BenchmarkData.LargeCount, n => (1 + n * 7 % 5, 1 + n / 5 * 11 % 5));
        var low = Risks(model, BenchmarkData.LargeCount, n => n % 2000 == 0 ? (3 + n / 2000 % 3, 4) : (1 + n % 2, 1 + n / 2 % 2));
        var varied = even.Select((risk, n) => risk with { Appetite = 4 + n % 6, ValueBefore = 1 + n % 25, Value = n % 50 == 0 ? 12 : risk.Value, ComputedValue = n % 50 == 0 ? risk.Value : null }).ToArray();
        var half = even[..(even.Length / 2)];
        return Task.FromResult<IReadOnlyList<Comparison>>(
        [
            new("robustness of the top 50 of 100,000 risks spread evenly, against ranking them", 10, Robustness(even, model), Ranked(even)),
            new("robustness of the top 50 of 100,000 risks, nearly all low, against ranking them", 10, Robustness(low, model), Ranked(low)),
            new("robustness of the top 50 of 100,000 risks with six appetites, decided values and a year before, against ranking them", 10, Robustness(varied, model), Ranked(varied)),
            new("robustness of the top 50 of 100,000 risks, against that of 50,000", 2.5, Robustness(even, model), Robustness(half, model)),
        ]);
    }

    private static Side Robustness(Standing[] risks, ScoringModel model) =>
        new($"SelectionProbability for {risks.Length} risks", () => Task.FromResult((long)SelectionProbability.Of(risks, model, Taken, ErrorModel.Standard).Count(chance => chance > 0)));

    private static Side Ranked(Standing[] risks) => new($"Ranking of {risks.Length} risks", () => Task.FromResult((long)Ranking.Of(risks, RankOrder.Usual).Count));

    /// <summary>In no order, as a ranking finds them.</summary>
    private static Standing[] Risks(ScoringModel model, int count, Func<int, (int Likelihood, int Consequence)> assess)
    {
        var risks = Enumerable.Range(0, count).Select(n =>
        {
            var score = model.Score(assess(n).Likelihood, assess(n).Consequence);
            var department = $"D{n % Departments}";
            return new Standing
            {
                Department = department,
                Reference = $"{department}-{n:D6}",
                GoalCount = 1 + n % 3,
                Likelihood = score.Likelihood,
                Consequence = score.Consequence,
                Value = score.Value,
                Level = score.Level,
            };
        }).ToArray();
        new Random(2026).Shuffle(risks);
        return risks;
    }
}
