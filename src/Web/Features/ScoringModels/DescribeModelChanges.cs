using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.ScoringModels;

/// <summary>What differs between two contents, box by box, in the words of the editor.</summary>
internal static class DescribeModelChanges
{
    public static IReadOnlyList<ModelChange> Between((string Title, ScoringModelDefinition Definition) before, (string Title, ScoringModelDefinition Definition) after)
    {
        var goals = before.Definition.GoalWeights.Concat(after.Definition.GoalWeights).Select(goal => goal.Goal).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal).ToList();
        var (first, second) = (Form(before, goals), Form(after, goals));
        return [.. first.Boxes.Keys.Union(second.Boxes.Keys)
            .Where(box => first[box] != second[box])
            .Select(box => new ModelChange(Capital(ModelField.Of(box, second[box].Length > 0 ? second : first)), Said(box, first[box]), Said(box, second[box])))];
    }

    /// <summary>With the goals in one order, so that the same row is the same goal in both.</summary>
    private static ModelForm Form((string Title, ScoringModelDefinition Definition) model, List<string> goals)
    {
        var weights = goals.ConvertAll(code => model.Definition.GoalWeights.FirstOrDefault(goal => goal.Goal.Equals(code, StringComparison.OrdinalIgnoreCase)) ?? new GoalWeight(code, GoalWeight.Usual));
        return FillModelForm.From(model.Title, 0, model.Definition with { GoalWeights = weights }, []);
    }

    private static string Said(string box, string typed) =>
        typed.Length == 0 ? T.Of("Model.Nothing")
        : box == "formula" ? T.Of(Enum.Parse<ValueFormula>(typed))
        : box == "aggregation" ? T.Of(Enum.Parse<DimensionAggregation>(typed))
        : box == ModelForm.ByCell ? T.Of("Model.Yes")
        : box.StartsWith("order[", StringComparison.Ordinal) ? T.Of($"Model.Order.{typed}")
        : typed;

    private static string Capital(string text) => char.ToUpper(text[0], System.Globalization.CultureInfo.CurrentCulture) + text[1..];
}

/// <param name="What">Which box, in words.</param>
/// <param name="Before">What the first has there.</param>
/// <param name="After">What the second has there.</param>
public sealed record ModelChange(string What, string Before, string After);
