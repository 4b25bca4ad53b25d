using System.Diagnostics;

namespace Vaggeryd.InternalControl.Benchmarks;

/// <summary>Measures both sides by turns, so that a busy moment of the machine meets both; the median of several runs counts.</summary>
internal static class Stopwatches
{
    public static async Task<(double Product, double Yardstick)> MedianAsync(Comparison comparison)
    {
        for (var i = 0; i < comparison.WarmUps; i++)
        {
            await comparison.Product.Run();
            await comparison.Yardstick.Run();
        }

        var product = new double[comparison.Runs];
        var yardstick = new double[comparison.Runs];
        for (var i = 0; i < comparison.Runs; i++)
        {
            product[i] = await MeasureAsync(comparison.Product, comparison.Answers is null);
            yardstick[i] = await MeasureAsync(comparison.Yardstick, comparison.Answers is null);
        }

        return (Median(product), Median(yardstick));
    }

    private static async Task<double> MeasureAsync(Side side, bool byTime)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var start = Stopwatch.GetTimestamp();
        var answer = await side.Run();
        var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        if (answer <= 0) throw new InvalidOperationException($"'{side.Name}' did nothing.");
        return byTime ? time : answer;
    }

    private static double Median(double[] figures)
    {
        Array.Sort(figures);
        return figures[figures.Length / 2];
    }
}
