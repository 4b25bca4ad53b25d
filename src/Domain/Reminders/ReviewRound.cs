using Vaggeryd.InternalControl.Domain.Access;

namespace Vaggeryd.InternalControl.Domain.Reminders;

/// <summary>
/// Works out whom to remind of risks that are to be looked at again. The steps are those of the ladder, counted from the day of the review: where it says who does a
/// control or approves it, the department's heads are meant, who answer for its risks.
/// </summary>
/// <param name="ladder">The steps.</param>
/// <param name="people">Who is there.</param>
public sealed class ReviewRound(ReminderLadder ladder, ReminderPeople people)
{
    /// <summary>Who is reminded: the heads, then finance.</summary>
    public static IReadOnlyList<ReminderReceiver> Receivers { get; } = [ReminderReceiver.Approver, ReminderReceiver.Finance];

    private readonly ReminderLadder _ladder = new(ladder.Steps.Select(step => step.To == ReminderReceiver.Performer ? step with { To = ReminderReceiver.Approver } : step).Distinct());

    /// <summary>All that is to be said today, and what was overtaken; none twice.</summary>
    /// <param name="today">The day, in the municipality's time.</param>
    /// <param name="risks">Those with a day not longer ago than the ladder reaches, in no newer year.</param>
    /// <param name="told">What has been said, or was overtaken, before.</param>
    public IReadOnlyList<ReviewDraft> On(DateOnly today, IEnumerable<ReviewedRisk> risks, IReadOnlySet<ReviewKey> told) =>
        [.. risks.SelectMany(risk => Receivers.SelectMany(to => Of(risk, to, today, told))).DistinctBy(draft => draft.Key).Where(draft => !told.Contains(draft.Key))];

    /// <summary>What the ladder says on a day as far as it is known now, whether or not it has been said.</summary>
    public IEnumerable<ReviewDraft> Planned(ReviewedRisk risk, DateOnly day) => _ladder.Steps.Where(step => step.On(risk.ReviewOn) == day)
        .SelectMany(step => For(risk, step.To, day).Select(duty => Draft(risk, duty, step))).DistinctBy(draft => draft.Key);

    /// <summary>Those whose the reminders of a risk are, in a role, with who gets them on a day.</summary>
    public IEnumerable<(ReminderPerson Person, ReminderPerson Receiver)> For(ReviewedRisk risk, ReminderReceiver to, DateOnly day)
    {
        bool May(ReminderPerson person) => person.Rights.May(Operation.EditRisks, risk.DepartmentId) && person.Rights.MaySee(risk.DepartmentId, risk.IsSecret);
        var groups = people.Of(to, risk.DepartmentId);
        var able = groups.Select(group => group.Where(May).ToList()).FirstOrDefault(group => group.Count > 0) ?? [];
        return able.Select(person => (person, people.InsteadOf(person, day, May)));
    }

    /// <summary>The next step after a day; null when there is none.</summary>
    public DateOnly? Next(ReviewedRisk risk, ReminderReceiver to, DateOnly after) => _ladder.Next(to, risk.ReviewOn, after)?.On(risk.ReviewOn);

    private IEnumerable<ReviewDraft> Of(ReviewedRisk risk, ReminderReceiver to, DateOnly today, IReadOnlySet<ReviewKey> told) => For(risk, to, today).SelectMany(duty =>
        _ladder.Fallen(to, risk.ReviewOn, today, step => told.Contains(Draft(risk, duty, step).Key)) is { } fallen
            ? (IEnumerable<ReviewDraft>)[Draft(risk, duty, fallen.Now), .. fallen.Overtaken.Select(step => Draft(risk, duty, step) with { IsOvertaken = true })]
            : []);

    private static ReviewDraft Draft(ReviewedRisk risk, (ReminderPerson Person, ReminderPerson Receiver) duty, ReminderStep step) =>
        new(new ReviewKey(risk.Id, duty.Person.Id, step.Days, risk.ReviewOn), duty.Receiver.Id, step.To, risk);
}
