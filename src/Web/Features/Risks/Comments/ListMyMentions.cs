using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Comments;

/// <summary>A person reads which risks they have been named at, those not read yet first.</summary>
public static class ListMyMentions
{
    /// <summary>Unread ones are few; of what has been read the newest are enough.</summary>
    public const int Most = 50;

    public sealed record Query : IRequest<Result>;

    /// <param name="Rows">Unread first, then newest first.</param>
    /// <param name="Unread">How many wait to be read, also beyond those shown.</param>
    public sealed record Result(IReadOnlyList<Row> Rows, int Unread);

    /// <param name="At">UTC.</param>
    public sealed record Row(int Year, string Slug, string Reference, string Title, string By, DateTime At, bool IsRead);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, SignedInUser person) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var mine = db.CommentMentions.AsNoTracking().Where(mention => mention.UserId == person.Id)
                .Join(db.ReadableComments(user.Rights), mention => mention.CommentId, comment => comment.Id, (mention, comment) => new { mention.SeenAt, Comment = comment })
                .Select(row => new { row.SeenAt, row.Comment, row.Comment.Risk });
            var rows = await mine
                .OrderBy(row => row.SeenAt != null).ThenByDescending(row => row.Comment.At).ThenByDescending(row => row.Comment.Id)
                .Take(Most)
                .Select(row => new Row(
                    row.Risk.PlanningYear.Year, row.Risk.Slug, row.Risk.Reference, row.Risk.Title,
                    db.Users.Where(u => u.UserName == row.Comment.By).Select(u => u.DisplayName).FirstOrDefault() ?? row.Comment.By, row.Comment.At, row.SeenAt != null))
                .ToListAsync(cancellationToken);
            return new Result(rows, await mine.CountAsync(row => row.SeenAt == null, cancellationToken));
        }
    }
}
