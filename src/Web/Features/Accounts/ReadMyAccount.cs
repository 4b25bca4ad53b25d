using System.Text.Json;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Infrastructure.Accounts;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Accounts;

/// <summary>What the system knows of the person who asks: roles, sessions, and what has happened to the account.</summary>
public static class ReadMyAccount
{
    private const int NewestEvents = 20;

    public sealed record Query : IRequest<Result>;

    public sealed record Result(
        string UserName, string DisplayName, string Title, Language Language, bool HasPassword, bool HasSecondFactor,
        IReadOnlyList<HeldRole> Roles, IReadOnlyList<Session> Sessions, IReadOnlyList<Event> Events);

    /// <param name="Department">Null: the whole municipality.</param>
    public sealed record HeldRole(Role Role, string? Department);

    public sealed record Session(int Id, string Device, SignInMethod Method, DateTime StartedAt, DateTime LastSeenAt, bool IsThis);

    /// <param name="Kind">Sign-in, refusal, sign-out or something about safety.</param>
    /// <param name="What">Which thing about safety; null for the others.</param>
    public sealed record Event(DateTime At, AuditKind Kind, SecurityEvent? What, string Network);

    internal sealed class Handler(AppDbContext db, SignedInAccount account, SessionLimits limits, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        private static readonly AuditKind[] Kinds = [AuditKind.SignedIn, AuditKind.SignInRefused, AuditKind.SignedOut, AuditKind.Security];

        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var user = await account.LoadAsync(cancellationToken);
            var roles = await db.RoleAssignments.AsNoTracking().Where(held => held.UserId == user.Id).OrderBy(held => held.Id)
                .Select(held => new HeldRole(held.Role, held.Department!.Name)).ToListAsync(cancellationToken);
            return new Result(
                user.UserName!, user.DisplayName, user.Title, user.Language, user.PasswordHash is not null, user.TwoFactorEnabled,
                roles, await SessionsAsync(user.Id, cancellationToken), await EventsAsync(user.Id, cancellationToken));
        }

        private Task<List<Session>> SessionsAsync(int userId, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var idleSince = now - limits.Idle;
            return db.UserSessions.AsNoTracking()
                .Where(session => session.UserId == userId && session.EndedAt == null && session.ExpiresAt > now && session.LastSeenAt > idleSince)
                .OrderByDescending(session => session.LastSeenAt)
                .Select(session => new Session(session.Id, session.Device, session.Method, session.CreatedAt, session.LastSeenAt, session.PublicId == account.SessionId))
                .ToListAsync(cancellationToken);
        }

        private async Task<List<Event>> EventsAsync(int userId, CancellationToken cancellationToken)
        {
            var id = $"{userId}";
            var rows = await db.AuditRows.AsNoTracking()
                .Where(row => row.Subject == nameof(AppUser) && row.SubjectId == id && Kinds.Contains(row.Kind))
                .OrderByDescending(row => row.Id).Take(NewestEvents)
                .Select(row => new { row.At, row.Kind, row.Changes, row.Network })
                .ToListAsync(cancellationToken);
            return [.. rows.Select(row => new Event(row.At, row.Kind, WhatIn(row.Changes), row.Network))];
        }

        private static SecurityEvent? WhatIn(string changes)
        {
            using var told = JsonDocument.Parse(changes);
            return told.RootElement.TryGetProperty("Event", out var values) && Enum.TryParse<SecurityEvent>(values[1].GetString(), out var what) ? what : null;
        }
    }
}
