using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Comments;

/// <summary>Somebody who works with a risk says that what a comment asks for is dealt with.</summary>
public static class SettleComment
{
    public sealed record Command(int Year, string Slug, int CommentId) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="BadInputException">The risk has no such comment.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var risk = await db.RiskToChangeAsync(user.Rights, Operation.CommentRisks, command.Year, command.Slug, cancellationToken);
            var comment = await db.ReadableComments(user.Rights).SingleOrDefaultAsync(c => c.Id == command.CommentId && c.RiskId == risk.Id, cancellationToken)
                ?? throw new BadInputException(T.Of("Comments.Title"), T.Of("Comments.NoSuchComment"));

            comment.Settle(user.Name, clock.GetUtcNow().UtcDateTime);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateConcurrencyException)
            {
                // Nothing else of a comment ever changes: somebody said the same a moment before.
            }

            return Unit.Value;
        }
    }
}
