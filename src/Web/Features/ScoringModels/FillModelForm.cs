using System.Globalization;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Web.Features.ScoringModels;

/// <summary>The editor's boxes as they stand before anybody has typed: what the model says, and every goal with its weight.</summary>
internal static class FillModelForm
{
    /// <param name="title">The model's title.</param>
    /// <param name="version">The version that was read.</param>
    /// <param name="model">The content.</param>
    /// <param name="goals">The codes of the goals that there are; each has a row, whether the model weighs it or not.</param>
    public static ModelForm From(string title, int version, ScoringModelDefinition model, IReadOnlyList<string> goals)
    {
        var form = new ModelForm([]) { [ModelForm.Title] = title, [ModelForm.Version] = Said(version), ["formula"] = $"{model.Formula}", ["aggregation"] = $"{model.Aggregation}" };
        Steps(form, "likelihood", model.Likelihood);
        Steps(form, "consequence", model.Consequence);
        Dimensions(form, model);
        Table(form, "values", model.Values);
        Table(form, "levels", model.Levels);
        if (model.Levels is not null) form[ModelForm.ByCell] = "true";
        Bands(form, model.Bands);
        form["order.count"] = Said(RankOrder.UsualKeys.Count);
        foreach (var (index, key) in model.Order.Index()) form[$"order[{index}]"] = $"{key}";
        Weights(form, model, goals);
        Effects(form, model.Effects);
        return form;
    }

    private static void Steps(ModelForm form, string scale, IReadOnlyList<ScaleStep> steps)
    {
        form[$"{scale}.count"] = Said(steps.Count);
        foreach (var (index, step) in steps.Index())
        {
            Both(form, $"{scale}[{index}].word", step.Word);
            Both(form, $"{scale}[{index}].meaning", step.Meaning);
        }
    }

    private static void Dimensions(ModelForm form, ScoringModelDefinition model)
    {
        form["dimensions.count"] = Said(model.Dimensions.Count);
        foreach (var (index, dimension) in model.Dimensions.Index())
        {
            Both(form, $"dimensions[{index}].name", dimension.Name);
            form[$"dimensions[{index}].weight"] = Said(dimension.Weight);
            foreach (var (step, meaning) in dimension.Meanings.Index()) Both(form, $"dimensions[{index}].meanings[{step}]", meaning);
        }
    }

    private static void Table(ModelForm form, string table, IReadOnlyList<IReadOnlyList<int>>? rows)
    {
        foreach (var (likelihood, row) in (rows ?? []).Index())
            foreach (var (consequence, cell) in row.Index()) form[$"{table}[{likelihood}][{consequence}]"] = Said(cell);
    }

    private static void Bands(ModelForm form, IReadOnlyList<RiskBand> bands)
    {
        form["bands.count"] = Said(bands.Count);
        foreach (var (index, band) in bands.Index())
        {
            Both(form, $"bands[{index}].name", band.Name);
            Both(form, $"bands[{index}].advice", band.Advice);
            form[$"bands[{index}].from"] = Said(band.From);
            form[$"bands[{index}].to"] = Said(band.To);
            form[$"bands[{index}].colour"] = band.Colour;
            form[$"bands[{index}].inkColour"] = band.InkColour;
        }
    }

    private static void Weights(ModelForm form, ScoringModelDefinition model, IReadOnlyList<string> goals)
    {
        var unnamed = goals.Where(code => !model.GoalWeights.Any(goal => goal.Goal.Equals(code, StringComparison.OrdinalIgnoreCase)));
        var all = model.GoalWeights.Concat(unnamed.Select(code => new GoalWeight(code, GoalWeight.Usual))).ToList();
        form["goalWeights.count"] = Said(all.Count);
        foreach (var (index, goal) in all.Index()) (form[$"goalWeights[{index}].goal"], form[$"goalWeights[{index}].weight"]) = (goal.Goal, Said(goal.Weight));

        form["appetites.count"] = Said(model.Appetites.Count);
        foreach (var (index, appetite) in model.Appetites.Index())
        {
            form[$"appetites[{index}].department"] = appetite.Department ?? "";
            form[$"appetites[{index}].category"] = appetite.Category ?? "";
            form[$"appetites[{index}].highestValue"] = Said(appetite.HighestValue);
        }
    }

    private static void Effects(ModelForm form, IReadOnlyList<ControlEffect> effects)
    {
        form["effects.count"] = Said(effects.Count);
        foreach (var (index, effect) in effects.Index())
        {
            Both(form, $"effects[{index}].name", effect.Name);
            Axis(form, $"effects[{index}].likelihood", effect.Likelihood);
            Axis(form, $"effects[{index}].consequence", effect.Consequence);
        }
    }

    private static void Axis(ModelForm form, string place, AxisEffect effect)
    {
        if (effect.Percent is { } percent) form[$"{place}.percent"] = Said(percent);
        if (effect.Steps is { } steps) form[$"{place}.steps"] = string.Join(' ', steps);
    }

    private static void Both(ModelForm form, string place, LocalizedText text) => (form[$"{place}.swedish"], form[$"{place}.english"]) = (text.Swedish, text.English);

    private static string Said(int number) => number.ToString(CultureInfo.InvariantCulture);
}
