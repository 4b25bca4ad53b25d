using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Domain.Reminders;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Infrastructure.Mail;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Reminders;

/// <summary>
/// A job, or the operator, reminds people of controls that are to be reported, mended or approved: each of at most one message a day, and of each thing once.
/// </summary>
public static class SendReminders
{
    public sealed record Command : IRequest<Result>;

    /// <param name="Messages">Messages put in the queue.</param>
    /// <param name="Lines">Things said in them.</param>
    /// <param name="Overtaken">Steps that were only written down, because a later one had come.</param>
    public sealed record Result(int Messages, int Lines, int Overtaken);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, QueueMail mail, PublicAddress address, ReminderSettings settings, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            if (user.Channel is not (AuditChannel.Job or AuditChannel.CommandLine)) throw new ForbiddenException();

            // What cannot be sent is not written down as said either: it is caught up once there is a mail server.
            var today = LocalTime.Today(clock);
            var facts = await ReminderFacts.ReadAsync(db, settings.Ladder, today, 0, cancellationToken);
            if (!mail.IsPossible) return new Result(0, 0, 0);

            var open = facts.Occurrences.Select(occurrence => occurrence.Id).ToList();
            var told = (await db.ReminderLines.AsNoTracking().Where(line => open.Contains(line.OccurrenceId)).ToListAsync(cancellationToken)).Select(line => line.Key).ToHashSet();
            var reminded = await db.ReminderDigests.AsNoTracking().Where(digest => digest.Day == today).Select(digest => digest.ReceiverId).ToHashSetAsync(cancellationToken);

            var sent = new List<ReminderDraft>();
            foreach (var person in facts.Round.On(today, facts.Occurrences, told).GroupBy(draft => draft.ReceiverId).Where(person => !reminded.Contains(person.Key)))
            {
                if (person.Any(draft => !draft.IsOvertaken) && await QueueAsync(person.Key, [.. person], facts, today, cancellationToken)) sent.AddRange(person);
            }

            return new Result(sent.Select(draft => draft.ReceiverId).Distinct().Count(), sent.Count(draft => !draft.IsOvertaken), sent.Count(draft => draft.IsOvertaken));
        }

        /// <summary>The message and what it says are saved together or not at all.</summary>
        /// <returns>False when another process was faster.</returns>
        private async Task<bool> QueueAsync(int receiverId, IReadOnlyList<ReminderDraft> drafts, ReminderFacts facts, DateOnly today, CancellationToken cancellationToken)
        {
            db.ChangeTracker.Clear();
            db.ReminderDigests.Add(new ReminderDigest(receiverId, today, clock.GetUtcNow().UtcDateTime, drafts));
            mail.Reminder(facts.Accounts[receiverId], () => ReminderText.Of(receiverId, drafts, facts, today, address), address.Root is null ? null : address.Of("/meddelanden"));
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
