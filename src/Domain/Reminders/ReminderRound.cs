using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.FollowUp;

namespace Vaggeryd.InternalControl.Domain.Reminders;

/// <summary>A last day that a ladder counts from.</summary>
/// <param name="Kind">What is to be done by then.</param>
/// <param name="Last">The day.</param>
/// <param name="ResponsibleId">The account of whoever is named to do it; null where nobody is.</param>
public sealed record CountedDay(ReminderKind Kind, DateOnly Last, int? ResponsibleId);

/// <summary>Works out whom to remind of what on a day.</summary>
/// <param name="ladder">The steps.</param>
/// <param name="people">Who is there.</param>
/// <param name="mayKnowOf">Whether somebody may know of a control: nobody hears of one that they may not see.</param>
/// <param name="dayOf">The day of a time (UTC) in the municipality's own.</param>
public sealed class ReminderRound(ReminderLadder ladder, ReminderPeople people, Func<ReminderPerson, FollowedControl, bool> mayKnowOf, Func<DateTime, DateOnly> dayOf)
{
    /// <summary>What the ladder counts from: the last day of what can still be reported and is not, or of each thing that is to be done about a deviation. None where nobody is reminded of a day.</summary>
    public static IEnumerable<CountedDay> DaysOf(ControlOccurrence occurrence, DateOnly today)
    {
        if (occurrence.StateOn(today) is OccurrenceState.Due or OccurrenceState.Late) return [new(ReminderKind.Due, occurrence.Due, null)];
        return occurrence.Result is { IsDeviation: true } result ? result.OpenActions.Select(action => new CountedDay(ReminderKind.Act, action.DueOn, action.ResponsibleId)) : [];
    }

    /// <summary>All that is to be said today, and what was overtaken; none twice.</summary>
    /// <param name="occurrences">Each with its control and result, and what is done about a deviation.</param>
    /// <param name="told">What has been said, or was overtaken, before.</param>
    /// <param name="today">The day, in the municipality's time.</param>
    public IReadOnlyList<ReminderDraft> On(DateOnly today, IEnumerable<ControlOccurrence> occurrences, IReadOnlySet<ReminderKey> told) =>
        [.. occurrences.SelectMany(occurrence => Of(occurrence, today, told)).DistinctBy(draft => draft.Key).Where(draft => !told.Contains(draft.Key))];

    /// <summary>What the ladder says on a day as far as it is known now, whether or not it has been said.</summary>
    public IEnumerable<ReminderDraft> Planned(ControlOccurrence occurrence, DateOnly day) => DaysOf(occurrence, day)
        .SelectMany(counted => ladder.Steps.Where(step => step.On(counted.Last) == day).SelectMany(step => For(occurrence, counted, step.To, day).Select(duty => Draft(occurrence, duty, step, counted))));

    /// <summary>Those whose the reminders of a day are, in a role, with who gets them on another.</summary>
    public IEnumerable<(ReminderPerson Person, ReminderPerson Receiver)> For(ControlOccurrence occurrence, CountedDay counted, ReminderReceiver to, DateOnly day) =>
        Duties(occurrence, Groups(occurrence, to, counted.ResponsibleId), to, day);

    private IEnumerable<ReminderDraft> Of(ControlOccurrence occurrence, DateOnly today, IReadOnlySet<ReminderKey> told)
    {
        var counted = DaysOf(occurrence, today).ToList();
        if (counted.Count > 0) return counted.SelectMany(day => Enum.GetValues<ReminderReceiver>().SelectMany(to => For(occurrence, day, to, today).SelectMany(duty => Steps(occurrence, to, duty, day, today, told))));

        var result = occurrence.Result;
        return (occurrence.StateOn(today), result?.DeviationOn(today)) switch
        {
            (OccurrenceState.Returned, _) => Returned(occurrence, today),
            (OccurrenceState.ToApprove, _) => Reviewers(occurrence, today, result!.MayBeReviewedBy).Select(duty => Draft(occurrence, duty, ReminderKind.ToApprove, ReminderReceiver.Approver, result.Sendings, result.SubmittedAt!.Value)),
            (_, DeviationState.ToJudge) => ToJudge(occurrence, today),
            (_, DeviationState.WithoutAction) => WithoutAction(occurrence, today),
            _ => [],
        };
    }

    private IEnumerable<ReminderDraft> Steps(ControlOccurrence occurrence, ReminderReceiver to, (ReminderPerson Person, ReminderPerson Receiver) duty, CountedDay counted, DateOnly today, IReadOnlySet<ReminderKey> told)
    {
        if (ladder.Fallen(to, counted.Last, today, step => told.Contains(Draft(occurrence, duty, step, counted).Key)) is not { } fallen) return [];

        return [Draft(occurrence, duty, fallen.Now, counted), .. fallen.Overtaken.Select(step => Draft(occurrence, duty, step, counted) with { IsOvertaken = true })];
    }

