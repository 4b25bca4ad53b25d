using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Risks;

/// <summary>
/// What is to be done about the risk. <see cref="PlannedAction"/> is the actions' texts, one a line, as registers have them in one
/// cell; each line is one action, which also has somebody who does it and a day.
/// </summary>
public sealed partial class Risk
{
    private readonly List<TreatmentAction> _actions = [];

    /// <summary>In no order; each has its number.</summary>
    public IReadOnlyCollection<TreatmentAction> Actions => _actions;

    private IEnumerable<PlannedStep> Steps => _actions.OrderBy(action => action.Number).Select(action => action.Step);

    /// <summary>Replaces the actions. Says whether anything changed.</summary>
    /// <exception cref="RuleBrokenException">An action does not say what, a text is too long, or the year is closed.</exception>
    public bool Plan(IReadOnlyList<PlannedStep> steps, string by, DateTime at)
    {
        PlanningYear.RequireOpen();
        var next = steps.Select(Tidy).ToList();
        var text = OptionalText(string.Join('\n', next.Select(step => step.What)), RiskLimits.Controls, nameof(PlannedAction));
        if (next.SequenceEqual(Steps)) return false;

        // Empty lines between the actions stay where the actions do.
        if (!next.Select(step => step.What).SequenceEqual(Steps.Select(step => step.What))) PlannedAction = text;
        Number(next);
        Touch(by, at);
        return true;
    }

    /// <summary>Lets the actions follow a text: each line one action; one that says the same as before keeps who and when.</summary>
    private void PlanFrom(string? text)
    {
        var before = Steps.ToList();
        Number([.. (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(What)]);

        PlannedStep What(string line)
        {
            var known = before.FindIndex(step => step.What == line);
            if (known < 0) return new PlannedStep(line, null, null);

            var step = before[known];
            before.RemoveAt(known);
            return step;
        }
    }

    private void Number(List<PlannedStep> steps)
    {
        _actions.RemoveAll(action => action.Number > steps.Count);
        for (var number = 1; number <= steps.Count; number++)
        {
            if (_actions.Find(action => action.Number == number) is { } kept) kept.Say(steps[number - 1]);
            else _actions.Add(new TreatmentAction(number, steps[number - 1]));
        }
    }

    private static PlannedStep Tidy(PlannedStep step)
    {
        var what = Text.OneLine(step.What);
        Require(what.Length > 0, Rule.ActionMustSayWhat);
        return new PlannedStep(what, OptionalText(Text.OneLine(step.Responsible), RiskLimits.Responsible, nameof(TreatmentAction.Responsible)), step.DueOn);
    }
}
