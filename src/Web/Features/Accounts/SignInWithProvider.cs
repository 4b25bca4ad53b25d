using System.Text.Json;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Infrastructure.SingleSignOn;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Persistence.Auditing;

namespace Vaggeryd.InternalControl.Web.Features.Accounts;

/// <summary>A person whom the municipality's provider vouches for signs in; the first time, an account is made.</summary>
public static class SignInWithProvider
{
    /// <summary>Null when the person is in; otherwise why not.</summary>
    public sealed record Command(ProviderIdentity Identity) : IRequest<ProviderRefusal?>;

    internal sealed class Handler(
        AppDbContext db, UserManager<AppUser> users, SignInSettings settings, Sessions sessions, AuditTrail trail, IHttpContextAccessor http)
        : IRequestHandler<Command, ProviderRefusal?>
    {
        public async Task<ProviderRefusal?> Handle(Command command, CancellationToken cancellationToken)
        {
            var identity = command.Identity;
            var accounts = new FindProviderAccount(db, users, settings.Provider!);

            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var roles = await ReplaceDirectoryRoles.RolesAsync(db, settings.ReadMapping(), identity.Groups, cancellationToken);
            var user = await accounts.FindAsync(identity, cancellationToken);
            var refusal = roles.Count == 0 ? ProviderRefusal.NoRole : (ProviderRefusal?)null;

            if (user is not null) await accounts.RenewAsync(user, identity);
            else if (refusal is null) (user, refusal) = await accounts.LinkOrAddAsync(identity, cancellationToken);

            // Also for somebody who is not let in: what a group no longer gives is gone from sessions that are still open.
            if (user is not null) await ReplaceDirectoryRoles.ReplaceAsync(db, user, roles, cancellationToken);
            if (user is { IsActive: false }) refusal ??= ProviderRefusal.Closed;

            if (refusal is not null) db.AuditRows.Add(Refused(identity, user, refusal.Value));
            await db.SaveChangesAsync(cancellationToken);
            if (refusal is null) await sessions.StartAsync(user!, SignInMethod.Provider, cancellationToken, (identity.Issuer, identity.SessionId));

            await transaction.CommitAsync(cancellationToken);
            return refusal;
        }

        private AuditRow Refused(ProviderIdentity identity, AppUser? user, ProviderRefusal refusal) => trail.Event(
            AuditKind.SignInRefused,
            nameof(AppUser),
            user is null ? "" : $"{user.Id}",
            identity.Email ?? identity.Subject,
            JsonSerializer.Serialize(new Dictionary<string, string?[]> { ["Reason"] = [null, $"{refusal}"], ["Subject"] = [null, identity.Subject] }),
            network: Network.Of(http.HttpContext));
    }
}
