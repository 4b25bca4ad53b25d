using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Scoring;

/// <summary>
/// How sure it is that a risk is among the highest when every assessment may be off: computed exactly, not drawn. A risk
/// in a place is among the n highest when fewer than n others are ahead of it there; those before it in the order of ties
/// are ahead when they are in that place or a larger one, those after it only in a larger one (docs/robustness.md).
/// </summary>
public static class SelectionProbability
{
    /// <param name="risks">All risks, in any order.</param>
    /// <param name="model">The model that they are scored and ordered with.</param>
    /// <param name="count">How many are taken, 1 or more.</param>
    /// <param name="error">How far off each assessment may be.</param>
    /// <returns>One probability per risk, 0 to 1, in the order given; null for a risk that is not assessed.</returns>
    /// <exception cref="RuleBrokenException">Nothing is taken, or a step is not on the model's scale.</exception>
    public static IReadOnlyList<double?> Of<T>(IReadOnlyList<T> risks, ScoringModel model, int count, ErrorModel error)
        where T : Standing
    {
        Require(count >= 1, Rule.SelectionNumberMustBePositive, count);

        var order = new PlaceOrder(risks, model, error);
        if (order.RiskCount.Sum() <= count) return Array.ConvertAll(order.OriginOfRisk, origin => origin is null ? null : (double?)1);

        var open = Open(order, count);
        var near = Near(order, open);
        var chances = new double[risks.Count];
        var odds = new PlaceOdds(order.RiskCount.Length);
        PlaceSweep? sweep = null;
        int? swept = null;
        var tiesFollowTheValue = TiesFollowTheValue(risks, model.Order);
        foreach (var place in open)
        {
            if (sweep is null || (tiesFollowTheValue && swept != place.Value)) (sweep, swept) = (SweepAt(place.Value), place.Value);

            odds.MoveTo(place);
            sweep.AddTo(chances, odds);
        }

        return [.. order.OriginOfRisk.Select((origin, i) => origin is null ? null : (double?)Math.Min(1, chances[i]))];

        PlaceSweep SweepAt(int value)
        {
            var inOrder = near.ToArray();
            Array.Sort(Array.ConvertAll(inOrder, i => model.Order.TailKey(tiesFollowTheValue ? risks[i] with { Value = value } : risks[i])), inOrder, StringComparer.Ordinal);
            return new PlaceSweep(inOrder, order.OriginOfRisk, count);
        }
    }

    /// <summary>
    /// The places where a risk can be among the highest at all: those ahead are not sure to be n. With many risks they are
    /// few, and only the risks that reach one need be put in order.
    /// </summary>
    private static List<Place> Open(PlaceOrder order, int count)
    {
        var odds = new PlaceOdds(order.RiskCount.Length);
        return [.. order.Places.TakeWhile(place =>
        {
            odds.MoveTo(place);
            var ahead = new CountDistribution(count);
            for (var origin = 0; origin < order.RiskCount.Length; origin++)
            for (var risk = 0; risk < order.RiskCount[origin]; risk++)
                ahead.Add(odds.Ahead[origin]);
            return !ahead.IsOver;
        })];
    }

    /// <summary>The risks that may be in one of the places.</summary>
    private static int[] Near(PlaceOrder order, List<Place> places)
    {
        var reaches = new bool[order.RiskCount.Length];
        foreach (var (origin, _) in places.SelectMany(place => place.Outcomes)) reaches[origin] = true;
        return [.. Enumerable.Range(0, order.OriginOfRisk.Length).Where(i => order.OriginOfRisk[i] is { } origin && reaches[origin])];
    }

    /// <summary>Whether risks in the same place go in another order with another value: gap and trend come of it.</summary>
    private static bool TiesFollowTheValue(IReadOnlyList<Standing> risks, RankOrder order) =>
        (order.TailKeys.Contains(RankKey.Gap) && risks.Any(risk => risk.Appetite is not null))
        || (order.TailKeys.Contains(RankKey.Trend) && risks.Any(risk => risk.ValueBefore is not null));
}
