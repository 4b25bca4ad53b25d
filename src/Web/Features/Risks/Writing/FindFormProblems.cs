using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Writing;

/// <summary>What keeps a form from being saved, at the field where it stands.</summary>
/// <param name="Place">The id of the field.</param>
/// <param name="What">What to do about it.</param>
public sealed record FormProblem(string Place, string What);

/// <summary>Finds everything that keeps a form from being saved, so that a person hears of it all at once. What is only unfinished does not.</summary>
internal static class FindFormProblems
{
    private static readonly (string Field, int Limit)[] Limits =
    [
        (RiskForm.Title, RiskLimits.Title), (RiskForm.Process, RiskLimits.Process), (RiskForm.Category, RiskLimits.Category), (RiskForm.Cause, RiskLimits.Sentence),
        (RiskForm.Event, RiskLimits.Sentence), (RiskForm.Effect, RiskLimits.Sentence), (RiskForm.ExistingControls, RiskLimits.Controls), (RiskForm.Responsible, RiskLimits.Responsible),
        (RiskForm.Reason, RiskLimits.Sentence), (RiskForm.ControlActivity, RiskLimits.Controls), (RiskForm.Method, RiskLimits.Method), (RiskForm.Frequency, RiskLimits.Frequency),
    ];

    public static IReadOnlyList<FormProblem> Problems(this RiskForm form) => [.. Find(form)];

    /// <summary>A rule that only the risk itself could know of.</summary>
    public static FormProblem Of(RuleBrokenException broken) => new(
        broken.Rule switch
        {
            Rule.StepMustBeOnTheScale or Rule.LikelihoodMustBeAssessed or Rule.ConsequenceMustBeAssessed => "bedomning",
            Rule.ActionMustSayWhat => "atgarder",
            Rule.GoalMustBeKnown => "mal",
            _ => "",
        },
        T.Of($"Rule.{broken.Rule}", [.. broken.Details]));

    private static IEnumerable<FormProblem> Find(RiskForm form)
    {
        if (form[RiskForm.Title].Length == 0) yield return new(RiskForm.Title, T.Of("Write.TitleMissing"));
        foreach (var (field, limit) in Limits.Where(limited => form[limited.Field].Length > limited.Limit))
            yield return new(field, T.Of("Write.TooLong", T.Of($"Write.Field.{field}"), limit, form[field].Length));
        foreach (var code in form.Goals.Where(code => form[RiskForm.How + code].Length > RiskLimits.How))
            yield return new($"hur-{code}", T.Of("Write.TooLong", T.Of("Write.HowGoal", code), RiskLimits.How, form[RiskForm.How + code].Length));
        if (form[RiskForm.ReviewOn] is { Length: > 0 } day && IsoDay.Read(day) is null) yield return new(RiskForm.ReviewOn, T.Of("Write.NotADay", day));
        foreach (var (stage, field) in RiskForm.StageField.Where(stage => form[stage.Value].Length > 0 && form.Cell(stage.Key) is null))
            yield return new("bedomning", T.Of("Write.NotACell", form[field], T.Of($"Assess.Stage.{stage}")));
        foreach (var problem in FindInActions(form.ActionRows)) yield return problem;
    }

    private static IEnumerable<FormProblem> FindInActions(IReadOnlyList<ActionRow> rows)
    {
        foreach (var (row, number) in rows.Select((row, index) => (row, index + 1)))
        {
            if (row.What.Length == 0) yield return new($"vad-{number}", T.Of("Rule.ActionMustSayWhat"));
            if (row.Who.Length > RiskLimits.Responsible) yield return new($"vem-{number}", T.Of("Write.TooLong", T.Of("Write.ActionWho"), RiskLimits.Responsible, row.Who.Length));
            if (row.Day.Length > 0 && IsoDay.Read(row.Day) is null) yield return new($"dag-{number}", T.Of("Write.NotADay", row.Day));
        }

        var all = rows.Sum(row => row.What.Length + 1) - 1;
        if (all > RiskLimits.Controls) yield return new("atgarder", T.Of("Write.TooLong", T.Of("Write.Actions"), RiskLimits.Controls, all));
    }
}
