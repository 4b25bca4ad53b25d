using System.Net;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Audit;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Accounts;

public sealed class MyAccountTests
{
    private const string New = "blå hund cyklar fort";

    [TestCase("/konto")]
    [TestCase("/konto/losenord")]
    [TestCase("/konto/tvafaktor")]
    public async Task Page_WhenNobodyIsSignedIn_LeadsToSignIn(string page)
    {
        await using var site = await AccountSite.OpenAsync();

        (await (await site.BrowserAsync()).GetAsync(page)).Headers.Location!.OriginalString.ShouldContain("/logga-in");
    }

    [Test]
    public async Task Page_ShowsRolesSessionsAndWhatHappened()
    {
        await using var site = await AccountSite.OpenAsync();
        var client = await site.SignedInAsync(AccountSite.Head);
        await site.TryAsync(await site.BrowserAsync("203.0.113.5"), AccountSite.Head, "fel-fel-fel-fel-1");

        var page = await TestSite.PageAsync(client, "/konto");

        var text = page.QuerySelector("main")!.TextContent;
        text.ShouldContain("Ansvarig chef, Socialnämnden");
        text.ShouldContain("Den här");
        text.ShouldContain("Nekad inloggning");
        text.ShouldContain("203.0.113.0/24");
        page.QuerySelector(".who a[href='/konto']")!.TextContent.ShouldBe("Anna Exempel");
        page.QuerySelector(".app-nav a[href='/konto']").ShouldNotBeNull();
    }

    [Test]
    public async Task Language_WhenChosen_IsKeptForMessages()
    {
        await using var site = await AccountSite.OpenAsync();
        var client = await site.SignedInAsync(AccountSite.Head);

        await AccountSite.PostAsync(client, "/konto", "/konto?handler=Sprak", ("sprak", "English"));

        (await site.Site.Query(db => db.Users.Where(u => u.UserName == AccountSite.Head).Select(u => u.Language).SingleAsync())).ShouldBe(Language.English);
    }

    [Test]
    public async Task ChangePassword_WithThePresentOne_EndsTheOtherSessionsOnly()
    {
        await using var site = await AccountSite.OpenAsync();
        var (client, other, colleague) = (await site.SignedInAsync(AccountSite.Head), await site.SignedInAsync(AccountSite.Head), await site.SignedInAsync(AccountSite.Finance));

        var answer = await ChangeAsync(client, TestSite.Password, New, New);

        answer.Headers.Location!.OriginalString.ShouldBe("/konto?klart=losenord");
        (await AccountSite.IsInAsync(client)).ShouldBeTrue();
        (await AccountSite.IsInAsync(other)).ShouldBeFalse();
        (await AccountSite.IsInAsync(colleague)).ShouldBeTrue();
        (await site.TryAsync(other, AccountSite.Head, TestSite.Password)).ShouldBeFalse();
        (await site.TryAsync(other, AccountSite.Head, New)).ShouldBeTrue();
        (await site.TrailAsync(AuditKind.Security)).ShouldContain(row => row.Actor == AccountSite.Head && row.Changes == """{"Event":[null,"PasswordChanged"]}""");
    }

    [TestCase("fel", New, New, "nuvarande lösenord stämmer inte")]
    [TestCase(TestSite.Password, "kort", "kort", "för kort")]
    [TestCase(TestSite.Password, "anna exempel chef", "anna exempel chef", "eget namn")]
    [TestCase(TestSite.Password, New, "blå hund cyklar fel", "inte lika")]
    public async Task ChangePassword_WhenSomethingDoesNotFit_SaysWhatAndChangesNothing(string present, string wanted, string again, string problem)
    {
        await using var site = await AccountSite.OpenAsync();
        var (client, other) = (await site.SignedInAsync(AccountSite.Head), await site.SignedInAsync(AccountSite.Head));

        (await AccountSite.TextAsync(await ChangeAsync(client, present, wanted, again))).ShouldContain(problem);

        (await AccountSite.IsInAsync(other)).ShouldBeTrue();
        (await site.TryAsync(await site.BrowserAsync(), AccountSite.Head, TestSite.Password)).ShouldBeTrue();
        (await site.TrailAsync(AuditKind.Security)).ShouldBeEmpty();
    }

    /// <summary>Whoever sits down at an open browser cannot try passwords there without end.</summary>
    [Test]
    public async Task ChangePassword_GuessedManyTimes_HasToWait()
    {
        await using var site = await AccountSite.OpenAsync();
        var client = await site.SignedInAsync(AccountSite.Head);
        for (var guess = 0; guess < 10; guess++) await ChangeAsync(client, "fel", New, New);

        (await AccountSite.TextAsync(await ChangeAsync(client, TestSite.Password, New, New))).ShouldContain("för många försök");
    }

    [Test]
    public async Task EndSession_OfAnotherBrowser_EndsThatOne()
    {
        await using var site = await AccountSite.OpenAsync();
        var (other, client) = (await site.SignedInAsync(AccountSite.Head), await site.SignedInAsync(AccountSite.Head));
        var id = (await TestSite.PageAsync(client, "/konto")).QuerySelector("form[action='/konto?handler=Avsluta'] input[name=id]")!.GetAttribute("value")!;

        await AccountSite.PostAsync(client, "/konto", "/konto?handler=Avsluta", ("id", id));

        (await AccountSite.IsInAsync(other)).ShouldBeFalse();
        (await AccountSite.IsInAsync(client)).ShouldBeTrue();
    }

    [Test]
    public async Task EndSession_OfSomebodyElse_IsNotFound()
    {
        await using var site = await AccountSite.OpenAsync();
        var (victim, client) = (await site.SignedInAsync(AccountSite.Finance), await site.SignedInAsync(AccountSite.Head));
        var id = await site.Site.Query(db => db.UserSessions.OrderBy(s => s.Id).Select(s => s.Id).FirstAsync());

        (await AccountSite.PostAsync(client, "/konto", "/konto?handler=Avsluta", ("id", $"{id}"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        (await AccountSite.IsInAsync(victim)).ShouldBeTrue();
    }

    [Test]
    public async Task EndAll_EndsEverySessionOfTheAccount()
    {
        await using var site = await AccountSite.OpenAsync();
        var (client, other, colleague) = (await site.SignedInAsync(AccountSite.Head), await site.SignedInAsync(AccountSite.Head), await site.SignedInAsync(AccountSite.Finance));

        await AccountSite.PostAsync(client, "/konto", "/konto?handler=Overallt");

        (await AccountSite.IsInAsync(client)).ShouldBeFalse();
        (await AccountSite.IsInAsync(other)).ShouldBeFalse();
        (await AccountSite.IsInAsync(colleague)).ShouldBeTrue();
        (await site.Site.Query(db => db.UserSessions.CountAsync(s => s.EndedAt == null))).ShouldBe(1);
    }

    private static Task<HttpResponseMessage> ChangeAsync(HttpClient client, string present, string wanted, string again) =>
        AccountSite.PostAsync(client, "/konto/losenord", "/konto/losenord", ("nuvarande", present), ("nytt", wanted), ("igen", again));
}
