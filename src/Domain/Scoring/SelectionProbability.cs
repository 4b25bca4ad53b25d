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

        var scored = Enumerable.Range(0, risks.Count).Where(i => risks[i].IsScored).ToArray();
        var chances = new double[scored.Length];
        if (scored.Length <= count) Array.Fill(chances, 1);
        else Sweep(InOrderOfTies(scored, risks), risks, model, count, error, chances);

        var answer = new double?[risks.Count];
        for (var i = 0; i < scored.Length; i++) answer[scored[i]] = Math.Min(1, chances[i]);
        return answer;
    }

    private static int[] InOrderOfTies<T>(int[] scored, IReadOnlyList<T> risks)
        where T : Standing
    {
        var keys = Array.ConvertAll(scored, i => RankOrder.TieKey(risks[i]));
        Array.Sort(keys, scored, StringComparer.Ordinal);
        return scored;
    }

    private static void Sweep<T>(int[] scored, IReadOnlyList<T> risks, ScoringModel model, int count, ErrorModel error, double[] chances)
        where T : Standing
    {
        var order = new CellOrder(model);
        var assessed = Array.ConvertAll(scored, i => order.PlaceOf(risks[i]));
        var occupied = assessed.Distinct().ToList();
        var sweep = new CellSweep(assessed, count);
        for (var cell = 0; cell < order.Cells.Count; cell++)
        {
            var odds = new CellOdds(order, error, cell);
            if (occupied.Exists(from => odds.Here[from] > 0)) sweep.AddTo(chances, odds);
        }
    }
}
