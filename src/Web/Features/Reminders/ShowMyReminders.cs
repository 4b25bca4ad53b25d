using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.Reminders;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Infrastructure.Mail;
using Vaggeryd.InternalControl.Web.Persistence;

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

    public sealed record Digest(DateOnly Day, IReadOnlyList<Line> Lines);

    /// <param name="Control">Null: the person may not know of it any more.</param>
    /// <param name="InsteadOf">Whose it was, where the person stood in.</param>
    public sealed record Line(ControlName? Control, ReminderKind Kind, ReminderReceiver To, int Days, DateOnly About, string? InsteadOf, bool IsOvertaken);

    /// <param name="Kind">To be reported, or something to be done about its deviation.</param>
    /// <param name="Last">The last day of that.</param>
    /// <param name="Next">The next reminder; null when the last has come.</param>
    /// <param name="Receiver">Who gets it, where somebody stands in.</param>
    public sealed record Waits(ControlName Control, ReminderKind Kind, DateOnly Last, DateOnly? Next, string? Receiver);

    public sealed record ControlName(int Year, string Slug, string Reference, FollowUpPeriod Period);

    public sealed record Absent(DateOnly First, DateOnly Last, string StandIn);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, QueueMail mail, ReminderSettings settings, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var today = LocalTime.Today(clock);
            var facts = await ReminderFacts.ReadAsync(db, settings.Ladder, today, 0, cancellationToken);
            if (facts.Accounts.Values.FirstOrDefault(account => account.UserName == user.Name) is not { } me) return new Result([], [], mail.IsPossible, null);

            var digests = await db.ReminderDigests.AsNoTracking()
                .Include(digest => digest.Lines).ThenInclude(line => line.Occurrence).ThenInclude(occurrence => occurrence.Control).ThenInclude(control => control.Plan).ThenInclude(plan => plan.PlanningYear)
                .Where(digest => digest.ReceiverId == me.Id).OrderByDescending(digest => digest.Day).Take(MostDigests).ToListAsync(cancellationToken);
            var away = await db.Absences.AsNoTracking().SingleOrDefaultAsync(absence => absence.UserId == me.Id && absence.LastDay >= today, cancellationToken);

            string? NameOf(int id) => facts.Accounts.GetValueOrDefault(id)?.DisplayName;
            Line Say(ReminderLine line) => new(
                facts.MayKnowOf(user.Rights, line.Occurrence.Control) ? Name(line.Occurrence) : null, line.Kind, line.To, line.Days, line.About, line.PersonId == me.Id ? null : NameOf(line.PersonId) ?? "–", line.IsOvertaken);
            return new Result(
                [.. digests.Select(digest => new Digest(digest.Day, [.. digest.Lines.OrderBy(line => line.IsOvertaken).ThenBy(line => line.About).ThenBy(line => line.Id).Select(Say)]))],
                [.. facts.Occurrences.SelectMany(occurrence => Mine(occurrence, facts, me.Id, today)).OrderBy(waits => waits.Last)],
                mail.IsPossible,
                away is null ? null : new Absent(away.FirstDay, away.LastDay, NameOf(away.StandInId) ?? "–"));
        }

        /// <summary>Once for an occurrence, with the nearest reminder of those that are the person's.</summary>
        private IEnumerable<Waits> Mine(ControlOccurrence occurrence, ReminderFacts facts, int me, DateOnly today)
        {
            if (ReminderRound.DayOf(occurrence, today) is not { } counted) return [];

            var end = counted.Kind == ReminderKind.Due ? occurrence.Closes : DateOnly.MaxValue;
            return Enum.GetValues<ReminderReceiver>()
                .SelectMany(to => facts.Round.For(occurrence, to, today).Where(duty => duty.Person.Id == me).Select(duty => (duty.Receiver, Next: settings.Ladder.Next(to, counted.Last, today)?.On(counted.Last))))
                .OrderBy(duty => duty.Next ?? DateOnly.MaxValue).Take(1)
                .Select(duty => new Waits(Name(occurrence), counted.Kind, counted.Last, duty.Next <= end ? duty.Next : null, duty.Receiver.Id == me ? null : facts.Accounts[duty.Receiver.Id].DisplayName));
        }

        private static ControlName Name(ControlOccurrence occurrence) => new(occurrence.Control.Plan.PlanningYear.Year, occurrence.Control.Slug, occurrence.Control.Reference, occurrence.Period);
    }
}