    /// <summary>To whoever sent it; to those who else would have done it where that person cannot mend it any more.</summary>
    private IEnumerable<ReminderDraft> Returned(ControlOccurrence occurrence, DateOnly today)
    {
        var result = occurrence.Result!;
        var sender = result.SubmittedById is { } account ? people.With(account) : people.Named(result.SubmittedBy);
        var groups = Groups(occurrence, ReminderReceiver.Performer);
        return Duties(occurrence, sender is null ? groups : groups.Prepend([sender]), ReminderReceiver.Performer, today)
            .Select(duty => Draft(occurrence, duty, ReminderKind.Returned, ReminderReceiver.Performer, result.Sendings, result.ReviewedAt!.Value));
    }

    /// <summary>What was done first and is not judged.</summary>
    private IEnumerable<ReminderDraft> ToJudge(ControlOccurrence occurrence, DateOnly today)
    {
        var done = occurrence.Result!.Actions.Where(action => action.DoneAt is not null && action.Worked is null).MinBy(action => action.Number)!;
        return Reviewers(occurrence, today, done.MayBeJudgedBy).Select(duty => Draft(occurrence, duty, ReminderKind.ToJudge, ReminderReceiver.Approver, done.Number, done.DoneAt!.Value));
    }

    /// <summary>To those who did the control, and to whoever approved it: nothing is planned, or what was done last did not work.</summary>
    private IEnumerable<ReminderDraft> WithoutAction(ControlOccurrence occurrence, DateOnly today)
    {
        var last = occurrence.Result!.Actions.MaxBy(action => action.Number);
        var since = last?.JudgedAt ?? occurrence.Result.ReviewedAt!.Value;
        return new[] { ReminderReceiver.Performer, ReminderReceiver.Approver }
            .SelectMany(to => Duties(occurrence, Groups(occurrence, to), to, today).Select(duty => Draft(occurrence, duty, ReminderKind.WithoutAction, to, last?.Number ?? 0, since)));
    }

    /// <summary>The heads, but nobody who has had a hand in it; finance where that leaves none.</summary>
    private IEnumerable<(ReminderPerson Person, ReminderPerson Receiver)> Reviewers(ControlOccurrence occurrence, DateOnly day, Func<Actor, bool> mayReview) =>
        Duties(occurrence, Groups(occurrence, ReminderReceiver.Approver), ReminderReceiver.Approver, day, person => mayReview(new Actor(person.UserName, person.Id)));

    /// <summary>Whoever is to act, and whoever the control is given to, before the department's own.</summary>
    private IEnumerable<IReadOnlyList<ReminderPerson>> Groups(ControlOccurrence occurrence, ReminderReceiver to, int? responsibleId = null)
    {
        var groups = people.Of(to, occurrence.Control.DepartmentId);
        if (to != ReminderReceiver.Performer) return groups;

        int?[] named = [responsibleId, occurrence.Control.PerformerId];
        return named.Select(people.With).OfType<ReminderPerson>().Select(person => (IReadOnlyList<ReminderPerson>)[person]).Concat(groups);
    }

    /// <summary>Those of the first group in which anybody may do it and know of it, each with who gets what is theirs.</summary>
    private IEnumerable<(ReminderPerson Person, ReminderPerson Receiver)> Duties(ControlOccurrence occurrence, IEnumerable<IReadOnlyList<ReminderPerson>> groups, ReminderReceiver to, DateOnly day, Func<ReminderPerson, bool>? besides = null)
    {
        var operation = to == ReminderReceiver.Performer ? Operation.ReportControls : Operation.ApproveControls;
        bool May(ReminderPerson person) => person.Rights.May(operation, occurrence.Control.DepartmentId) && mayKnowOf(person, occurrence.Control) && besides?.Invoke(person) != false;
        var able = groups.Select(group => group.Where(May).ToList()).FirstOrDefault(group => group.Count > 0) ?? [];
        return able.Select(person => (person, people.InsteadOf(person, day, May)));
    }

    private static ReminderDraft Draft(ControlOccurrence occurrence, (ReminderPerson Person, ReminderPerson Receiver) duty, ReminderStep step, CountedDay counted) =>
        new(new ReminderKey(occurrence.Id, duty.Person.Id, counted.Kind, step.Days, counted.Last), duty.Receiver.Id, step.To, occurrence);

    private ReminderDraft Draft(ControlOccurrence occurrence, (ReminderPerson Person, ReminderPerson Receiver) duty, ReminderKind kind, ReminderReceiver to, int number, DateTime at) =>
        new(new ReminderKey(occurrence.Id, duty.Person.Id, kind, number, dayOf(at)), duty.Receiver.Id, to, occurrence);
}
