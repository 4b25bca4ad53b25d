using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Calendar;

/// <summary>A calendar program with the secret address gets what its owner would see at this moment.</summary>
public static class ReadFeed
{
    public sealed record Query(string Secret) : IRequest<string?>
    {
        /// <summary>Nothing that could stand in a log.</summary>
        public override string ToString() => nameof(Query);
    }

    internal sealed class Handler(AppDbContext db, SignedInUser user, ReadOrderer owner, PublicAddress site, TimeProvider clock) : IRequestHandler<Query, string?>
    {
        /// <returns>
        /// The calendar in the owner's language; null where the address leads nowhere or the account is closed. It is no refusal that the trail tells of, because what it would tell
        /// is the secret address.
        /// </returns>
        public async Task<string?> Handle(Query query, CancellationToken cancellationToken)
        {
            if (FeedSecret.Hash(query.Secret) is not { } hash) return null;

            var feed = await db.CalendarFeeds.AsNoTracking().Where(feed => feed.SecretHash == hash)
                .Join(db.Users, feed => feed.UserId, person => person.Id, (feed, person) => new { feed.UserId, person.Language }).SingleOrDefaultAsync(cancellationToken);
            if (feed is null || !await owner.LoadAsync(feed.UserId, cancellationToken)) return null;

            var items = await db.ControlTasksAsync(user, LocalTime.Today(clock), cancellationToken);
            return T.In(feed.Language, () => CalendarText.Of(items, site, clock.GetUtcNow().UtcDateTime));
        }
    }
}
