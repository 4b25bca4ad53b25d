using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.Web.Features.Risks;

/// <summary>How many risks of a department have these steps; both null for those not assessed.</summary>
public sealed record MatrixCount(int DepartmentId, int? Likelihood, int? Consequence, int Count);

/// <summary>How many of them have another level than their cell gives, because a person decided on another value.</summary>
public sealed record DecidedCount(int DepartmentId, int? Likelihood, int? Consequence, int? Level, int Count);

/// <summary>The cells of a risk matrix and the levels they add up to, from one count, so that map and table cannot disagree.</summary>
public sealed class RiskMatrix
{
    private readonly ScoringModel _model;
    private readonly IReadOnlyList<(int DepartmentId, int? Level, int Count)> _levels;
    private readonly Dictionary<(int?, int?), int> _cells;

    /// <param name="model">The year's model.</param>
    /// <param name="counted">Every risk, by its steps.</param>
    /// <param name="decided">Those of them whose value a person decided on: each lies in the cell of its steps and has the level of its value.</param>
    public RiskMatrix(ScoringModel model, IReadOnlyList<MatrixCount> counted, IReadOnlyList<DecidedCount> decided)
    {
        _model = model;
        _cells = counted.GroupBy(c => (c.Likelihood, c.Consequence), c => c.Count).ToDictionary(g => g.Key, g => g.Sum());
        _levels =
        [
            .. counted.Select(c => (c.DepartmentId, Level(c.Likelihood, c.Consequence), c.Count)),
            .. decided.Select(d => (d.DepartmentId, Level(d.Likelihood, d.Consequence), -d.Count)),
            .. decided.Select(d => (d.DepartmentId, d.Level, d.Count)),
        ];
        Counts = new(model, _levels.Select(c => (c.Level, c.Count)));
        Decided = decided.Sum(d => d.Count);
    }

    public LevelCounts Counts { get; }

    /// <summary>How many risks have a value that a person decided on.</summary>
    public int Decided { get; }

    /// <summary>Whether the steps are on the scales.</summary>
    public bool Has(int likelihood, int consequence) =>
        likelihood >= 1 && likelihood <= _model.Likelihood.Count && consequence >= 1 && consequence <= _model.Consequence.Count;

    public int At(int likelihood, int consequence) => _cells.GetValueOrDefault((likelihood, consequence));

    internal IEnumerable<(int DepartmentId, int? Level, int Count)> Levels() => _levels;

    private int? Level(int? likelihood, int? consequence) => likelihood is { } l && consequence is { } c ? _model.Score(l, c).Level : null;
}
