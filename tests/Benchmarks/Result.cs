namespace Vaggeryd.InternalControl.Benchmarks;

/// <summary>A comparison with what was measured: the medians of both sides.</summary>
internal sealed record Result(Comparison Comparison, double Product, double Yardstick)
{
    private double Ratio => Product / Yardstick;

    private string Unit => Comparison.Answers ?? "ms";

    private string Verdict => Comparison.Target is null ? "no target" : IsAbove ? "ABOVE TARGET" : "good";

    public bool IsAbove => Ratio > Comparison.Target;

    public void Print()
    {
        Console.WriteLine($"{Comparison.Name}: {Ratio:0.00} (target {Target}, {Verdict})");
        Console.WriteLine($"  {Product,10:0.0} {Unit}  {Comparison.Product.Name}");
        Console.WriteLine($"  {Yardstick,10:0.0} {Unit}  {Comparison.Yardstick.Name}");
    }

    /// <summary>Everything once more, so that it can be taken in at a glance or pasted into a report.</summary>
    public static void PrintTable(IReadOnlyList<Result> results)
    {
        Console.WriteLine();
        Console.WriteLine("| what | product | yardstick | ratio | target | |");
        Console.WriteLine("|---|---:|---:|---:|---:|---|");
        foreach (var result in results)
            Console.WriteLine($"| {result.Comparison.Name} | {result.Product:0.0} {result.Unit} | {result.Yardstick:0.0} {result.Unit} | {result.Ratio:0.00} | {result.Target} | {result.Verdict} |");
    }

    private string Target => Comparison.Target is { } target ? $"{target:0.0}" : "–";
}
