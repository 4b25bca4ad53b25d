using System.Net;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Web.Features.Accounts;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Accounts;

/// <summary>The second factor set up, renewed, turned off, taken away and demanded.</summary>
public sealed class SecondFactorUpkeepTests
{
    [Test]
    public async Task Renew_WithThePassword_MakesTheOldCodesWorthless()
    {
        await using var site = await AccountSite.OpenAsync();
        var client = await site.SignedInAsync(AccountSite.Head);
        var (_, codes) = await site.SetUpSecondFactorAsync(client);

        (await AccountSite.TextAsync(await AccountSite.PostAsync(client, "/konto/tvafaktor", "/konto/tvafaktor?handler=Fornya", ("losenord", "fel")))).ShouldContain("stämmer inte");
        (await AccountSite.TextAsync(await AccountSite.PostAsync(client, "/konto/tvafaktor", "/konto/tvafaktor?handler=Fornya", ("losenord", TestSite.Password)))).ShouldContain("Ladda ner koderna");

        (await site.GiveBothAsync(codes[0])).ShouldBeFalse();
    }

    [Test]
    public async Task TurnOff_WithThePassword_LeavesNothingBehind()
    {
        await using var site = await AccountSite.OpenAsync();
        var client = await site.SignedInAsync(AccountSite.Head);
        await site.SetUpSecondFactorAsync(client);

        await AccountSite.PostAsync(client, "/konto/tvafaktor", "/konto/tvafaktor?handler=Avsluta", ("losenord", "fel"));
        (await site.Site.Query(db => db.UserTokens.CountAsync())).ShouldBe(2);
        await AccountSite.PostAsync(client, "/konto/tvafaktor", "/konto/tvafaktor?handler=Avsluta", ("losenord", TestSite.Password));

        (await site.Site.Query(db => db.UserTokens.CountAsync())).ShouldBe(0);
        (await AccountSite.IsInAsync(client)).ShouldBeTrue();
        (await AccountSite.IsInAsync(await site.SignedInAsync(AccountSite.Head))).ShouldBeTrue();
    }

    [Test]
    public async Task SetUp_EndsSessionsThatBeganWithoutACode()
    {
        await using var site = await AccountSite.OpenAsync();
        var other = await site.SignedInAsync(AccountSite.Head);
        await site.SetUpSecondFactorAsync(await site.SignedInAsync(AccountSite.Head));

        (await AccountSite.IsInAsync(other)).ShouldBeFalse();
    }

    [Test]
    public async Task Reset_ByTheOperator_TakesItAwayAndSignsOut()
    {
        await using var site = await AccountSite.OpenAsync();
        var client = await site.SignedInAsync(AccountSite.Head);
        await site.SetUpSecondFactorAsync(client);

        await site.Site.Send(new ResetSecondFactor.Command(AccountSite.Head));

        (await AccountSite.IsInAsync(client)).ShouldBeFalse();
        (await AccountSite.IsInAsync(await site.SignedInAsync(AccountSite.Head))).ShouldBeTrue();
        (await site.TrailAsync(AuditKind.Security)).ShouldContain(row => row.Actor == "ik" && row.Changes.Contains("SecondFactorReset"));
    }

    [Test]
    public async Task Role_ThatDemandsOne_OpensNothingElseUntilItIsSetUp()
    {
        await using var site = await AccountSite.OpenAsync(("SignIn:RequireSecondFactor", "administrator, Finance"));
        var client = await site.SignedInAsync(AccountSite.Finance);

        foreach (var page in new[] { "/", "/konto", "/konto/losenord", "/risker/2026" })
            (await client.GetAsync(page)).Headers.Location!.OriginalString.ShouldBe("/konto/tvafaktor");
        (await client.GetAsync("/api/v1/years/2026/ranking")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await AccountSite.TextAsync(await client.GetAsync("/konto/tvafaktor"))).ShouldContain("Din roll kräver tvåfaktor");
        await site.SetUpSecondFactorAsync(client);

        (await AccountSite.IsInAsync(client)).ShouldBeTrue();
        await AccountSite.PostAsync(client, "/konto/tvafaktor", "/konto/tvafaktor?handler=Avsluta", ("losenord", TestSite.Password));
        (await site.Site.Query(db => db.UserTokens.CountAsync())).ShouldBe(2, "it cannot be turned off");
        (await AccountSite.IsInAsync(await site.SignedInAsync(AccountSite.Head))).ShouldBeTrue("other roles are free to do without");
    }

    [Test]
    public void Setting_WithARoleThatIsNot_StopsTheStart() =>
        Should.Throw<InvalidOperationException>(async () => await (await AccountSite.OpenAsync(("SignIn:RequireSecondFactor", "Admin"))).BrowserAsync())
            .Message.ShouldContain("Administrator");
}
