using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.ScoringModels;

/// <summary>What a model weighs, tolerates and takes off, in words; a list that says nothing has one sentence that says so.</summary>
internal static class ModelSentences
{
    /// <summary>All of a model, a line each.</summary>
    public static IEnumerable<string> Whole(ScoringModel model) =>
    [
        T.Of("Model.Named", model.Title, model.Number),
        $"{T.Of("Scoring.Hash")}: {model.Hash}",
        T.Of("Scoring.Formula", T.Of(model.Formula)),
        .. model.Cells.Select(cell => $"  {cell.Calculation}  {T.Of(model.Band(cell.Level).Name)}"),
        .. model.Bands.Select(band => $"{band.Level} {T.Of(band.Name)} {band.From}–{band.To}: {T.Of(band.Advice)}"),
        $"{T.Of("Model.Part.Order")}: {string.Join(", ", model.Order.Keys.Select(key => T.Of($"Model.Order.{key}")))}",
        Goals(model.Definition),
        .. Appetites(model.Definition),
        .. Effects(model.Definition),
        .. model.Warnings.Select(ScoringModelPageModel.Sentence),
    ];

    /// <summary>"Mål M1 väger 3, mål P2 väger 0. De andra målen väger 1."</summary>
    public static string Goals(ScoringModelDefinition model) =>
        model.GoalWeights.Count == 0
            ? T.Of("Model.GoalsAlike")
            : $"{string.Join(", ", model.GoalWeights.Select(goal => T.Of("Model.GoalWeighs", goal.Goal, goal.Weight)))}. {T.Of("Model.OtherGoals")}";

    /// <summary>"SN, Ekonomi: högst 8."</summary>
    public static IReadOnlyList<string> Appetites(ScoringModelDefinition model) =>
        model.Appetites.Count == 0
            ? [T.Of("Model.NoAppetites")]
            : [.. model.Appetites.Select(row => T.Of("Model.Appetite", row.Department ?? T.Of("Model.WholeMunicipality"), row.Category ?? T.Of("Model.EveryCategory"), row.HighestValue)), T.Of("Model.AppetitesHelp")];

    /// <summary>"God: sannolikhet 1 − 40 % → 1, 2 − 40 % → 2 …; konsekvens oförändrad."</summary>
    public static IReadOnlyList<string> Effects(ScoringModelDefinition model) =>
        model.Effects.Count == 0
            ? [T.Of("Model.NoEffects")]
            : [.. model.Effects.Select(effect => T.Of("Model.EffectIs", T.Of(effect.Name), Axis(effect.Likelihood, model.Likelihood.Count), Axis(effect.Consequence, model.Consequence.Count)))];

    private static string Axis(AxisEffect effect, int steps) =>
        effect.Percent == 0 ? T.Of("Model.Unchanged") : string.Join(", ", Enumerable.Range(1, steps).Select(effect.InSigns));
}
