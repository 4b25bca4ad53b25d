using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>Reads the program behind a key, from the database each time: a key that is revoked or has expired counts no more at once.</summary>
internal sealed class ReadApiKey(AppDbContext db, SignedInUser user, TimeProvider clock)
{
    /// <summary>Compared with where there is no such key, so that it takes as long.</summary>
    private static readonly string NoHash = new('0', ApiKey.HashLength);

    /// <summary>How exactly it is known when a key was last used; not written at every call.</summary>
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    /// <summary>What each scope lets a program do, as far as a reader may.</summary>
    private static readonly (ApiScopes Scope, Operation Operation)[] Opens = [(ApiScopes.Risks, Operation.ReadRisks), (ApiScopes.Plan, Operation.ReadPlan)];

    /// <summary>The program with its scopes; nobody when the key is unknown, wrong, revoked or too old, which are not told apart.</summary>
    public async Task<ClaimsPrincipal> LoadAsync(ApiKeyText given, CancellationToken cancellationToken)
    {
        var key = await db.ApiKeys.AsNoTracking().SingleOrDefaultAsync(k => k.PublicId == given.PublicId, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        if (!given.Fits(key?.SecretHash ?? NoHash) || key is null || !key.IsOpen(now)) return new ClaimsPrincipal(new ClaimsIdentity());

        if (key.LastUsedAt is null || now - key.LastUsedAt > SeenEvery)
            await db.ApiKeys.Where(k => k.Id == key.Id).ExecuteUpdateAsync(set => set.SetProperty(k => k.LastUsedAt, now), cancellationToken);

        user.BecomeProgram($"nyckel: {key.Name}", await RightsAsync(key, cancellationToken));
        var claims = Opens.Where(open => key.Scopes.HasFlag(open.Scope)).Select(open => new Claim(ApiKeyAuthentication.ScopeClaim, open.Scope.ToString()));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, ApiKeyAuthentication.SchemeName));
    }

    /// <summary>A reader's, without secrets: nobody at the other end can answer for what a machine passes on.</summary>
    private async Task<AccessRights> RightsAsync(ApiKey key, CancellationToken cancellationToken)
    {
        var departments = key.DepartmentId is null ? [] : await db.Departments.AsNoTracking().Select(d => new { d.Id, d.ParentId }).ToListAsync(cancellationToken);
        return AccessRights.From([(Role.Reader, key.DepartmentId)], new DepartmentTree(departments.Select(d => (d.Id, d.ParentId))))
            .WithoutSecrets()
            .Only([.. Opens.Where(open => key.Scopes.HasFlag(open.Scope)).Select(open => open.Operation)]);
    }
}
