using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Domain.Mail;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Infrastructure.Mail;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Users;

/// <summary>An administrator sees an account with its roles, what happened to it and what was mailed to it.</summary>
public static class ShowUser
{
    /// <summary>Newest rows of the trail and newest messages shown.</summary>
    public const int Newest = 15;

    public sealed record Query(int Id) : IRequest<Result>;

    public sealed record Result
    {
        public required Account Account { get; init; }
        public required IReadOnlyList<UserRole> Roles { get; init; }
        public required int OpenSessions { get; init; }
        /// <summary>When the secret address of the calendar was made, UTC; null without one.</summary>
        public required DateTime? FeedMadeAt { get; init; }
        public required IReadOnlyList<DepartmentName> Departments { get; init; }
        public required IReadOnlyList<TrailRow> Trail { get; init; }
        public required IReadOnlyList<Message> Messages { get; init; }
        /// <summary>The own account, of which some things are for another administrator to change.</summary>
        public required bool IsOwn { get; init; }
        /// <summary>A link can be mailed; otherwise it is shown once, to be handed over.</summary>
        public required bool CanMail { get; init; }
    }

    public sealed record Account(
        int Id, string UserName, string DisplayName, string Title, Language Language, bool IsActive, bool HasPassword, bool HasProvider,
        bool TwoFactor, DateTime? InvitedAt, DateTime? LastSignInAt, string Stamp)
    {
        public UserState State => !IsActive ? UserState.Closed : IsInvited ? UserState.Invited : UserState.Active;

        /// <summary>Has not chosen a password yet.</summary>
        public bool IsInvited => !HasPassword && !HasProvider;

        /// <summary>Signs in at the provider only, so that there is no password here to choose.</summary>
        public bool IsProviderOnly => !HasPassword && HasProvider;
    }

    public sealed record DepartmentName(string Code, string Name);

    public sealed record TrailRow(DateTime At, string Actor, AuditKind Kind, string Subject, string SubjectName, string Changes);

    public sealed record Message(MailKind Kind, DateTime CreatedAt, DateTime? SentAt, DateTime? NextAttemptAt, int Attempts, string? LastError);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, LinkMail mail, SessionLimits limits, TimeProvider clock)
        : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            user.Require(Operation.AdministerAccounts);
            var account = await db.Users.AsNoTracking().Where(u => u.Id == query.Id)
                .Select(u => new Account(
                    u.Id, u.UserName!, u.DisplayName, u.Title, u.Language, u.IsActive, u.PasswordHash != null, db.UserLogins.Any(login => login.UserId == u.Id),
                    u.TwoFactorEnabled, u.InvitedAt, u.LastSignInAt, u.ConcurrencyStamp!))
                .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();

            var now = clock.GetUtcNow().UtcDateTime;
            var idleSince = now - limits.Idle;
            return new Result
            {
                Account = account,
                Roles = await db.RoleAssignments.AsNoTracking().Where(a => a.UserId == query.Id).OrderBy(a => a.Id)
                    .Select(a => new UserRole(a.Id, a.Role, a.Department == null ? null : a.Department.Name, a.Origin)).ToListAsync(cancellationToken),
                OpenSessions = await db.UserSessions
                    .CountAsync(s => s.UserId == query.Id && s.EndedAt == null && s.ExpiresAt > now && s.LastSeenAt > idleSince, cancellationToken),
                FeedMadeAt = await db.CalendarFeeds.AsNoTracking().Where(feed => feed.UserId == query.Id).Select(feed => (DateTime?)feed.IssuedAt).SingleOrDefaultAsync(cancellationToken),
                Departments = await db.Departments.AsNoTracking().OrderBy(d => d.Code).Select(d => new DepartmentName(d.Code, d.Name)).ToListAsync(cancellationToken),
                Trail = user.Rights.May(Operation.ReadSecurityLog) ? await TrailAsync(query.Id, cancellationToken) : [],
                Messages = await db.OutgoingMails.AsNoTracking().Where(m => m.UserId == query.Id).OrderByDescending(m => m.Id).Take(Newest)
                    .Select(m => new Message(m.Kind, m.CreatedAt, m.SentAt, m.NextAttemptAt, m.Attempts, m.LastError)).ToListAsync(cancellationToken),
                IsOwn = account.UserName.Equals(user.Name, StringComparison.OrdinalIgnoreCase),
                CanMail = mail.IsPossible,
            };
        }

        /// <summary>What happened to the account itself, and the roles given to it and taken from it, whose rows name it among their fields.</summary>
        private Task<List<TrailRow>> TrailAsync(int id, CancellationToken cancellationToken)
        {
            var (key, given, taken) = ($"{id}", $"\"UserId\":[null,{id}]", $"\"UserId\":[{id},null]");
            return db.AuditRows.AsNoTracking()
                .Where(r => (r.Subject == nameof(AppUser) && r.SubjectId == key)
                    || (r.Subject == nameof(RoleAssignment) && (r.Changes.Contains(given) || r.Changes.Contains(taken))))
                .OrderByDescending(r => r.Id).Take(Newest)
                .Select(r => new TrailRow(r.At, r.Actor, r.Kind, r.Subject, r.SubjectName, r.Changes)).ToListAsync(cancellationToken);
        }
    }
}
