using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Writing;

/// <summary>The form's fields and what stands in them, in words.</summary>
public static class WritingWords
{
    /// <summary>What a person calls a field.</summary>
    public static string NameOf(string field, WritingChoices choices)
    {
        if (field == RiskForm.Actions) return T.Of("Write.Actions");
        if (RiskForm.StageField.FirstOrDefault(stage => stage.Value == field) is { Value: not null } stage) return $"{T.Of("Risk.Assessment")}: {T.Of($"Assess.Stage.{stage.Key}")}";
        if (field.StartsWith(RiskForm.Goal, StringComparison.Ordinal)) return T.Of("Write.Threatens", GoalOf(field[RiskForm.Goal.Length..], choices));
        if (field.StartsWith(RiskForm.How, StringComparison.Ordinal)) return T.Of("Write.How", GoalOf(field[RiskForm.How.Length..], choices));
        return T.Of($"Write.Field.{field}");
    }

    /// <summary>A text as a person reads it.</summary>
    public static string Said(string field, string text) => field switch
    {
        RiskForm.Actions => text.Replace("\t\t", "\t", StringComparison.Ordinal).Replace("\t", " · ", StringComparison.Ordinal),
        RiskForm.Response when Enum.TryParse<RiskResponse>(text, out var response) => T.Of(response),
        _ when field.StartsWith(RiskForm.Goal, StringComparison.Ordinal) => T.Of("Write.Yes"),
        _ when RiskForm.StageField.Values.Contains(field) && text.Split('-') is [var likelihood, var consequence] => T.Of("Assess.WantedSteps", likelihood, consequence),
        _ => text,
    };

    private static string GoalOf(string code, WritingChoices choices) => choices.Goals.FirstOrDefault(goal => goal.Code == code)?.Title ?? code;
}
