using System.Globalization;
using Vaggeryd.InternalControl.Benchmarks;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is [EmptySite.Switch, var address]) return await EmptySite.RunAsync(address);

IBenchmark[] all = [new RegisterBenchmark(), new RankingBenchmark(), new PlanBenchmark(), new RobustnessBenchmark(), new PlanFileBenchmark(), new ImportBenchmark(), new ExportBenchmark(), new StartBenchmark()];
var chosen = all.Where(benchmark => args.Length == 0 || args.Contains(Name(benchmark), StringComparer.OrdinalIgnoreCase)).ToList();
if (chosen.Count == 0)
{
    Console.Error.WriteLine($"There is no such benchmark. There are: {string.Join(", ", all.Select(Name))}.");
    return 2;
}

Console.WriteLine("Preparing the data …");
await using var data = await BenchmarkData.CreateAsync();
var results = new List<Result>();
foreach (var benchmark in chosen)
{
    foreach (var comparison in await benchmark.PrepareAsync(data))
    {
        var (product, yardstick) = await Stopwatches.MedianAsync(comparison);
        results.Add(new Result(comparison, product, yardstick));
        results[^1].Print();
    }

    if (benchmark is IAsyncDisposable disposable) await disposable.DisposeAsync();
}

Result.PrintTable(results);
return results.Exists(result => result.IsAbove) ? 1 : 0;

static string Name(IBenchmark benchmark) => benchmark.GetType().Name.Replace("Benchmark", "").ToLowerInvariant();
