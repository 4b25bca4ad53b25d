using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.IntegrationTests.Features.Accounts;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Trail;

/// <summary>What proves who somebody is, or opens an account, is in no row of the trail.</summary>
public sealed class TrailSecrecyTests
{
    private const string Typed = "mitt-riktiga-lösenord-i-fel-fält";

    [Test]
    public async Task Trail_AfterAJourneyThroughTheAccounts_HoldsNoSecret()
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync("chef@demo.example");
        await AccountSite.PostAsync(client, "/konto/losenord", "/konto/losenord", ("nuvarande", TestSite.Password), ("nytt", "sjutton gröna paraplyer i regn"), ("igen", "sjutton gröna paraplyer i regn"));
        await TestSite.TrySignInAsync(await site.ClientAsync(), Typed, Typed);
        await site.Send(new Web.Features.ApiKeys.MakeApiKey.Command("Beslutsstöd", ApiScopes.Risks, null, 30));

        var rows = await site.Query(db => db.AuditRows.ToListAsync());
        var secrets = await site.Query(async db => new List<string?>(
        [
            .. await db.Users.Select(user => user.PasswordHash).ToListAsync(),
            .. await db.Users.Select(user => user.SecurityStamp).ToListAsync(),
            .. await db.UserSessions.Select(session => session.PublicId).ToListAsync(),
            .. await db.ApiKeys.Select(key => key.SecretHash).ToListAsync(),
            Typed, TestSite.Password, "sjutton gröna paraplyer",
        ]));

        rows.ShouldContain(row => row.Kind == Domain.Audit.AuditKind.SignInRefused);
        rows.ShouldContain(row => row.Subject == nameof(ApiKey));
        secrets.Count.ShouldBeGreaterThan(15);
        foreach (var row in rows)
        {
            var told = $"{row.Actor} {row.SubjectId} {row.SubjectName} {row.Changes} {row.Network}";
            secrets.Where(secret => secret is not null && told.Contains(secret, StringComparison.Ordinal)).ShouldBeEmpty($"row {row.Id} {row.Kind} {row.Subject}");
        }
    }
}
