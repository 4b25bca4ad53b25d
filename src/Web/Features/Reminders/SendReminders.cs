using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Domain.Reminders;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Infrastructure.Mail;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Reminders;

/// <summary>
/// A job, or the operator, reminds people of controls that are to be reported, mended or approved, and of risks that are to be looked at again: each of at most one message a day, and of each thing once.
/// </summary>
public static class SendReminders
{
    public sealed record Command : IRequest<Result>;

    /// <param name="Messages">Messages put in the queue.</param>
    /// <param name="Lines">Things said in them.</param>
    /// <param name="Overtaken">Steps that were only written down, because a later one had come.</param>
    public sealed record Result(int Messages, int Lines, int Overtaken);

    /// <summary>What one person is told.</summary>
    internal sealed record Digest(int ReceiverId, IReadOnlyList<ReminderDraft> Controls, IReadOnlyList<ReviewDraft> Reviews)
    {
        public int Lines => Controls.Count(draft => !draft.IsOvertaken) + Reviews.Count(draft => !draft.IsOvertaken);

        public int Overtaken => Controls.Count(draft => draft.IsOvertaken) + Reviews.Count(draft => draft.IsOvertaken);
    }

    internal sealed class Handler(AppDbContext db, ICurrentUser user, QueueMail mail, PublicAddress address, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            if (user.Channel is not (AuditChannel.Job or AuditChannel.CommandLine)) throw new ForbiddenException();

            // What cannot be sent is not written down as said either: it is caught up once there is a mail server.
            var today = LocalTime.Today(clock);
            var facts = await ReminderFacts.ReadAsync(db, today, 0, null, cancellationToken);
            if (!mail.IsPossible) return new Result(0, 0, 0);

            var open = facts.Occurrences.Select(occurrence => occurrence.Id).ToList();
            var told = (await db.ReminderLines.AsNoTracking().Where(line => open.Contains(line.OccurrenceId)).ToListAsync(cancellationToken)).Select(line => line.Key).ToHashSet();
            var toldOf = await ToldOfRisksAsync(today, cancellationToken);
            var reminded = await db.ReminderDigests.AsNoTracking().Where(digest => digest.Day == today).Select(digest => digest.ReceiverId).ToHashSetAsync(cancellationToken);

            var (controls, reviews) = (facts.Round.On(today, facts.Occurrences, told).ToLookup(draft => draft.ReceiverId), facts.Reviews.On(today, facts.Risks, toldOf).ToLookup(draft => draft.ReceiverId));
            var said = controls.Select(person => person.Key).Union(reviews.Select(person => person.Key)).Where(receiver => !reminded.Contains(receiver)).Order()
                .Select(receiver => new Digest(receiver, [.. controls[receiver]], [.. reviews[receiver]])).Where(digest => digest.Lines > 0).ToList();
            var sent = new List<Digest>();
            foreach (var digest in said)
            {
                if (await QueueAsync(digest, facts, today, cancellationToken)) sent.Add(digest);
            }

            return new Result(sent.Count, sent.Sum(digest => digest.Lines), sent.Sum(digest => digest.Overtaken));
        }

        /// <summary>What has been said of risks, as if of the same risk in the newest year that has it: a risk that is carried over begins no ladder anew.</summary>
        private async Task<HashSet<ReviewKey>> ToldOfRisksAsync(DateOnly today, CancellationToken cancellationToken)
        {
            var from = today.AddDays(-ReminderLadder.MostDays);
            var told = await db.ReviewLines.AsNoTracking().Where(line => line.About >= from)
                .Join(db.Risks.Where(risk => risk.ReviewOn >= from), line => new { line.Risk.DepartmentId, line.Risk.ReferenceKey }, risk => new { risk.DepartmentId, risk.ReferenceKey }, (line, risk) => new { risk.Id, line.PersonId, line.Days, line.About })
                .ToListAsync(cancellationToken);
            return [.. told.Select(line => new ReviewKey(line.Id, line.PersonId, line.Days, line.About))];
        }

        /// <summary>The message and what it says are saved together or not at all.</summary>
        /// <returns>False when another process was faster.</returns>
        private async Task<bool> QueueAsync(Digest digest, ReminderFacts facts, DateOnly today, CancellationToken cancellationToken)
        {
            db.ChangeTracker.Clear();
            var message = mail.Reminder(facts.Accounts[digest.ReceiverId], () => ReminderText.Of(digest, facts, today, address), address.Root is null ? null : address.Of("/meddelanden"));
            db.ReminderDigests.Add(new ReminderDigest(digest.ReceiverId, today, clock.GetUtcNow().UtcDateTime, digest.Controls, digest.Reviews, message));
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return true;
            }
            catch (DbUpdateException failure) when (failure.IsDuplicate())
            {
                db.ChangeTracker.Clear();
                return false;
            }
        }
    }
}
