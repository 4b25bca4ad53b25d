namespace Vaggeryd.InternalControl.Domain.Scoring;

/// <summary>Risks that are alike, counted.</summary>
/// <param name="DepartmentId">The department that owns them.</param>
/// <param name="Likelihood">Step number; null with the next three where they are not assessed.</param>
/// <param name="Consequence">Step number.</param>
/// <param name="Value">The value that counts.</param>
/// <param name="Level">Its band.</param>
/// <param name="Count">How many.</param>
public sealed record CalibrationCount(int DepartmentId, int? Likelihood, int? Consequence, int? Value, int? Level, int Count);

/// <summary>A cell with how many risks are in it.</summary>
public sealed record UsedCell(int Likelihood, int Consequence, int Count);

/// <summary>How some risks are assessed, in whole numbers and exact fractions.</summary>
public sealed class CalibratedRisks
{
    private readonly int[] _levels;
    private readonly int[] _likelihoods;
    private readonly int[] _consequences;

    internal CalibratedRisks(ScoringModel model, IReadOnlyCollection<CalibrationCount> counts)
    {
        _levels = new int[model.Bands.Count];
        _likelihoods = new int[model.Likelihood.Count];
        _consequences = new int[model.Consequence.Count];
        var cells = new Dictionary<(int Likelihood, int Consequence), int>();
        foreach (var count in counts)
        {
            if (count is { Likelihood: { } likelihood, Consequence: { } consequence, Value: { } value, Level: { } level })
                Add(cells, likelihood, consequence, value, level, count.Count);
            else Unscored += count.Count;
        }

        MostUsedCell = cells
            .OrderByDescending(cell => cell.Value).ThenByDescending(cell => cell.Key.Consequence).ThenByDescending(cell => cell.Key.Likelihood)
            .Select(cell => new UsedCell(cell.Key.Likelihood, cell.Key.Consequence, cell.Value))
            .FirstOrDefault();
    }

    public int Scored { get; private set; }

    public int Unscored { get; }

    public int Total => Scored + Unscored;

    /// <summary>The values together; the mean is exactly this divided by <see cref="Scored"/>.</summary>
    public long ValueSum { get; private set; }

    /// <summary>The level numbers together; the mean level is exactly this divided by <see cref="Scored"/>.</summary>
    public long LevelSum { get; private set; }

    /// <summary>To two decimals, a half away from zero; null where nothing is assessed.</summary>
    public decimal? MeanValue => Mean(ValueSum);

    /// <summary>As <see cref="MeanValue"/>, of level numbers.</summary>
    public decimal? MeanLevel => Mean(LevelSum);

    /// <summary>The cell with most risks; of several with as many that with the highest consequence, then likelihood. Null where nothing is assessed.</summary>
    public UsedCell? MostUsedCell { get; }

    public bool UsesOneLikelihood => _likelihoods.Count(count => count > 0) == 1;

    public bool UsesOneConsequence => _consequences.Count(count => count > 0) == 1;

    /// <summary>How many risks at each level, lowest first.</summary>
    public IReadOnlyList<int> Levels => _levels;

    /// <summary>How many risks at each step, from 1.</summary>
    public IReadOnlyList<int> Likelihoods => _likelihoods;

    /// <summary>How many risks at each step, from 1.</summary>
    public IReadOnlyList<int> Consequences => _consequences;

    private void Add(Dictionary<(int Likelihood, int Consequence), int> cells, int likelihood, int consequence, int value, int level, int count)
    {
        Scored += count;
        ValueSum += (long)value * count;
        LevelSum += (long)level * count;
        _levels[level - 1] += count;
        _likelihoods[likelihood - 1] += count;
        _consequences[consequence - 1] += count;
        cells[(likelihood, consequence)] = cells.GetValueOrDefault((likelihood, consequence)) + count;
    }

    private decimal? Mean(long sum) => Scored == 0 ? null : Math.Round((decimal)sum / Scored, 2, MidpointRounding.AwayFromZero);
}
