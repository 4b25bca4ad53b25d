using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.FollowUp;

namespace Vaggeryd.InternalControl.Domain.Reminders;

/// <summary>Works out whom to remind of what on a day.</summary>
/// <param name="ladder">The steps.</param>
/// <param name="people">Who is there.</param>
/// <param name="mayKnowOf">Whether somebody may know of a control: nobody hears of one that they may not see.</param>
public sealed class ReminderRound(ReminderLadder ladder, ReminderPeople people, Func<ReminderPerson, FollowedControl, bool> mayKnowOf)
{
    /// <summary>It can still be reported and is not: only then is anybody reminded of its day.</summary>
    public static bool IsOpen(ControlOccurrence occurrence, DateOnly today) => occurrence.StateOn(today) is OccurrenceState.Due or OccurrenceState.Late;

    /// <summary>All that is to be said today, and what was overtaken; none twice.</summary>
    /// <param name="occurrences">Each with its control and result.</param>
    /// <param name="told">What has been said, or was overtaken, before.</param>
    /// <param name="today">The day, in the municipality's time.</param>
    public IReadOnlyList<ReminderDraft> On(DateOnly today, IEnumerable<ControlOccurrence> occurrences, IReadOnlySet<ReminderKey> told) =>
        [.. occurrences.SelectMany(occurrence => Of(occurrence, today, told)).DistinctBy(draft => draft.Key).Where(draft => !told.Contains(draft.Key))];

    /// <summary>What the ladder says on a day as far as it is known now, whether or not it has been said.</summary>
    public IEnumerable<ReminderDraft> Planned(ControlOccurrence occurrence, DateOnly day) => IsOpen(occurrence, day)
        ? ladder.Steps.Where(step => step.On(occurrence.Due) == day).SelectMany(step => For(occurrence, step.To, day).Select(duty => Draft(occurrence, duty, step)))
        : [];

    /// <summary>Those whose the reminders of an occurrence are, in a role, with who gets them on a day.</summary>
    public IEnumerable<(ReminderPerson Person, ReminderPerson Receiver)> For(ControlOccurrence occurrence, ReminderReceiver to, DateOnly day) =>
        With(occurrence, to == ReminderReceiver.Performer ? Performers(occurrence) : people.Of(to, occurrence.Control.DepartmentId), to == ReminderReceiver.Performer ? Operation.ReportControls : Operation.ApproveControls, day);

    private IEnumerable<ReminderDraft> Of(ControlOccurrence occurrence, DateOnly today, IReadOnlySet<ReminderKey> told)
    {
        if (IsOpen(occurrence, today)) return Enum.GetValues<ReminderReceiver>().SelectMany(to => For(occurrence, to, today).SelectMany(duty => Steps(occurrence, to, duty, today, told)));

        return occurrence.StateOn(today) switch
        {
            OccurrenceState.Returned => Returned(occurrence, today),
            OccurrenceState.ToApprove => ToApprove(occurrence, today),
            _ => [],
        };
    }

    private IEnumerable<ReminderDraft> Steps(ControlOccurrence occurrence, ReminderReceiver to, (ReminderPerson Person, ReminderPerson Receiver) duty, DateOnly today, IReadOnlySet<ReminderKey> told)
    {
        if (ladder.Fallen(to, occurrence.Due, today, step => told.Contains(Draft(occurrence, duty, step).Key)) is not { } fallen) return [];

        return [Draft(occurrence, duty, fallen.Now), .. fallen.Overtaken.Select(step => Draft(occurrence, duty, step) with { IsOvertaken = true })];
    }

    /// <summary>To whoever sent it; to the department's performers where that account is closed.</summary>
    private IEnumerable<ReminderDraft> Returned(ControlOccurrence occurrence, DateOnly today)
    {
        var sender = people.Named(occurrence.Result!.SubmittedBy);
        var whom = sender is null ? Performers(occurrence) : [sender];
        return With(occurrence, whom, Operation.ReportControls, today).Select(duty => Draft(occurrence, duty, ReminderKind.Returned, ReminderReceiver.Performer, occurrence.Result.ReviewedAt!.Value));
    }

    /// <summary>To the heads, but nobody who wrote it; to finance where that leaves none.</summary>
    private IEnumerable<ReminderDraft> ToApprove(ControlOccurrence occurrence, DateOnly today)
    {
        var whom = new[] { ReminderReceiver.Approver, ReminderReceiver.Finance }
            .Select(to => (To: to, People: people.Of(to, occurrence.Control.DepartmentId).Where(person => occurrence.Result!.MayBeReviewedBy(person.UserName)).ToList()))
            .FirstOrDefault(found => found.People.Count > 0);
        return With(occurrence, whom.People ?? [], Operation.ApproveControls, today).Select(duty => Draft(occurrence, duty, ReminderKind.ToApprove, whom.To, occurrence.Result!.SubmittedAt!.Value));
    }

    /// <summary>Whoever the control is given to, as long as they may do it; else those of the department.</summary>
    private IReadOnlyList<ReminderPerson> Performers(ControlOccurrence occurrence) =>
        people.With(occurrence.Control.PerformerId) is { } named && MayDo(named, Operation.ReportControls, occurrence.Control) ? [named] : people.Of(ReminderReceiver.Performer, occurrence.Control.DepartmentId);

    private bool MayDo(ReminderPerson person, Operation operation, FollowedControl control) => person.Rights.May(operation, control.DepartmentId) && mayKnowOf(person, control);

    private IEnumerable<(ReminderPerson Person, ReminderPerson Receiver)> With(ControlOccurrence occurrence, IEnumerable<ReminderPerson> whom, Operation operation, DateOnly day)
    {
        bool May(ReminderPerson person) => MayDo(person, operation, occurrence.Control);
        return whom.Where(May).Select(person => (person, people.InsteadOf(person, day, May)));
    }

    private static ReminderDraft Draft(ControlOccurrence occurrence, (ReminderPerson Person, ReminderPerson Receiver) duty, ReminderStep step) =>
        new(new ReminderKey(occurrence.Id, duty.Person.Id, ReminderKind.Due, step.Days, occurrence.Due), duty.Receiver.Id, step.To, occurrence);

    private static ReminderDraft Draft(ControlOccurrence occurrence, (ReminderPerson Person, ReminderPerson Receiver) duty, ReminderKind kind, ReminderReceiver to, DateTime at) =>
        new(new ReminderKey(occurrence.Id, duty.Person.Id, kind, 0, DateOnly.FromDateTime(at)), duty.Receiver.Id, to, occurrence);
}
