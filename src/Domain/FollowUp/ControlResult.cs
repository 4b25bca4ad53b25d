using Vaggeryd.InternalControl.Domain.Access;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.FollowUp;

/// <summary>How far a report has come.</summary>
public enum ResultStatus
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Sent, and waiting for whoever approves.</summary>
    Submitted,

    /// <summary>Sent back with a comment.</summary>
    Returned,

    /// <summary>Approved, and never changed again.</summary>
    Approved,
}

/// <summary>The report of one occurrence: written by whoever did the control, approved by somebody else.</summary>
public sealed class ControlResult
{
    private readonly List<CorrectiveAction> _actions = [];

    /// <summary>Everybody who has written in it since it was begun, see <see cref="Actor.Key"/>.</summary>
    private readonly List<int> _authors = [];

    private ControlResult() { }

    internal ControlResult(ControlOccurrence occurrence) => (Occurrence, OccurrenceId) = (occurrence, occurrence.Id);

    public int OccurrenceId { get; private set; }

    public ControlOccurrence Occurrence { get; private set; } = null!;

    public ResultStatus Status { get; private set; }

    public ControlReport Report { get; private set; } = new();

    /// <summary>Who wrote in it last.</summary>
    public string WrittenBy { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime WrittenAt { get; private set; }

    /// <summary>Who sent it last; null before.</summary>
    public string? SubmittedBy { get; private set; }

    /// <summary>The account of who sent it last; null before, and where none is known.</summary>
    public int? SubmittedById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? SubmittedAt { get; private set; }

    /// <summary>How many times it has been sent.</summary>
    public int Sendings { get; private set; }

    /// <summary>Who approved it or sent it back last; null before.</summary>
    public string? ReviewedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? ReviewedAt { get; private set; }

    /// <summary>Why it was sent back last; null when it never was.</summary>
    public string? ReviewComment { get; private set; }

    /// <summary>What is done about the deviation, in order; empty until the report is approved.</summary>
    public IReadOnlyCollection<CorrectiveAction> Actions => _actions;

    /// <summary>What is not done, what is to be done first first.</summary>
    public IEnumerable<CorrectiveAction> OpenActions => _actions.Where(action => action.DoneAt is null).OrderBy(action => action.DueOn).ThenBy(action => action.Number);

    public int Version { get; private set; }

    /// <summary>Approved, with something wrong.</summary>
    public bool IsDeviation => IsApproved && Report.IsDeviating;

    public bool IsApproved => Status == ResultStatus.Approved;

    public bool IsReturned => Status == ResultStatus.Returned;

    public bool IsWithApprover => Status == ResultStatus.Submitted;

    /// <summary>It has been sent in at least once.</summary>
    public bool IsSent => Status != ResultStatus.Draft;

    /// <summary>What it makes of the occurrence; null while it is only being written.</summary>
    internal OccurrenceState? State => Status switch
    {
        ResultStatus.Submitted => OccurrenceState.ToApprove,
        ResultStatus.Returned => OccurrenceState.Returned,
        ResultStatus.Approved => Report.IsDeviating ? OccurrenceState.Deviation : OccurrenceState.Done,
        _ => null,
    };

    internal void Write(ControlReport report, Actor by, DateTime at)
    {
        (Report, WrittenBy, WrittenAt) = (report.Checked(), by.Name, at);
        Remember(by);
    }

    /// <summary>Sends it to whoever approves.</summary>
    /// <exception cref="RuleBrokenException">It is not complete, see <see cref="ControlReport.RequireComplete"/>, or cannot be reported now.</exception>
    public void Submit(Actor by, DateTime at, DateOnly today)
    {
        Occurrence.RequireReportable(today);
        Report.RequireComplete(Occurrence.Period);

        (Status, SubmittedBy, SubmittedById, SubmittedAt, Sendings) = (ResultStatus.Submitted, by.Name, by.AccountId, at, Sendings + 1);
        Remember(by);
    }

    /// <summary>Approves it; from then on it is never changed, and what is to be done about a deviation is followed.</summary>
    /// <exception cref="RuleBrokenException">It is not waiting, or the same person has written in it or sent it.</exception>
    public void Approve(Actor by, DateTime at)
    {
        RequireReview(by);

        (Status, ReviewedBy, ReviewedAt) = (ResultStatus.Approved, by.Name, at);
        if (Report.IsDeviating && Report.ActionWhat is not null) Plan(Report.Action, SubmittedBy ?? by.Name, at);
    }

    /// <summary>Adds something that is to be done about the deviation.</summary>
    /// <exception cref="RuleBrokenException">There is no deviation, or what, who or when is missing.</exception>
    public CorrectiveAction Plan(CorrectiveStep step, string by, DateTime at)
    {
        Require(IsDeviation, Rule.DeviationMustBeApproved);

        var action = new CorrectiveAction(this, _actions.Select(planned => planned.Number).DefaultIfEmpty().Max() + 1, step.Tidy(), by, at);
        _actions.Add(action);
        return action;
    }

    /// <summary>How far the deviation is from being put right; null where there is none.</summary>
    public DeviationState? DeviationOn(DateOnly today)
    {
        if (!IsDeviation) return null;

        var states = _actions.Select(action => action.StateOn(today)).ToHashSet();
        if (states.Contains(CorrectiveActionState.Late)) return DeviationState.Late;
        if (states.Contains(CorrectiveActionState.Open)) return DeviationState.Open;
        if (states.Contains(CorrectiveActionState.ToJudge)) return DeviationState.ToJudge;
        return _actions.MaxBy(action => action.Number) is { Worked: true } ? DeviationState.Closed : DeviationState.WithoutAction;
    }

    /// <summary>Sends it back to whoever did the control.</summary>
    /// <param name="because">What should be mended, 1 to 500 characters.</param>
    /// <param name="by">Who.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RuleBrokenException">It is not waiting, the same person has written in it or sent it, or nothing is said of why.</exception>
    public void Return(string? because, Actor by, DateTime at)
    {
        RequireReview(by);
        var why = FollowedControl.Why(because);

        (Status, ReviewedBy, ReviewedAt, ReviewComment) = (ResultStatus.Returned, by.Name, at, why);
    }

    /// <summary>The person has never written in it, put a file or a sample there, or sent it, however often it was returned.</summary>
    public bool MayBeReviewedBy(Actor by) => _authors.Count > 0 ? !_authors.Contains(by.Key) : !by.Did(null, WrittenBy) && !by.Did(null, SubmittedBy);

    private void RequireReview(Actor by)
    {
        Require(IsWithApprover, Rule.ReportMustBeWithTheApprover);
        Require(MayBeReviewedBy(by), Rule.ApproverMustBeAnother);
    }

    private void Remember(Actor by)
    {
        if (!_authors.Contains(by.Key)) _authors.Add(by.Key);
    }
}
