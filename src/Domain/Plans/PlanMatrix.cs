using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Domain.Plans;

/// <summary>How many of a year's risks stand in each cell of the matrix; those without an assessment are counted apart.</summary>
public sealed class PlanMatrix
{
    private readonly int[,] _counts;

    /// <param name="model">Gives the number of steps on each axis.</param>
    /// <param name="risks">All of the year's risks, chosen or not.</param>
    public PlanMatrix(ScoringModel model, IEnumerable<Standing> risks)
    {
        _counts = new int[model.Likelihood.Count, model.Consequence.Count];
        foreach (var risk in risks)
        {
            if (risk.IsScored) _counts[risk.Likelihood!.Value - 1, risk.Consequence!.Value - 1]++;
            else Unscored++;
            if (risk.IsOverridden) Decided++;
        }
    }

    public int Unscored { get; }

    /// <summary>How many have a value that a person decided on: each is in the cell of its steps and has the level of its value.</summary>
    public int Decided { get; }

    /// <summary>How many risks have these two steps; both from 1.</summary>
    public int Count(int likelihood, int consequence) => _counts[likelihood - 1, consequence - 1];
}
