namespace Vaggeryd.InternalControl.Domain.Risks;

/// <summary>One thing to be done about a risk (åtgärd): what, by whom, by when.</summary>
public sealed class TreatmentAction
{
    private TreatmentAction() { }

    internal TreatmentAction(int number, PlannedStep step)
    {
        Number = number;
        Say(step);
    }

    public int RiskId { get; private set; }

    /// <summary>Its place among the risk's actions, from 1.</summary>
    public int Number { get; private set; }

    public string What { get; private set; } = "";

    public string? Responsible { get; private set; }

    /// <summary>The day it is to be done.</summary>
    public DateOnly? DueOn { get; private set; }

    internal PlannedStep Step => new(What, Responsible, DueOn);

    internal void Say(PlannedStep step) => (What, Responsible, DueOn) = (step.What, step.Responsible, step.DueOn);
}
