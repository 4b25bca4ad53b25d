using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Mail;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Infrastructure.Mail;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Calendar;

/// <summary>A person gets a secret address for the own calendar, shown once, and is told of it by mail; the address before leads nowhere from then on.</summary>
public static class MakeFeed
{
    public sealed record Command : IRequest<Result>;

    /// <param name="Secret">Kept nowhere: whoever loses it makes another.</param>
    public sealed record Result(string Secret)
    {
        /// <summary>Nothing that could stand in a log.</summary>
        public override string ToString() => nameof(Result);
    }

    internal sealed class Handler(AppDbContext db, SignedInUser user, QueueMail mail, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        /// <exception cref="ForbiddenException">Whoever asks is no person with an account.</exception>
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            if (user.Id is not { } id) throw new ForbiddenException();

            var (secret, now) = (FeedSecret.Draw(), clock.GetUtcNow().UtcDateTime);
            var hash = FeedSecret.Hash(secret)!;
            if (await db.CalendarFeeds.SingleOrDefaultAsync(feed => feed.UserId == id, cancellationToken) is { } feed) feed.Renew(hash, now);
            else db.CalendarFeeds.Add(new CalendarFeed(id, user.Name, hash, now));
            mail.Notice(await db.Users.SingleAsync(person => person.Id == id, cancellationToken), SecurityNotice.CalendarFeedMade);
            await db.SaveChangesAsync(cancellationToken);
            return new Result(secret);
        }
    }
}
