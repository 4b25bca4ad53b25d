using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Users;

/// <summary>An administrator looks somebody up among the accounts.</summary>
public static class ListUsers
{
    public const int PageSize = 25;

    /// <summary>Longest text to search for.</summary>
    public const int SearchLimit = 100;

    public sealed record Query(string Search, int Page) : IRequest<Result>;

    /// <param name="Total">All accounts.</param>
    /// <param name="Matching">Those that pass the search.</param>
    public sealed record Result(int Total, int Matching, int Page, IReadOnlyList<Row> Rows)
    {
        public int PageCount => Math.Max(1, (Matching + PageSize - 1) / PageSize);
    }

    public sealed record Row(int Id, string DisplayName, string Title, string UserName, UserState State, bool TwoFactor, DateTime? LastSignInAt, IReadOnlyList<UserRole> Roles);

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        private const string Escape = "\\";

        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            user.Require(Operation.AdministerAccounts);

            var matching = Matching(Text.Shorten(query.Search, SearchLimit).Trim());
            var (total, count) = (await db.Users.CountAsync(cancellationToken), await matching.CountAsync(cancellationToken));
            var page = Math.Clamp(query.Page, 1, Math.Max(1, (count + PageSize - 1) / PageSize));
            var rows = await matching.OrderBy(u => u.DisplayName).ThenBy(u => u.Id).Skip((page - 1) * PageSize).Take(PageSize)
                .Select(u => new Row(
                    u.Id,
                    u.DisplayName,
                    u.Title,
                    u.UserName!,
                    !u.IsActive ? UserState.Closed : u.PasswordHash == null && !db.UserLogins.Any(login => login.UserId == u.Id) ? UserState.Invited : UserState.Active,
                    u.TwoFactorEnabled,
                    u.LastSignInAt,
                    db.RoleAssignments.Where(a => a.UserId == u.Id).OrderBy(a => a.Id)
                        .Select(a => new UserRole(a.Id, a.Role, a.Department == null ? null : a.Department.Name, a.Origin)).ToList()))
                .ToListAsync(cancellationToken);
            return new Result(total, count, page, rows);
        }

        /// <summary>
        /// The embedded database takes only a to z for the same in small and capital letters. A name begins with a capital, so
        /// that both ways of writing å, ä and ö are asked for.
        /// </summary>
        private IQueryable<AppUser> Matching(string search)
        {
            var users = db.Users.AsNoTracking();
            if (search.Length == 0) return users;

            var small = Pattern(search.ToLowerInvariant());
            var capital = Pattern(char.ToUpperInvariant(search[0]) + search[1..].ToLowerInvariant());
            return users.Where(u =>
                EF.Functions.Like(u.DisplayName, small, Escape) || EF.Functions.Like(u.DisplayName, capital, Escape)
                || EF.Functions.Like(u.Title, small, Escape) || EF.Functions.Like(u.Title, capital, Escape)
                || EF.Functions.Like(u.UserName!, small, Escape));
        }

        private static string Pattern(string search) =>
            "%" + search.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_").Replace("[", "\\[") + "%";
    }
}
