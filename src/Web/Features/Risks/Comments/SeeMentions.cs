using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Comments;

/// <summary>Somebody says that they have read what names them in the comments of a risk.</summary>
public static class SeeMentions
{
    public sealed record Command(int Year, string Slug) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, SignedInUser person, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="NotFoundException">There is no such risk, or it may not be seen.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var risk = await db.Risks.AsNoTracking()
                .Where(r => r.PlanningYear.Year == command.Year && r.Slug == command.Slug)
                .VisibleTo(user.Rights)
                .Select(r => new { r.Id })
                .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
            var readable = db.ReadableComments(user.Rights);
            var mentions = await db.CommentMentions
                .Where(mention => mention.UserId == person.Id && mention.SeenAt == null && readable.Any(comment => comment.Id == mention.CommentId && comment.RiskId == risk.Id))
                .ToListAsync(cancellationToken);

            foreach (var mention in mentions) mention.See(clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync(cancellationToken);
            return Unit.Value;
        }
    }
}
