using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Scoring;

/// <summary>What a model must keep to where it weighs: order, goals, appetite, effect of controls. The rest is <see cref="ScoringModelRules"/>.</summary>
internal static class WeighingRules
{
    private const int NameLimit = 100;

    public static void RequireGoalWeights(ScoringModelDefinition model)
    {
        Require(model.GoalWeights.DistinctBy(goal => goal.Goal.ToUpperInvariant()).Count() == model.GoalWeights.Count, Rule.NamesInAModelMustDiffer);
        foreach (var goal in model.GoalWeights)
        {
            RequireName(goal.Goal);
            Require(goal.Weight is >= 0 and <= GoalWeight.Most, Rule.GoalWeightMustBeReasonable, goal.Goal, GoalWeight.Most);
        }
    }

    public static void RequireAppetites(ScoringModelDefinition model)
    {
        foreach (var appetite in model.Appetites)
        {
            if (appetite.Department is { } department) RequireName(department);
            if (appetite.Category is { } category) RequireName(category);
            Require(appetite.HighestValue is >= 0 and <= RankOrder.MostValue, Rule.AppetiteMustBeReasonable, appetite.HighestValue, RankOrder.MostValue);
        }

        var places = model.Appetites.Select(appetite => (appetite.Department?.ToUpperInvariant(), appetite.Category?.ToUpperInvariant())).ToList();
        Require(places.Distinct().Count() == places.Count, Rule.AppetiteMustBeSaidOnce);
    }

    public static void RequireEffects(ScoringModelDefinition model)
    {
        Require(model.Effects.DistinctBy(effect => effect.Name.Swedish.ToUpperInvariant()).Count() == model.Effects.Count, Rule.NamesInAModelMustDiffer);
        Require(model.Effects.DistinctBy(effect => effect.Name.English.ToUpperInvariant()).Count() == model.Effects.Count, Rule.NamesInAModelMustDiffer);
        foreach (var effect in model.Effects)
        {
            RequireName(effect.Name.Swedish);
            RequireName(effect.Name.English);
            RequireEffect(effect.Likelihood, model.Likelihood.Count, effect.Name.Swedish);
            RequireEffect(effect.Consequence, model.Consequence.Count, effect.Name.Swedish);
        }
    }

    /// <summary>A percentage or a look-up; controls never make a step higher, nor a high step lower than a low one.</summary>
    private static void RequireEffect(AxisEffect effect, int steps, string name)
    {
        Require(effect.Percent is null != effect.Steps is null, Rule.ControlEffectMustBePercentOrSteps, name);
        Require(effect.Percent is null or (>= 0 and <= 100), Rule.ControlEffectMustBePercentOrSteps, name);
        if (effect.Steps is not { } table) return;

        Require(table.Count == steps, Rule.ControlEffectMustSayEachStep, name, steps);
        Require(table.Index().All(step => step.Item >= 1 && step.Item <= step.Index + 1), Rule.ControlEffectMustNotRaise, name);
        Require(table.Zip(table.Skip(1)).All(pair => pair.First <= pair.Second), Rule.ControlEffectMustNotRaise, name);
    }

    private static void RequireName(string name)
    {
        Require(name.Length > 0, Rule.TextMustNotBeEmpty, "");
        Require(Text.OneLine(name) == name, Rule.TextMustBeOneLine, name);
        Require(name.Length <= NameLimit, Rule.TextMustNotBeTooLong, name[..Math.Min(10, name.Length)], NameLimit, name.Length);
    }
}
