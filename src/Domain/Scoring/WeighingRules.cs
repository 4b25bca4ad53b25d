namespace Vaggeryd.InternalControl.Domain.Scoring;

/// <summary>What a model must keep to where it weighs: goals, appetite, effect of controls. The rest is <see cref="ScoringModelRules"/>.</summary>
internal static class WeighingRules
{
    private const int NameLimit = 100;

    /// <summary>Everything that is wrong.</summary>
    public static IEnumerable<ModelFault> Faults(ScoringModelDefinition model) => GoalWeights(model).Concat(Appetites(model)).Concat(Effects(model));

    private static IEnumerable<ModelFault> GoalWeights(ScoringModelDefinition model)
    {
        foreach (var (index, goal) in model.GoalWeights.Index())
        {
            if (model.GoalWeights.Take(index).Any(before => IsSame(before.Goal, goal.Goal))) yield return new($"goalWeights[{index}].goal", Rule.NamesInAModelMustDiffer);
            foreach (var fault in Name(goal.Goal, $"goalWeights[{index}].goal")) yield return fault;
            if (goal.Weight is < 0 or > GoalWeight.Most) yield return new($"goalWeights[{index}].weight", Rule.GoalWeightMustBeReasonable, goal.Goal, GoalWeight.Most);
        }
    }

    private static IEnumerable<ModelFault> Appetites(ScoringModelDefinition model)
    {
        foreach (var (index, appetite) in model.Appetites.Index())
        {
            var place = $"appetites[{index}]";
            if (appetite.Department is { } department)
                foreach (var fault in Name(department, $"{place}.department")) yield return fault;
            if (appetite.Category is { } category)
                foreach (var fault in Name(category, $"{place}.category")) yield return fault;
            if (appetite.HighestValue is < 0 or > RankOrder.MostValue) yield return new($"{place}.highestValue", Rule.AppetiteMustBeReasonable, appetite.HighestValue, RankOrder.MostValue);
            if (model.Appetites.Take(index).Any(before => IsSame(before.Department, appetite.Department) && IsSame(before.Category, appetite.Category)))
                yield return new($"{place}.department", Rule.AppetiteMustBeSaidOnce);
        }
    }

    private static IEnumerable<ModelFault> Effects(ScoringModelDefinition model)
    {
        foreach (var fault in TextRules.Differ(model.Effects.Select(effect => effect.Name), "effects")) yield return fault;
        foreach (var (index, effect) in model.Effects.Index())
        {
            foreach (var fault in Name(effect.Name.Swedish, $"effects[{index}].name.swedish").Concat(Name(effect.Name.English, $"effects[{index}].name.english"))) yield return fault;
            foreach (var fault in Effect(effect.Likelihood, model.Likelihood.Count, $"effects[{index}].likelihood", effect.Name.Swedish)) yield return fault;
            foreach (var fault in Effect(effect.Consequence, model.Consequence.Count, $"effects[{index}].consequence", effect.Name.Swedish)) yield return fault;
        }
    }

    /// <summary>A percentage or a look-up; controls never make a step higher, nor a high step lower than a low one.</summary>
    private static IEnumerable<ModelFault> Effect(AxisEffect effect, int steps, string place, string name)
    {
        if (effect.Percent is null == effect.Steps is null || effect.Percent is < 0 or > 100) yield return new($"{place}.percent", Rule.ControlEffectMustBePercentOrSteps, name);
        foreach (var fault in LookUp(effect.Steps, steps, place, name)) yield return fault;
    }

    private static IEnumerable<ModelFault> LookUp(IReadOnlyList<int>? table, int steps, string place, string name)
    {
        if (table is null) yield break;

        if (table.Count != steps) yield return new($"{place}.steps", Rule.ControlEffectMustSayEachStep, name, steps);
        foreach (var (index, step) in table.Index())
            if (step < 1 || step > index + 1 || (index > 0 && step < table[index - 1])) yield return new($"{place}.steps[{index}]", Rule.ControlEffectMustNotRaise, name);
    }

    private static IEnumerable<ModelFault> Name(string name, string place)
    {
        if (name.Length == 0) yield return new(place, Rule.TextMustNotBeEmpty, "");
        foreach (var fault in TextRules.Tidy(name, NameLimit, place, Text.Shorten(name, 10))) yield return fault;
    }

    private static bool IsSame(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
