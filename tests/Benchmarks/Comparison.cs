namespace Vaggeryd.InternalControl.Benchmarks;

/// <summary>What the product does against the least that the same work costs.</summary>
/// <param name="Name">Such as "ranking 100,000 risks".</param>
/// <param name="Target">The highest ratio that is good enough, included; null where the design sets none and the number is only told.</param>
/// <param name="Product">What the product does.</param>
/// <param name="Yardstick">What it is held against.</param>
internal sealed record Comparison(string Name, double? Target, Side Product, Side Yardstick)
{
    /// <summary>Null when the time of a run counts; otherwise the unit of what a run answers, which counts instead.</summary>
    public string? Answers { get; init; }

    /// <summary>Runs of each side before any counts.</summary>
    public int WarmUps { get; init; } = 6;

    /// <summary>Runs of each side that count.</summary>
    public int Runs { get; init; } = 9;
}

/// <param name="Name">Such as "reading the same rows with a bare data reader".</param>
/// <param name="Run">One run; answers something that depends on the work, so that none is left out.</param>
internal sealed record Side(string Name, Func<Task<long>> Run);

/// <summary>One figure of the design's table. A new one is a new class, named in <c>Program.cs</c>.</summary>
internal interface IBenchmark
{
    /// <summary>Makes ready what both sides work on; not measured.</summary>
    Task<IReadOnlyList<Comparison>> PrepareAsync(BenchmarkData data);
}
