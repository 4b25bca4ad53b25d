using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
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

    /// <param name="Control">The control's reference; null where the reader may not know of it.</param>
    /// <param name="About">The last day, or the day on which the report was sent or returned.</param>
    /// <param name="Days">The step, in days after the last day.</param>
    /// <param name="Name">What the receiver is called; null where the account is closed.</param>
    public sealed record Row(string Day, string Receiver, string? Control, string Period, string Kind, string To, int Days, string About, bool Overtaken, string? Name);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, ReminderSettings settings, TimeProvider clock) : IRequestHandler<Query, IReadOnlyList<Row>>
    {
        public async Task<IReadOnlyList<Row>> Handle(Query query, CancellationToken cancellationToken)
        {
            user.Require(Operation.ReadReminders);

            var lines = await db.ReminderLines.AsNoTracking()
                .Include(line => line.Digest).Include(line => line.Occurrence).ThenInclude(occurrence => occurrence.Control).ThenInclude(control => control.Plan)
                .Where(line => query.Day == null || line.Digest.Day == query.Day)
                .OrderByDescending(line => line.Digest.Day).ThenBy(line => line.Digest.ReceiverId).ThenBy(line => line.Id).Take(Most).ToListAsync(cancellationToken);
            var facts = await ReminderFacts.ReadAsync(db, settings.Ladder, LocalTime.Today(clock), 0, cancellationToken);
            return
            [
                .. lines.Select(line => new Row(
                    line.Digest.Day.ToIso(), facts.Accounts.GetValueOrDefault(line.Digest.ReceiverId)?.UserName ?? "–", facts.MayKnowOf(user.Rights, line.Occurrence.Control) ? line.Occurrence.Control.Reference : null,
                    line.Occurrence.PeriodName, line.Kind.ToString(), line.To.ToString(), line.Days, line.About.ToIso(), line.IsOvertaken, facts.Accounts.GetValueOrDefault(line.Digest.ReceiverId)?.DisplayName)),
            ];
        }
    }
}
