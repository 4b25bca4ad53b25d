using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.Reminders;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Infrastructure.Mail;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Reminders;

/// <summary>Anyone sees what they were reminded of and why, and when the next reminder of what is open comes, or why none does.</summary>
public static class ShowMyReminders
{
    /// <summary>Messages that are shown.</summary>
    public const int MostDigests = 30;

    public sealed record Query : IRequest<Result>;

    /// <param name="Sent">Newest first.</param>
    /// <param name="Waiting">What is open and the person's, by last day.</param>
    /// <param name="CanMail">There is a mail server.</param>
    /// <param name="Away">The person is away, or will be.</param>
    public sealed record Result(IReadOnlyList<Digest> Sent, IReadOnlyList<Waits> Waiting, bool CanMail, Absent? Away);

    /// <param name="Mail">How it went with the message; null where that was not kept.</param>
    /// <param name="SentAt">UTC; null while it is not sent.</param>
    public sealed record Digest(DateOnly Day, IReadOnlyList<Line> Lines, SentMailState? Mail, DateTime? SentAt);

    /// <param name="Subject">Null: the person may not know of it any more.</param>
    /// <param name="Kind">Why it was said of a control; null of a risk that is to be looked at again.</param>
    /// <param name="InsteadOf">Whose it was, where the person stood in.</param>
    public sealed record Line(Named? Subject, ReminderKind? Kind, ReminderReceiver To, int Days, DateOnly About, string? InsteadOf, bool IsOvertaken);

    /// <param name="Subject">What waits.</param>
    /// <param name="Kind">To be reported, or something to be done about its deviation; null of a risk that is to be looked at again.</param>
    /// <param name="Last">The last day of that.</param>
    /// <param name="Next">The next reminder; null when the last has come.</param>
    /// <param name="Receiver">Who gets it, where somebody stands in.</param>
    public sealed record Waits(Named Subject, ReminderKind? Kind, DateOnly Last, DateOnly? Next, string? Receiver);

    /// <param name="Title">"SN-K04, Kvartal 3 2026" or "Risken SN-07".</param>
    public sealed record Named(string Title, string Address);

    public sealed record Absent(DateOnly First, DateOnly Last, string StandIn);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, QueueMail mail, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var today = LocalTime.Today(clock);
            var facts = await ReminderFacts.ReadAsync(db, today, 0, user.Rights, cancellationToken);
            if (facts.Accounts.Values.FirstOrDefault(account => account.UserName == user.Name) is not { } me) return new Result([], [], mail.IsPossible, null);

            var newest = db.ReminderDigests.Where(digest => digest.ReceiverId == me.Id).OrderByDescending(digest => digest.Day).Take(MostDigests).Select(digest => digest.Id);
            var controls = (await db.ReminderLines.AsNoTrackingWithIdentityResolution().Include(line => line.Digest.Mail).Include(line => line.Occurrence.Control.Plan.PlanningYear)
                .Where(line => newest.Contains(line.DigestId)).OrderBy(line => line.Id).ToListAsync(cancellationToken)).ToLookup(line => line.DigestId);
            var risks = (await db.ReviewLines.AsNoTrackingWithIdentityResolution().Include(line => line.Digest.Mail).Include(line => line.Risk.PlanningYear)
                .Where(line => newest.Contains(line.DigestId)).OrderBy(line => line.Id).ToListAsync(cancellationToken)).ToLookup(line => line.DigestId);
            var digests = controls.Select(lines => lines.First().Digest).Concat(risks.Select(lines => lines.First().Digest)).DistinctBy(digest => digest.Id).OrderByDescending(digest => digest.Day);
            var away = facts.Open.Absences.FirstOrDefault(absence => absence.UserId == me.Id && absence.LastDay >= today);

