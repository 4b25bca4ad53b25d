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

    /// <summary>"Riskvärde 12 = sannolikhet 3 × konsekvens 4, hög."</summary>
    public static string Value(Standing risk, ScoringModel model) =>
        T.Of("Explain.Value", risk.Value, Calculation(model, risk.Likelihood, risk.Consequence), LowerFirst(T.Of(model.Band(risk.Level!.Value).Name)));

    /// <summary>"sannolikhet 3 × konsekvens 4", by the model's formula.</summary>
    public static string Calculation(ScoringModel model, int? likelihood, int? consequence) =>
        T.Of($"Formula.Filled.{model.Formula}", likelihood, consequence);

    /// <summary>"Ligger över VA-14: konsekvens 4 mot 3."</summary>
    public static string Place(RankExplanation why) => why.Neighbour.Length == 0
        ? T.Of($"Explain.Hidden.{why.Side}")
        : T.Of($"Explain.{why.Side}.{why.Key}", why.Neighbour, why.Own, why.Theirs);

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
        pick is null ? [] : [T.Of(pick.IsMandatory ? "Explain.Mandatory" : "Explain.Excluded", pick.Reason[^1] is '.' or '!' or '?' ? pick.Reason : $"{pick.Reason}.")];

    /// <summary>A rule in words: "de 20 högsta riskerna".</summary>
    public static string RuleInWords(SelectionRule rule) => T.Of($"SelectionRule.{rule.Kind}", rule.Number);

    private static string Reason(SelectionReason reason) =>
        reason.Rule.IsQuota && reason.Actual == 0
            ? T.Of("Explain.NoGoal")
            : T.Of($"Explain.{(reason.Met ? "In" : "Out")}.{reason.Rule.Kind}", reason.Rule.Number, reason.Actual, reason.Group ?? T.Of("Risk.NoCategory"));

    private static string LowerFirst(string word) => char.ToLower(word[0], System.Globalization.CultureInfo.CurrentCulture) + word[1..];
}

/// <summary><see cref="Explain.Value"/> for many risks: there are no more of them than cells in the matrix. For one language at a time.</summary>
public sealed class ValueWords(ScoringModel model)
{
    private readonly Dictionary<(int?, int?, int?), string> _said = [];

    public string Of(Standing risk)
    {
        var steps = (risk.Likelihood, risk.Consequence, risk.Value);
        if (!_said.TryGetValue(steps, out var words)) _said.Add(steps, words = Explain.Value(risk, model));
        return words;
    }
}
