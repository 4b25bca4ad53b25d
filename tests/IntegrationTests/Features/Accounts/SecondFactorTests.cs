using System.Net;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Web.Features.Accounts;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Accounts;

public sealed class SecondFactorTests
{
    [Test]
    public async Task SignIn_WithSecondFactor_OpensNothingBeforeTheCode()
    {
        await using var site = await AccountSite.OpenAsync();
        var (key, _) = await site.SetUpSecondFactorAsync(await site.SignedInAsync(AccountSite.Head));
        var client = await site.BrowserAsync();

        var first = await AccountSite.PostAsync(client, "/logga-in", "/logga-in", ("anvandarnamn", AccountSite.Head), ("losenord", TestSite.Password), ("till", "/matris/2026"));

        first.Headers.Location!.OriginalString.ShouldBe("/logga-in/kod?Till=%2Fmatris%2F2026");
        foreach (var page in new[] { "/", "/konto", "/konto/tvafaktor", "/konto/losenord", "/risker/2026" })
            (await client.GetAsync(page)).Headers.Location!.OriginalString.ShouldContain("/logga-in?till=");
        (await client.GetAsync("/api/v1/years/2026/ranking")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);

        var second = await AccountSite.PostAsync(client, first.Headers.Location!.OriginalString, "/logga-in/kod", ("kod", site.CodeOf(key)), ("till", "/matris/2026"));

        second.Headers.Location!.OriginalString.ShouldBe("/matris/2026");
        (await AccountSite.IsInAsync(client)).ShouldBeTrue();
        (await site.Site.Query(db => db.UserSessions.OrderByDescending(s => s.Id).Select(s => s.Method).FirstAsync())).ShouldBe(SignInMethod.PasswordAndCode);
    }

    [Test]
    public async Task Code_WhenUsedBefore_IsRefused()
    {
        await using var site = await AccountSite.OpenAsync();
        var (key, _) = await site.SetUpSecondFactorAsync(await site.SignedInAsync(AccountSite.Head));
        var code = site.CodeOf(key);
        (await site.GiveBothAsync(code)).ShouldBeTrue();

        (await site.GiveBothAsync(code)).ShouldBeFalse();
        (await site.GiveBothAsync(site.CodeOf(key, later: -1))).ShouldBeFalse("nor an older one after it");
        (await site.GiveBothAsync(site.CodeOf(key, later: 1))).ShouldBeTrue();
        (await site.TrailAsync(AuditKind.SignInRefused)).ShouldAllBe(row => row.Changes == """{"Reason":[null,"Code"]}""");
    }

    [Test]
    public async Task RecoveryCode_OpensOnceAndIsTold()
    {
        await using var site = await AccountSite.OpenAsync();
        var (_, codes) = await site.SetUpSecondFactorAsync(await site.SignedInAsync(AccountSite.Head));

        (await site.GiveBothAsync(codes[4].ToUpperInvariant())).ShouldBeTrue();
        (await site.GiveBothAsync(codes[4])).ShouldBeFalse();
        (await site.GiveBothAsync(codes[5])).ShouldBeTrue();

        (await site.TrailAsync(AuditKind.Security)).Count(row => row.Changes.Contains("RecoveryCodeUsed")).ShouldBe(2);
    }

    [Test]
    public async Task Code_GuessedManyTimes_HasToWaitAndTheOwnersBrowserDoesNot()
    {
        await using var site = await AccountSite.OpenAsync();
        var owner = await site.SignedInAsync(AccountSite.Head);
        var (key, _) = await site.SetUpSecondFactorAsync(owner);
        var thief = await site.BrowserAsync("203.0.113.5");
        for (var guess = 0; guess < 30; guess++)
        {
            if (guess % 10 == 0) await site.TryAsync(thief, AccountSite.Head, TestSite.Password);
            await AccountSite.GiveCodeAsync(thief, "000000");
        }

        (await AccountSite.TextAsync(await AccountSite.GiveCodeAsync(thief, site.CodeOf(key)))).ShouldContain("för många försök");
        (await AccountSite.IsInAsync(thief)).ShouldBeFalse();

        await AccountSite.PostAsync(owner, "/konto", "/konto?handler=Overallt");
        (await site.TryAsync(owner, AccountSite.Head, TestSite.Password)).ShouldBeTrue();
        (await AccountSite.GiveCodeAsync(owner, site.CodeOf(key))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await AccountSite.IsInAsync(owner)).ShouldBeTrue();
    }

    [Test]
    public async Task Code_AfterFiveMinutes_NeedsThePasswordAgain()
    {
        await using var site = await AccountSite.OpenAsync();
        var (key, _) = await site.SetUpSecondFactorAsync(await site.SignedInAsync(AccountSite.Head));
        var client = await site.BrowserAsync();
        await site.TryAsync(client, AccountSite.Head, TestSite.Password);
        site.Clock.Advance(TimeSpan.FromMinutes(6));

        var answer = await AccountSite.GiveCodeAsync(client, site.CodeOf(key));

        answer.Headers.Location!.OriginalString.ShouldStartWith("/logga-in?");
        (await AccountSite.TextAsync(await client.GetAsync(answer.Headers.Location))).ShouldContain("Det tog för lång tid");
        (await AccountSite.IsInAsync(client)).ShouldBeFalse();
    }

    [Test]
    public async Task Code_WithoutAPassword_IsAskedForIt()
    {
        await using var site = await AccountSite.OpenAsync();
        await site.SetUpSecondFactorAsync(await site.SignedInAsync(AccountSite.Head));

        (await AccountSite.GiveCodeAsync(await site.BrowserAsync(), "123456")).Headers.Location!.OriginalString.ShouldStartWith("/logga-in?");
    }

    /// <summary>A new password gives no way past the code, and one that was on its way in must begin anew.</summary>
    [Test]
    public async Task SetPassword_WithSecondFactor_StillAsksForTheCode()
    {
        await using var site = await AccountSite.OpenAsync();
        var (key, _) = await site.SetUpSecondFactorAsync(await site.SignedInAsync(AccountSite.Head));
        var halfway = await site.BrowserAsync();
        await site.TryAsync(halfway, AccountSite.Head, TestSite.Password);

        await site.Site.Send(new SetPassword.Command(AccountSite.Head, "blå hund cyklar fort"));

        await AccountSite.GiveCodeAsync(halfway, site.CodeOf(key));
        (await AccountSite.IsInAsync(halfway)).ShouldBeFalse();
        var client = await site.BrowserAsync();
        await site.TryAsync(client, AccountSite.Head, "blå hund cyklar fort");
        (await AccountSite.IsInAsync(client)).ShouldBeFalse();
    }

    [Test]
    public async Task Database_HoldsNeitherKeyNorCodes()
    {
        await using var site = await AccountSite.OpenAsync();
        var (key, codes) = await site.SetUpSecondFactorAsync(await site.SignedInAsync(AccountSite.Head));

        var kept = await site.Site.Query(db => db.UserTokens.Select(token => token.Value!).ToListAsync());
        var told = await site.Site.Query(db => db.AuditRows.Select(row => row.Changes + row.SubjectName).ToListAsync());

        kept.Count.ShouldBe(2);
        foreach (var secret in codes.Append(key.ToString()).SelectMany(text => new[] { text, text.Replace("-", ""), Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(text)) }))
            kept.Concat(told).ShouldAllBe(text => !text.Contains(secret, StringComparison.OrdinalIgnoreCase));
    }
}
