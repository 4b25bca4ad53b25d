using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Reminders;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Reminders;

/// <summary>Finance, or the operator, sees whom the site reminded of which controls, and which steps were overtaken.</summary>
public static class ListSentReminders
{
    /// <summary>Lines that are given.</summary>
    public const int Most = 1000;

    /// <param name="Day">Only those of a day; null: the newest.</param>
    public sealed record Query(DateOnly? Day = null) : IRequest<IReadOnlyList<Row>>;

    /// <param name="Control">The reference of the control or, of a review, of the risk; null where the reader may not know of it.</param>
    /// <param name="Period">The control's period; empty of a review.</param>
    /// <param name="Kind">Why, see <see cref="ReminderKind"/>; "Review" of a risk that is to be looked at again.</param>
    /// <param name="Days">The step, in days after the last day.</param>
    /// <param name="About">The last day, or the day on which the report was sent or returned.</param>
    /// <param name="Mail">How it went with the message; null where that was not kept.</param>
    /// <param name="MailError">What the mail server said last, while the message is not sent.</param>
    /// <param name="Name">What the receiver is called; null where the account is closed.</param>
    public sealed record Row(string Day, string Receiver, string? Control, string Period, string Kind, string To, int Days, string About, bool Overtaken, SentMailState? Mail, string? MailError, string? Name);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query query, CancellationToken cancellationToken)
        {
            user.Require(Operation.ReadReminders);

            var digests = await db.ReminderDigests.AsNoTrackingWithIdentityResolution().AsSplitQuery()
                .Include(digest => digest.Mail).Include(digest => digest.Reviews).ThenInclude(line => line.Risk)
                .Include(digest => digest.Lines).ThenInclude(line => line.Occurrence.Control.Plan)
                .Where(digest => query.Day == null || digest.Day == query.Day)
                .OrderByDescending(digest => digest.Day).ThenBy(digest => digest.ReceiverId).ThenBy(digest => digest.Id).Take(Most).ToListAsync(cancellationToken);
            var facts = await ReminderFacts.ReadAsync(db, LocalTime.Today(clock), 0, null, cancellationToken);
            return [.. digests.SelectMany(RowsOf).Take(Most)];

            IEnumerable<Row> RowsOf(ReminderDigest digest)
            {
                var (day, receiver, mail) = (digest.Day.ToIso(), facts.Accounts.GetValueOrDefault(digest.ReceiverId)?.UserName ?? "–", SentMail.StateOf(digest.Mail));
                var (name, error) = (facts.Accounts.GetValueOrDefault(digest.ReceiverId)?.DisplayName, mail is SentMailState.Sent ? null : digest.Mail?.LastError);
                var controls = digest.Lines.OrderBy(line => line.Id).Select(line => new Row(
                    day, receiver, facts.MayKnowOf(user.Rights, line.Occurrence.Control) ? line.Occurrence.Control.Reference : null,
                    line.Occurrence.PeriodName, line.Kind.ToString(), line.To.ToString(), line.Days, line.About.ToIso(), line.IsOvertaken, mail, error, name));
                return controls.Concat(digest.Reviews.OrderBy(line => line.Id).Select(line => new Row(
                    day, receiver, user.Rights.MaySee(line.Risk.DepartmentId, line.Risk.IsSecret) ? line.Risk.Reference : null,
                    "", "Review", line.To.ToString(), line.Days, line.About.ToIso(), line.IsOvertaken, mail, error, name)));
            }
        }
    }
}
