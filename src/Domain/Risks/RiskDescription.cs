namespace Vaggeryd.InternalControl.Domain.Risks;

/// <summary>The texts of a risk. Null is "not said"; texts keep their line breaks.</summary>
public sealed record RiskDescription
{
    /// <summary>What it is about, in one line.</summary>
    public required string Title { get; init; }

    /// <summary>The process or area where it sits; part of a risk's identity when files carry no references.</summary>
    public string? Process { get; init; }

    public string? Category { get; init; }

    /// <summary>På grund av … (orsak).</summary>
    public string? Cause { get; init; }

    /// <summary>… kan … (händelse).</summary>
    public string? Event { get; init; }

    /// <summary>… vilket leder till … (följd).</summary>
    public string? Effect { get; init; }

    /// <summary>Controls that are already in place and that the Current assessment counts on.</summary>
    public string? ExistingControls { get; init; }

    /// <summary>What is to be done (åtgärd); each line is one action.</summary>
    public string? PlannedAction { get; init; }

    /// <summary>What is to be checked (kontrollmoment).</summary>
    public string? ControlActivity { get; init; }

    /// <summary>How it is checked: sample, full, reconciliation …</summary>
    public string? ControlMethod { get; init; }

    /// <summary>How often it is checked, as the department wrote it.</summary>
    public string? ControlFrequency { get; init; }

    /// <summary>The person or role responsible for the risk (riskansvarig).</summary>
    public string? Responsible { get; init; }

    public RiskResponse? Response { get; init; }

    /// <summary>Why this response; a department that accepts a risk says it here.</summary>
    public string? ResponseReason { get; init; }

    /// <summary>The day on which an accepted or watched risk is looked at again.</summary>
    public DateOnly? ReviewOn { get; init; }
}
