using System.Globalization;
using Vaggeryd.InternalControl.Benchmarks;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
IBenchmark[] benchmarks = [new RankingBenchmark(), new PlanBenchmark(), new RobustnessBenchmark()];

Console.WriteLine("Preparing the data …");
await using var data = await BenchmarkData.CreateAsync();
var tooSlow = 0;
foreach (var benchmark in benchmarks)
{
    foreach (var comparison in await benchmark.PrepareAsync(data))
    {
        var (product, yardstick) = await Stopwatches.MedianMillisecondsAsync(comparison);
        var ratio = product / yardstick;
        if (ratio > comparison.Target) tooSlow++;
        Console.WriteLine($"{comparison.Name}: {ratio:0.00} (target {comparison.Target:0.0}, {(ratio > comparison.Target ? "TOO SLOW" : "good")})");
        Console.WriteLine($"  {product,8:0.0} ms  {comparison.Product.Name}");
        Console.WriteLine($"  {yardstick,8:0.0} ms  {comparison.Yardstick.Name}");
    }
}

return tooSlow == 0 ? 0 : 1;
