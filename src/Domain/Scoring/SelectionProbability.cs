using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Scoring;

/// <summary>
/// How sure it is that a risk is among the highest when every assessment may be off: computed exactly, not drawn. A risk
/// in a cell is among the n highest when fewer than n others are ahead of it there; those before it in the order of ties
/// are ahead when they are in that cell or a larger one, those after it only in a larger one (docs/robustness.md).
/// </summary>
public static class SelectionProbability
{
    /// <param name="risks">All risks, in any order.</param>
    /// <param name="model">The model that they are scored with.</param>
    /// <param name="count">How many are taken, 1 or more.</param>
    /// <param name="error">How far off each assessment may be.</param>
    /// <returns>One probability per risk, 0 to 1, in the order given; null for a risk that is not assessed.</returns>
    /// <exception cref="RuleBrokenException">Nothing is taken, or a step is not on the model's scale.</exception>
    public static IReadOnlyList<double?> Of<T>(IReadOnlyList<T> risks, ScoringModel model, int count, ErrorModel error)
        where T : Standing
    {
        Require(count >= 1, Rule.SelectionNumberMustBePositive, count);

        var order = new CellOrder(model);
        var assessed = risks.Select(risk => risk.IsScored ? order.PlaceOf(risk) : (int?)null).ToArray();
        var perCell = new int[order.Cells.Count];
        foreach (var place in assessed)
            if (place is { } cell) perCell[cell]++;

        var answer = Array.ConvertAll(assessed, place => place is null ? null : (double?)0);
        if (perCell.Sum() <= count) return Array.ConvertAll(answer, none => none + 1);

        var open = order.Cells.Select((_, cell) => new CellOdds(order, error, cell)).Where(odds => IsOpen(odds, perCell, count)).ToList();
        var mayReach = perCell.Select((_, cell) => open.Exists(odds => odds.HereOrAhead[cell] > 0)).ToArray();
        var near = Enumerable.Range(0, risks.Count).Where(i => assessed[i] is { } cell && mayReach[cell]).ToArray();
        Array.Sort(Array.ConvertAll(near, i => model.Order.TieKey(risks[i])), near, StringComparer.Ordinal);

        var chances = new double[near.Length];
        var sweep = new CellSweep(Array.ConvertAll(near, i => assessed[i]!.Value), count);
        foreach (var odds in open) sweep.AddTo(chances, odds);
        for (var i = 0; i < near.Length; i++) answer[near[i]] = Math.Min(1, chances[i]);
        return answer;
    }

    /// <summary>
    /// Whether a risk in the cell can be among the highest at all: some risk may be there, and those in larger cells are not
    /// sure to fill the places. With many risks few cells are open, and only the risks that reach one need be put in order.
    /// </summary>
    private static bool IsOpen(CellOdds odds, int[] perCell, int count)
    {
        if (!perCell.Where((risks, from) => risks > 0 && odds.Here[from] > 0).Any()) return false;

        var ahead = new CountDistribution(count);
        for (var from = 0; from < perCell.Length; from++)
        for (var risk = 0; risk < perCell[from] && odds.Ahead[from] > 0 && !ahead.IsOver; risk++)
            ahead.Add(odds.Ahead[from]);
        return !ahead.IsOver;
    }
}