            string? NameOf(int id) => facts.Accounts.GetValueOrDefault(id)?.DisplayName;
            string? InsteadOf(int personId) => personId == me.Id ? null : NameOf(personId) ?? "–";
            Line SayControl(ReminderLine line) => new(
                facts.MayKnowOf(user.Rights, line.Occurrence.Control) ? Name(line.Occurrence, line.Kind) : null, line.Kind, line.To, line.Days, line.About, InsteadOf(line.PersonId), line.IsOvertaken);
            Line SayRisk(ReviewLine line) => new(
                user.Rights.MaySee(line.Risk.DepartmentId, line.Risk.IsSecret) ? new Named(T.Of("Reminder.TheRisk", line.Risk.Reference), SiteAddress.Risk(line.Risk.PlanningYear.Year, line.Risk.Slug)) : null, null, line.To, line.Days, line.About, InsteadOf(line.PersonId), line.IsOvertaken);
            IReadOnlyList<Line> LinesOf(ReminderDigest digest) => [.. controls[digest.Id].Select(SayControl).Concat(risks[digest.Id].Select(SayRisk)).OrderBy(line => line.IsOvertaken).ThenBy(line => line.About)];
            return new Result(
                [.. digests.Select(digest => new Digest(digest.Day, LinesOf(digest), SentMail.StateOf(digest.Mail), digest.Mail?.SentAt))],
                [.. facts.Occurrences.SelectMany(occurrence => Mine(occurrence, facts, me.Id, today)).Concat(facts.Risks.SelectMany(risk => Mine(risk, facts, me.Id, today))).OrderBy(waits => waits.Last)],
                mail.IsPossible,
                away is null ? null : new Absent(away.FirstDay, away.LastDay, NameOf(away.StandInId) ?? "–"));
        }

        /// <summary>Once for each last day of an occurrence, with the nearest reminder of those that are the person's.</summary>
        private static IEnumerable<Waits> Mine(ControlOccurrence occurrence, ReminderFacts facts, int me, DateOnly today) => ReminderRound.DaysOf(occurrence, today).SelectMany(counted =>
        {
            var end = counted.Kind == ReminderKind.Due ? occurrence.Closes : DateOnly.MaxValue;
            return Enum.GetValues<ReminderReceiver>()
                .SelectMany(to => facts.Round.For(occurrence, counted, to, today).Where(duty => duty.Person.Id == me).Select(duty => (duty.Receiver, Next: facts.Ladder.Next(to, counted.Last, today)?.On(counted.Last))))
                .OrderBy(duty => duty.Next ?? DateOnly.MaxValue).Take(1)
                .Select(duty => new Waits(Name(occurrence, counted.Kind), counted.Kind, counted.Last, duty.Next <= end ? duty.Next : null, duty.Receiver.Id == me ? null : facts.Accounts[duty.Receiver.Id].DisplayName));
        });

        /// <summary>The same of a risk.</summary>
        private static IEnumerable<Waits> Mine(ReviewedRisk risk, ReminderFacts facts, int me, DateOnly today) => ReviewRound.Receivers
            .SelectMany(to => facts.Reviews.For(risk, to, today).Where(duty => duty.Person.Id == me).Select(duty => (duty.Receiver, Next: facts.Reviews.Next(risk, to, today))))
            .OrderBy(duty => duty.Next ?? DateOnly.MaxValue).Take(1)
            .Select(duty => new Waits(new Named(T.Of("Reminder.TheRisk", risk.Reference), SiteAddress.Risk(risk.Year, risk.Slug)), null, risk.ReviewOn, duty.Next, duty.Receiver.Id == me ? null : facts.Accounts[duty.Receiver.Id].DisplayName));

        private static Named Name(ControlOccurrence occurrence, ReminderKind kind) => new(
            $"{occurrence.Control.Reference}, {ReminderText.Period(occurrence.Period)}", ReminderText.Address(kind, occurrence.Control.Plan.PlanningYear.Year, occurrence.Control.Slug, occurrence.PeriodName));
    }
}
