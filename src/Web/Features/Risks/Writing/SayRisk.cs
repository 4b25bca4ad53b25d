using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Goals;
using Vaggeryd.InternalControl.Domain.Risks;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Writing;

/// <summary>Lets a risk say what a form says.</summary>
internal static class SayRisk
{
    /// <param name="form">Without problems.</param>
    public static RiskDescription Description(this RiskForm form) => new()
    {
        Title = form[RiskForm.Title],
        Process = form[RiskForm.Process],
        Category = form[RiskForm.Category],
        Cause = form[RiskForm.Cause],
        Event = form[RiskForm.Event],
        Effect = form[RiskForm.Effect],
        ExistingControls = form[RiskForm.ExistingControls],
        PlannedAction = string.Join('\n', form.ActionRows.Select(row => row.What)),
        ControlActivity = form[RiskForm.ControlActivity],
        ControlMethod = form[RiskForm.Method],
        ControlFrequency = form[RiskForm.Frequency],
        Responsible = form[RiskForm.Responsible],
        Response = form.ChosenResponse,
        ResponseReason = form[RiskForm.Reason],
        ReviewOn = IsoDay.Read(form[RiskForm.ReviewOn]),
    };

    /// <param name="risk">With its goals, actions and assessments.</param>
    /// <param name="form">Without problems.</param>
    /// <param name="goals">The goals that may be chosen, and those that the risk is linked to.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RuleBrokenException">A goal is none of these, a step is not on the scale, or the year is closed.</exception>
    public static void Say(this Risk risk, RiskForm form, IReadOnlyCollection<Goal> goals, string by, DateTime at)
    {
        if (form.Goals.FirstOrDefault(code => goals.All(goal => goal.Code != code)) is { } unknown) throw new RuleBrokenException(Rule.GoalMustBeKnown, unknown, string.Join(", ", goals.Select(goal => goal.Code)));

        // Only what the form changes: a cell that follows from another must not be said anew with the steps that it had.
        var before = RiskForm.Of(risk);
        risk.Describe(form.Description(), by, at);
        risk.Plan([.. form.ActionRows.Select(row => new PlannedStep(row.What, row.Who, IsoDay.Read(row.Day)))], by, at);
        var codes = form.Goals.ToHashSet();
        List<Goal> threatened = [.. goals.Where(goal => codes.Contains(goal.Code))];
        risk.Threaten(threatened, by, at);
        foreach (var goal in threatened) risk.SayHow(goal, form[RiskForm.How + goal.Code], by, at);
        foreach (var stage in RiskForm.StageField.Keys)
        {
            if (form.Cell(stage) is { } cell && cell != before.Cell(stage)) risk.Assess(stage, cell.Likelihood, cell.Consequence, by, at);
        }
    }
}
