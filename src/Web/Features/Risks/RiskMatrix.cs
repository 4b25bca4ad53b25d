using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.Web.Features.Risks;

/// <summary>How many risks of a department have these steps; both null for those not assessed.</summary>
public sealed record MatrixCount(int DepartmentId, int? Likelihood, int? Consequence, int Count);

/// <summary>The cells of a risk matrix and the levels they add up to, from one count, so that map and table cannot disagree.</summary>
public sealed class RiskMatrix(ScoringModel model, IReadOnlyList<MatrixCount> counted)
{
    private readonly Dictionary<(int?, int?), int> _cells = counted
        .GroupBy(c => (c.Likelihood, c.Consequence), c => c.Count)
        .ToDictionary(g => g.Key, g => g.Sum());

    public LevelCounts Counts { get; } = new(model, counted.Select(c => (Level(model, c), c.Count)));

    /// <summary>Whether the steps are on the scales.</summary>
    public bool Has(int likelihood, int consequence) =>
        likelihood >= 1 && likelihood <= model.Likelihood.Count && consequence >= 1 && consequence <= model.Consequence.Count;

    public int At(int likelihood, int consequence) => _cells.GetValueOrDefault((likelihood, consequence));

    internal IEnumerable<(int DepartmentId, int? Level, int Count)> Levels() =>
        counted.Select(c => (c.DepartmentId, Level(model, c), c.Count));

    private static int? Level(ScoringModel model, MatrixCount count) =>
        count is { Likelihood: { } likelihood, Consequence: { } consequence } ? model.Score(likelihood, consequence).Level : null;
}
