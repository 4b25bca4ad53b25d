using Vaggeryd.InternalControl.Domain.FollowUp;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp.Reports;

/// <summary>Something in a report that may be secret.</summary>
public abstract record ReportedRow
{
    /// <summary>The code of the department that it stands at.</summary>
    public required string Department { get; init; }

    /// <summary>Names in addresses of the risks that it is about, with commas between; empty where it is about none.</summary>
    public required string RiskSlugs { get; init; }

    public required bool IsOfCommonRisk { get; init; }

    /// <summary>The risk carried a secrecy mark when the plan was decided, or when the report was made.</summary>
    public required bool IsSecret { get; init; }
}

/// <summary>A control at one of the times that it is done.</summary>
public sealed record ReportedControl : ReportedRow
{
    public required string Reference { get; init; }

    public required string What { get; init; }

    /// <summary>The risk's name, such as "SN-07"; null where it is about every department.</summary>
    public string? Risk { get; init; }

    /// <summary>"2026-Q3" or shorter.</summary>
    public required string Period { get; init; }

    /// <summary>On the day of the report.</summary>
    public required OccurrenceState State { get; init; }

    public required DateOnly Due { get; init; }

    /// <summary>Why it is moved, rests or is left out, where a person said so; what a report that was signed before <see cref="Standing"/> was added says of it.</summary>
    public string? Because { get; init; }

    public int? Population { get; init; }

    public int? Sample { get; init; }

    public int? Deviations { get; init; }

    public DeviationGrade? Grade { get; init; }

    /// <summary>What was wrong.</summary>
    public string? Finding { get; init; }

    public string? Comment { get; init; }

    /// <summary>What is done about the deviation, in order.</summary>
    public IReadOnlyList<ReportedAction> Actions { get; init; } = [];

    /// <summary>What the plan says of it; null in reports that were signed before it was kept.</summary>
    public OccurrenceStanding? Standing { get; init; }

    /// <summary>The day from which the control is followed up.</summary>
    public DateOnly? FollowedFrom { get; init; }

    public bool IsOpen => State is not (OccurrenceState.Done or OccurrenceState.Deviation or OccurrenceState.Skipped);

    /// <summary>What is not approved is not told of: it may still be changed.</summary>
    internal static ReportedControl Of(ControlOccurrence occurrence, IEnumerable<CorrectiveAction> actions, IReadOnlySet<string> marked, DateOnly today)
    {
        var (control, result) = (occurrence.Control, occurrence.Result is { IsApproved: true } approved ? approved.Report : null);
        return new ReportedControl
        {
            Department = control.Department.Code,
            RiskSlugs = control.RiskSlugs,
            IsOfCommonRisk = control.IsOfCommonRisk,
            IsSecret = control.IsSecret || control.RiskSlugs.Split(',').Any(marked.Contains),
            Reference = control.Reference,
            What = control.Says.What,
            Risk = control.RiskReference,
            Period = occurrence.PeriodName,
            State = occurrence.StateOn(today),
            Due = occurrence.Due,
            Because = occurrence.Because,
            Population = result?.Population,
            Sample = result?.Sample,
            Deviations = result?.Deviations,
            Grade = result?.Grade,
            Finding = result?.Finding,
            Comment = result?.Comment,
            Actions = [.. actions.OrderBy(action => action.Number).Select(action => new ReportedAction(action.What, action.Responsible, action.DueOn, action.StateOn(today)))],
            Standing = occurrence.Standing,
            FollowedFrom = control.FollowedFrom,
        };
    }

    /// <summary>The same with the reason in the reader's language, whoever signed it in which.</summary>
    internal ReportedControl InWords() => Standing is { } standing && FollowUpWords.Reason(standing, FollowedFrom) is { } words ? this with { Because = words } : this;
}

/// <summary>Something that is done about a deviation, and how it stood on the day of the report.</summary>
public sealed record ReportedAction(string What, string Responsible, DateOnly DueOn, CorrectiveActionState State);

/// <summary>A control that is new in the plan, or gone from it.</summary>
public sealed record ReportedChange : ReportedRow
{
    public required string Reference { get; init; }

    public required string What { get; init; }

    /// <summary>It came; else it was taken out.</summary>
    public required bool IsNew { get; init; }

    /// <summary>The day of the decision.</summary>
    public required DateOnly On { get; init; }
}

/// <summary>A risk of the plan and its values. Null is "not assessed".</summary>
public sealed record ReportedRisk : ReportedRow
{
    public required string Label { get; init; }

    public required string Title { get; init; }

    /// <summary>When the plan was decided.</summary>
    public int? Decided { get; init; }

    /// <summary>When the report of the period before was signed; null as well where it was not.</summary>
    public int? Before { get; init; }

    /// <summary>When the report was made.</summary>
    public int? Now { get; init; }
}

/// <summary>How many controls there are and how they went.</summary>
/// <param name="Total">To be reported; what was left out does not count.</param>
/// <param name="Done">Reported and approved, deviations too.</param>
/// <param name="Deviating">Of those, with deviations.</param>
/// <param name="NotReported">Closed without a report.</param>
/// <param name="Open">Neither reported and approved nor closed.</param>
public sealed record ReportFigures(int Total, int Done, int Deviating, int NotReported, int Open)
{
    public static ReportFigures Of(IEnumerable<ReportedControl> controls)
    {
        var states = controls.Select(control => control.State).Where(state => state != OccurrenceState.Skipped).ToList();
        var (done, deviating, not) = (states.Count(state => state == OccurrenceState.Done), states.Count(state => state == OccurrenceState.Deviation), states.Count(state => state == OccurrenceState.NotReported));
        return new ReportFigures(states.Count, done + deviating, deviating, not, states.Count - done - deviating - not);
    }
}
