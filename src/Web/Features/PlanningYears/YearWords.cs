using System.Globalization;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.PlanningYears;

/// <summary>What is said of a year, its model and a recalculation in several places.</summary>
public static class YearWords
{
    /// <summary>"Kommunens modell, version 2"</summary>
    public static string Model(ScoringModel model) => T.Of("Year.ModelName", model.Title, model.Number);

    /// <summary>"+3", "−2", "0"</summary>
    public static string Move(int places) => places switch
    {
        > 0 => $"+{places.ToString(CultureInfo.CurrentCulture)}",
        < 0 => $"−{(-places).ToString(CultureInfo.CurrentCulture)}",
        _ => "0",
    };

    /// <summary>"4 Sannolik"; a numbered scale's "steg 4" already says the number.</summary>
    public static string Step(ScaleStep step)
    {
        var word = T.Of(step.Word);
        return word.EndsWith($" {step.Number}", StringComparison.Ordinal) ? word : $"{step.Number} {word}";
    }

    /// <summary>What the new model has no room for in an assessment; nothing for most.</summary>
    public static IEnumerable<string> Lost(RecalculatedStage stage, ScoringModel from)
    {
        var name = T.Of($"Risk.Stage.{stage.Stage}");
        if (stage.LiftsOverride) yield return T.Of("Recalculation.LiftsOverride", name, stage.Before.Value, stage.After.Value, stage.Before.OverrideReason);
        if (stage.LosesControlEffect) yield return T.Of("Recalculation.LosesEffect", name, T.Of(from.Definition.Effects[stage.Before.ControlEffect!.Value - 1].Name));
        if (stage.LosesDimensions) yield return T.Of("Recalculation.LosesDimensions", name, string.Join(", ", stage.Before.Dimensions.Select(given => $"{given.Dimension} {given.Step}")));
    }
}
