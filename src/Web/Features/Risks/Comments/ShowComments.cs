using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Comments;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Comments;

/// <summary>Anyone who may see a risk reads what has been said of it.</summary>
public static class ShowComments
{
    /// <summary>A risk is talked of a few times a year; of more than this only the newest are read.</summary>
    public const int Most = 200;

    public sealed record Query(int Year, string Slug) : IRequest<Result>;

    /// <param name="Rows">Oldest first.</param>
    /// <param name="HasOlder">There are more than are shown.</param>
    /// <param name="MayComment">The reader may say something.</param>
    /// <param name="Readers">Whom the reader can name; empty for whoever says nothing.</param>
    /// <param name="Unread">How many comments name the reader and are not said to be read.</param>
    public sealed record Result(int Year, string Slug, string Reference, IReadOnlyList<Row> Rows, bool HasOlder, bool MayComment, IReadOnlyList<Reader> Readers, int Unread);

    /// <param name="By">The writer's name.</param>
    /// <param name="At">UTC.</param>
    /// <param name="SettledBy">Who said that it is dealt with; null while it waits.</param>
    /// <param name="Mentioned">The names of those it is to.</param>
    public sealed record Row(int Id, CommentKind Kind, string Text, string By, DateTime At, string? SettledBy, DateTime? SettledAt, IReadOnlyList<string> Mentioned);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, SignedInUser person) : IRequestHandler<Query, Result>
    {
        /// <exception cref="NotFoundException">There is no such risk, or it may not be seen.</exception>
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var risk = await db.Risks.AsNoTracking()
                .Where(r => r.PlanningYear.Year == query.Year && r.Slug == query.Slug)
                .VisibleTo(user.Rights)
                .Select(r => new { r.Id, r.DepartmentId, r.Reference, r.IsSecret })
                .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
            var newest = await db.ReadableComments(user.Rights).AsNoTracking().Where(comment => comment.RiskId == risk.Id).OrderByDescending(comment => comment.At).ThenByDescending(comment => comment.Id).Take(Most + 1)
                .Select(comment => new { comment.Id, comment.Kind, comment.Text, comment.By, comment.At, comment.SettledBy, comment.SettledAt, Mentions = comment.Mentions.Select(m => new { m.UserId, m.SeenAt }).ToList() })
                .ToListAsync(cancellationToken);
            var (logins, ids) = (newest.SelectMany(c => new[] { c.By, c.SettledBy }).OfType<string>().Distinct().ToList(), newest.SelectMany(c => c.Mentions).Select(m => m.UserId).Distinct().ToList());
            var people = newest.Count == 0 ? [] : await db.Users.AsNoTracking().Where(u => ids.Contains(u.Id) || logins.Contains(u.UserName!))
                .Select(u => new { u.Id, UserName = u.UserName!, u.DisplayName }).ToListAsync(cancellationToken);
            var (byId, byLogin) = (people.ToDictionary(p => p.Id, p => p.DisplayName), people.ToDictionary(p => p.UserName, p => p.DisplayName));
            var mayComment = user.Rights.May(Operation.CommentRisks, risk.DepartmentId);

            return new Result(
                query.Year, query.Slug, risk.Reference,
                [
                    .. newest.Take(Most).Reverse().Select(c => new Row(
                        c.Id, c.Kind, c.Text, byLogin.GetValueOrDefault(c.By, c.By), c.At, c.SettledBy is null ? null : byLogin.GetValueOrDefault(c.SettledBy, c.SettledBy), c.SettledAt,
                        [.. c.Mentions.Select(m => byId[m.UserId]).Order(StringComparer.CurrentCulture)])),
                ],
                newest.Count > Most,
                mayComment,
                mayComment ? [.. (await db.ReadersAsync(risk.DepartmentId, risk.IsSecret, cancellationToken)).Where(reader => reader.Id != person.Id)] : [],
                newest.Sum(c => c.Mentions.Count(m => m.UserId == person.Id && m.SeenAt is null)));
        }
    }
}
