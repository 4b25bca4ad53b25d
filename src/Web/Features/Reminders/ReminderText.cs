using System.Globalization;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.Reminders;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Reminders;

/// <summary>
/// What a reminder by mail says: the control's reference, its period, its last day and an address. Not a word of what the control or its risk is about, and of a
/// control with a secrecy mark not even the reference.
/// </summary>
internal static class ReminderText
{
    /// <summary>In the language of the moment: one paragraph per kind of thing, the most urgent first.</summary>
    public static string Of(SendReminders.Digest digest, ReminderFacts facts, DateOnly today, PublicAddress address)
    {
        var said = digest.Controls.Where(draft => !draft.IsOvertaken).OrderBy(draft => draft.Occurrence.Due).ThenBy(draft => draft.Occurrence.Control.Reference, StringComparer.Ordinal).ToList();
        var risks = digest.Reviews.Where(draft => !draft.IsOvertaken).OrderBy(draft => draft.Key.About).ThenBy(draft => draft.Risk.Reference, StringComparer.Ordinal).DistinctBy(draft => draft.Risk.Id).ToList();
        var (named, open) = (said.FindAll(draft => !facts.IsSecret(draft.Occurrence.Control)), risks.FindAll(draft => !draft.Risk.IsSecret));
        var paragraphs = named.GroupBy(draft => Heading(draft.Kind, draft.To)).Select(group => string.Join('\n', [T.Of(group.Key), .. group.SelectMany(draft => Lines(digest.ReceiverId, draft, facts, today, address))])).ToList();
        if (open.Count > 0) paragraphs.Add(string.Join('\n', [T.Of("Reminder.ToReview"), .. open.SelectMany(draft => Lines(digest.ReceiverId, draft, facts, today, address))]));
        if (said.Count > named.Count) paragraphs.Add(T.Count("Reminder.Unnamed", said.Count - named.Count));
        if (risks.Count > open.Count) paragraphs.Add(T.Count("Reminder.UnnamedRisk", risks.Count - open.Count));
        return string.Join("\n\n", paragraphs);
    }

    /// <summary>The key of what is asked of the reader.</summary>
    public static string Heading(ReminderKind kind, ReminderReceiver to) => (kind, to) switch
    {
        (ReminderKind.Returned, _) => "Reminder.ToMend",
        (ReminderKind.ToApprove, _) => "Reminder.ToApprove",
        (ReminderKind.ToJudge, _) => "Reminder.ToJudge",
        (ReminderKind.WithoutAction, _) => "Reminder.WithoutAction",
        (ReminderKind.Act, ReminderReceiver.Performer) => "Reminder.ToAct",
        (ReminderKind.Act, _) => "Reminder.NotActed",
        (_, ReminderReceiver.Performer) => "Reminder.ToReport",
        _ => "Reminder.NotReported",
    };

    /// <summary>"Kvartal 3 2026"</summary>
    public static string Period(FollowUpPeriod period) => period.Months == 12 ? period.Name : $"{OccurrenceWords.Of(period)} {period.Year.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>"7 dagar före sista dagen"</summary>
    public static string Step(int days) => days switch
    {
        0 => T.Of("Reminder.OnTheDay"),
        < 0 => T.Count("Reminder.Before", -days),
        _ => T.Count("Reminder.After", days),
    };

    /// <summary>Where it is done: at the deviation for what is to be done about one, else at the report.</summary>
    public static string Address(ReminderKind kind, int year, string control, string period) => kind is ReminderKind.Act or ReminderKind.ToJudge or ReminderKind.WithoutAction
        ? SiteAddress.Deviation(year, control, period)
        : SiteAddress.Occurrence(year, control, period);

    private static IEnumerable<string> Lines(int receiverId, ReminderDraft draft, ReminderFacts facts, DateOnly today, PublicAddress address)
    {
        var (occurrence, control) = (draft.Occurrence, draft.Occurrence.Control);
        var last = draft.Kind is ReminderKind.ToJudge or ReminderKind.WithoutAction ? null : DayWords.Due(draft.Kind == ReminderKind.Act ? draft.Key.About : occurrence.Due, today);
        var line = T.Of("Reminder.Line", control.Reference, Period(occurrence.Period), last).TrimEnd();
        yield return draft.Key.PersonId == receiverId ? line : $"{line} {T.Of("Reminder.InsteadOf", facts.Accounts[draft.Key.PersonId].DisplayName)}";
        if (address.Root is not null) yield return address.Of(Address(draft.Kind, control.Plan.PlanningYear.Year, control.Slug, occurrence.PeriodName));
    }

    private static IEnumerable<string> Lines(int receiverId, ReviewDraft draft, ReminderFacts facts, DateOnly today, PublicAddress address)
    {
        var line = T.Of("Reminder.RiskLine", draft.Risk.Reference, DayWords.Due(draft.Key.About, today));
        yield return draft.Key.PersonId == receiverId ? line : $"{line} {T.Of("Reminder.InsteadOf", facts.Accounts[draft.Key.PersonId].DisplayName)}";
        if (address.Root is not null) yield return address.Of(SiteAddress.Risk(draft.Risk.Year, draft.Risk.Slug));
    }
}
