using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Scoring;

/// <summary>
/// All places that the risks of a year may really be in, in rank order: what the order's keys up to the last of consequence and
/// likelihood can come to. Risks are taken together by origin: what they are assessed as, and what else the place depends on and no
/// assessment moves (their class). With the usual order and no appetite a class is only a value that a person has decided (docs/robustness.md).
/// </summary>
internal sealed class PlaceOrder
{
    private readonly RankKey[] _fixedKeys;
    private readonly bool _hasGap;
    private readonly bool _hasTrend;

    public PlaceOrder(IReadOnlyList<Standing> risks, ScoringModel model, ErrorModel error)
    {
        var head = model.Order.HeadKeys.ToList();
        _fixedKeys = [.. head.Where(key => key is RankKey.Goals or RankKey.GoalWeight or RankKey.Departments or RankKey.Age)];
        (_hasGap, _hasTrend) = (head.Contains(RankKey.Gap), head.Contains(RankKey.Trend));

        var origins = risks.Select(risk => risk.IsScored ? OriginOf(risk) : (Origin?)null).ToArray();
        var assessed = new Dictionary<Origin, Standing>();
        foreach (var (origin, risk) in origins.Zip(risks))
            if (origin is { } known) assessed.TryAdd(known, risk.Reassessed(model, known.Likelihood, known.Consequence));

        // In an order of their own, so that sums come out alike to the last bit whatever order the risks came in.
        var numbers = assessed
            .Select(origin => (origin.Key, Head: model.Order.HeadKey(origin.Value)))
            .OrderBy(origin => origin.Head, StringComparer.Ordinal).ThenBy(origin => origin.Key)
            .Index().ToDictionary(origin => origin.Item.Key, origin => origin.Index);
        OriginOfRisk = Array.ConvertAll(origins, origin => origin is { } known ? numbers[known] : (int?)null);
        RiskCount = new int[numbers.Count];
        foreach (var origin in OriginOfRisk)
            if (origin is { } number) RiskCount[number]++;

        Places = InOrder(numbers.SelectMany(origin => Outcomes(assessed[origin.Key], model, error).Select(outcome => (Origin: origin.Value, outcome.Moved, outcome.Chance))), model.Order);
    }

    /// <summary>By risk; null for one that is not assessed.</summary>
    public int?[] OriginOfRisk { get; }

    /// <summary>How many risks have each origin, those of the largest first.</summary>
    public int[] RiskCount { get; }

    /// <summary>The place of the largest risks first.</summary>
    public IReadOnlyList<Place> Places { get; }

    private Origin OriginOf(Standing risk) => new(
        string.Join(' ', _fixedKeys.Select(key => RankOrder.Number(risk, key))),
        _hasGap ? risk.Appetite : null,
        _hasTrend ? risk.ValueBefore : null,
        risk.IsOverridden ? risk.Value : null,
        risk.Likelihood!.Value,
        risk.Consequence!.Value);

    /// <summary>What a risk may really be, each with its probability; added up in decimals, so that what is certain is exactly 1.</summary>
    private static IEnumerable<(Standing Moved, decimal Chance)> Outcomes(Standing risk, ScoringModel model, ErrorModel error) =>
        from likelihood in Enumerable.Range(1, model.Likelihood.Count)
        from consequence in Enumerable.Range(1, model.Consequence.Count)
        let chance = error.Chance(risk.Likelihood!.Value, likelihood, model.Likelihood.Count) * error.Chance(risk.Consequence!.Value, consequence, model.Consequence.Count)
        where chance > 0
        select (risk.Reassessed(model, likelihood, consequence), chance);

    private static List<Place> InOrder(IEnumerable<(int Origin, Standing Moved, decimal Chance)> outcomes, RankOrder order) =>
        [.. outcomes
            .GroupBy(outcome => order.HeadKey(outcome.Moved))
            .OrderBy(place => place.Key, StringComparer.Ordinal)
            .Select(place => new Place(
                place.First().Moved.Value!.Value,
                [.. place.GroupBy(outcome => outcome.Origin, (origin, its) => (origin, its.Sum(outcome => outcome.Chance)))]))];

    /// <param name="Fixed">The numbers of the keys in the place that no assessment moves.</param>
    /// <param name="Appetite">Null as well where the order does not look at the gap before the tie.</param>
    /// <param name="ValueBefore">Null as well where the order does not look at the trend before the tie.</param>
    /// <param name="Decided">The value, where a person has decided it.</param>
    /// <param name="Likelihood">As assessed.</param>
    /// <param name="Consequence">As assessed.</param>
    private readonly record struct Origin(string Fixed, int? Appetite, int? ValueBefore, int? Decided, int Likelihood, int Consequence) : IComparable<Origin>
    {
        public int CompareTo(Origin other) =>
            (Fixed, Appetite, ValueBefore, Decided, Likelihood, Consequence).CompareTo((other.Fixed, other.Appetite, other.ValueBefore, other.Decided, other.Likelihood, other.Consequence));
    }
}

/// <summary>A place in the order that several risks may share; what comes after in the order decides between them.</summary>
/// <param name="Value">The risk value of all that are there.</param>
/// <param name="Outcomes">The probability, over 0, that a risk of an origin is there.</param>
internal sealed record Place(int Value, IReadOnlyList<(int Origin, decimal Chance)> Outcomes);
