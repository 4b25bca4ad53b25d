using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Web.Texts;

/// <summary>Puts into words why a risk has its value, its rank and its place in or outside the plan.</summary>
public static class Explain
{
    /// <summary>"Riskvärde 12 = sannolikhet 3 × konsekvens 4, hög. Ligger över VA-14: konsekvens 4 mot 3."</summary>
    public static string Rank<TRisk>(RankedRisk<TRisk> ranked, ScoringModel model)
        where TRisk : Standing => Rank(ranked, new ValueWords(model));

    /// <summary>As the other, for many risks after one another.</summary>
    public static string Rank<TRisk>(RankedRisk<TRisk> ranked, ValueWords values)
        where TRisk : Standing
    {
        if (ranked.Rank is null) return T.Of("Explain.Unscored");

        var place = ranked.Explanation is { } why ? Place(why) : T.Of("Explain.Alone");
        return $"{values.Of(ranked.Risk)} {place}";
    }

    /// <summary>"Riskvärde 12 = sannolikhet 3 × konsekvens 4, hög."; where a person has decided the value, the computed one beside it.</summary>
    public static string Value(Standing risk, ScoringModel model) => T.Of(
        risk.IsOverridden ? "Explain.Value.Overridden" : "Explain.Value",
        risk.Value,
        Calculation(model, risk.Likelihood, risk.Consequence),
        LowerFirst(T.Of(model.Band(risk.Level!.Value).Name)),
        risk.ComputedValue);

    /// <summary>"sannolikhet 3 × konsekvens 4", by the model's formula.</summary>
    public static string Calculation(ScoringModel model, int? likelihood, int? consequence) =>
        T.Of($"Formula.Filled.{model.Formula}", likelihood, consequence);

    /// <summary>"Ligger över VA-14: konsekvens 4 mot 3."</summary>
    public static string Place(RankExplanation why)
    {
        var isBelow = why.Side == NeighbourSide.Below;
        if (why.Neighbour.Length == 0) return T.Of(isBelow ? "Explain.Hidden.Below" : "Explain.Hidden.Above");
        if (why.Key == RankKey.Reference) return T.Of(isBelow ? "Explain.Below.Reference" : "Explain.Above.Reference", why.Neighbour);

        return T.Of(isBelow ? "Explain.Below" : "Explain.Above", why.Neighbour, Difference(why));
    }

    /// <summary>"konsekvens 4 mot 3", "+4 sedan förra året mot 0".</summary>
    private static string Difference(RankExplanation why) => why.Key switch
    {
        RankKey.Goals or RankKey.Departments or RankKey.Age => T.Count($"Explain.By.{why.Key}", why.Own, why.Theirs),
        RankKey.Trend => T.Of("Explain.By.Trend", WithSign(why.Own), WithSign(why.Theirs)),
        _ => T.Of($"Explain.By.{why.Key}", why.Own, why.Theirs),
    };

    /// <summary>Why a chosen risk is in: what people decided, then one sentence per rule that takes it.</summary>
    public static string Selected<TRisk>(SelectedRisk<TRisk> selected)
        where TRisk : Standing =>
        string.Join(" ", Decided(selected.Pick).Concat(selected.Reasons.Where(r => r.Met).Select(Reason)));

    /// <summary>Why a risk is left out: what people decided, then what each rule asked for and what the risk has; or which rules had taken it.</summary>
    public static string NotSelected<TRisk>(SelectedRisk<TRisk> left)
        where TRisk : Standing =>
        string.Join(" ", Decided(left.Pick).Concat(
            left.Ranked.Rank is null ? [T.Of("Explain.Unscored")]
            : left.IsTakenByRules ? left.Reasons.Where(r => r.Met).Select(Reason).Prepend(T.Of("Explain.Otherwise"))
            : left.Reasons.Select(Reason)));

    /// <summary>"Obligatorisk: ny lag."; nothing where people left it to the rules.</summary>
    public static IEnumerable<string> Decided(Pick? pick) =>
        pick is null ? [] : [T.Of(pick.Place is not null ? "Explain.Moved" : pick.IsMandatory ? "Explain.Mandatory" : "Explain.Excluded", pick.Reason[^1] is '.' or '!' or '?' ? pick.Reason : $"{pick.Reason}.", pick.Place)];

    /// <summary>A rule in words: "de 20 högsta riskerna".</summary>
    public static string RuleInWords(SelectionRule rule) => TakesOne(rule)
        ? T.Of($"SelectionRule.One.{rule.Kind}")
        : T.Of($"SelectionRule.{rule.Kind}", rule.Number);

    private static string Reason(SelectionReason reason)
    {
        if (reason.Rule.IsQuota && reason.Actual == 0) return T.Of("Explain.NoGoal");

        var (verdict, group) = (reason.Met ? "In" : "Out", reason.Group ?? T.Of("Risk.NoCategory"));
        return TakesOne(reason.Rule)
            ? T.Of($"Explain.One.{verdict}.{reason.Rule.Kind}", reason.Actual, group)
            : T.Of($"Explain.{verdict}.{reason.Rule.Kind}", reason.Rule.Number, reason.Actual, group);
    }

    /// <summary>"the highest" and not "the 1 highest"; a lowest value of 1 is a number all the same.</summary>
    private static bool TakesOne(SelectionRule rule) => rule is { Number: 1, Kind: not (SelectionKind.Value or SelectionKind.Consequence) };

    /// <summary>"+4", "−2" with a true minus sign, "0".</summary>
    public static string WithSign(int number) => number.ToString("+0;−0;0", System.Globalization.CultureInfo.CurrentCulture);

    /// <summary>As inside a sentence.</summary>
    public static string LowerFirst(string word) => char.ToLower(word[0], System.Globalization.CultureInfo.CurrentCulture) + word[1..];
}

/// <summary><see cref="Explain.Value"/> for many risks: there are few more of them than cells in the matrix. For one language at a time.</summary>
public sealed class ValueWords(ScoringModel model)
{
    private readonly Dictionary<(int?, int?, int?, int?), string> _said = [];

    public ScoringModel Model { get; } = model;

    public string Of(Standing risk)
    {
        var steps = (risk.Likelihood, risk.Consequence, risk.Value, risk.ComputedValue);
        if (!_said.TryGetValue(steps, out var words)) _said.Add(steps, words = Explain.Value(risk, Model));
        return words;
    }
}
