using System.Diagnostics;

namespace Vaggeryd.InternalControl.Benchmarks;

/// <summary>Measures both sides by turns, so that a busy moment of the machine meets both; the median of several runs counts.</summary>
internal static class Stopwatches
{
    private const int WarmUps = 6;
    private const int Runs = 9;

    public static async Task<(double Product, double Yardstick)> MedianMillisecondsAsync(Comparison comparison)
    {
        for (var i = 0; i < WarmUps; i++)
        {
            await comparison.Product.Run();
            await comparison.Yardstick.Run();
        }

        var product = new double[Runs];
        var yardstick = new double[Runs];
        for (var i = 0; i < Runs; i++)
        {
            product[i] = await TimeAsync(comparison.Product);
            yardstick[i] = await TimeAsync(comparison.Yardstick);
        }

        return (Median(product), Median(yardstick));
    }

    private static async Task<double> TimeAsync(Side side)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var start = Stopwatch.GetTimestamp();
        var answer = await side.Run();
        var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return answer > 0 ? time : throw new InvalidOperationException($"'{side.Name}' did nothing.");
    }

    private static double Median(double[] times)
    {
        Array.Sort(times);
        return times[times.Length / 2];
    }
}
