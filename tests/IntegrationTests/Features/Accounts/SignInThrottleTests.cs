using AngleSharp;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Web.Features.Accounts;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Accounts;

/// <summary>Guessing is stopped where it comes from, and nobody else waits for it.</summary>
public sealed class SignInThrottleTests
{
    private const string Wrong = "fel-fel-fel-fel-1";

    [Test]
    public async Task Attacker_WithAThousandGuesses_IsStoppedAndKeepsNobodyOut()
    {
        await using var site = await AccountSite.OpenAsync();
        var known = await site.SignedInAsync(AccountSite.Head);
        var attacker = await site.BrowserAsync("203.0.113.5");
        for (var guess = 0; guess < 1000; guess++) (await GuessAsync(attacker)).ShouldBeFalse();

        (await site.TryAsync(attacker, AccountSite.Head, TestSite.Password)).ShouldBeFalse("the attacker has to wait, even with the right password");
        (await site.TryAsync(await site.BrowserAsync("203.0.113.200"), AccountSite.Head, TestSite.Password)).ShouldBeFalse("so does the same network");
        (await site.TryAsync(known, AccountSite.Head, TestSite.Password)).ShouldBeTrue("a known browser does not");
        (await site.TryAsync(await site.BrowserAsync("198.51.100.1"), AccountSite.Head, TestSite.Password)).ShouldBeTrue("nor does another network");
        (await site.TrailAsync(AuditKind.SignInRefused)).Count.ShouldBe(11, "ten wrong ones and one that has to wait");
    }

    [Test]
    public async Task Attacker_FromManyNetworks_IsStoppedByTheTotalAndTheKnownBrowserGoesOn()
    {
        await using var site = await AccountSite.OpenAsync(("SignIn:AttemptsElsewhere", "30"));
        var known = await site.SignedInAsync(AccountSite.Head);
        for (var network = 0; network < 5; network++)
        {
            var attacker = await site.BrowserAsync($"203.0.{network}.5");
            for (var guess = 0; guess < 9; guess++) await GuessAsync(attacker);
        }

        (await site.TryAsync(await site.BrowserAsync("198.51.100.1"), AccountSite.Head, TestSite.Password)).ShouldBeFalse();
        (await site.TryAsync(known, AccountSite.Head, TestSite.Password)).ShouldBeTrue();
        (await site.TryAsync(await site.BrowserAsync("198.51.100.1"), AccountSite.Finance, TestSite.Password)).ShouldBeTrue("another account is not touched");

        site.Clock.Advance(TimeSpan.FromMinutes(61));
        (await site.TryAsync(await site.BrowserAsync("198.51.100.1"), AccountSite.Head, TestSite.Password)).ShouldBeTrue();
    }

    [Test]
    public async Task KnownBrowser_WhenItGuessesItself_WaitsForItselfOnly()
    {
        await using var site = await AccountSite.OpenAsync();
        var (one, other) = (await site.SignedInAsync(AccountSite.Head), await site.SignedInAsync(AccountSite.Head));
        for (var guess = 0; guess < 10; guess++) await GuessAsync(one);

        (await site.TryAsync(one, AccountSite.Head, TestSite.Password)).ShouldBeFalse();
        (await site.TryAsync(other, AccountSite.Head, TestSite.Password)).ShouldBeTrue();

        site.Clock.Advance(TimeSpan.FromMinutes(16));
        (await site.TryAsync(one, AccountSite.Head, TestSite.Password)).ShouldBeTrue();
    }

    [Test]
    public async Task RightPassword_BetweenWrongOnes_DoesNotCount()
    {
        await using var site = await AccountSite.OpenAsync(("SignIn:Attempts", "3"));
        for (var time = 0; time < 8; time++)
            (await site.TryAsync(await site.BrowserAsync(), AccountSite.Head, TestSite.Password)).ShouldBeTrue($"time {time}");

        await GuessAsync(await site.BrowserAsync());
        await GuessAsync(await site.BrowserAsync());
        (await site.TryAsync(await site.BrowserAsync(), AccountSite.Head, TestSite.Password)).ShouldBeTrue("the third attempt is the last that is looked at");
    }

    [Test]
    public async Task KnownBrowser_OfOneAccount_IsUnknownToAnother()
    {
        await using var site = await AccountSite.OpenAsync();
        var attacker = await site.SignedInAsync(AccountSite.Finance);
        for (var guess = 0; guess < 10; guess++) await GuessAsync(attacker);

        (await site.TryAsync(attacker, AccountSite.Head, TestSite.Password)).ShouldBeFalse();
        (await site.TryAsync(attacker, AccountSite.Finance, TestSite.Password)).ShouldBeTrue();
    }

    /// <summary>A forged or altered cookie makes no browser known.</summary>
    [Test]
    public async Task DeviceCookie_WhenMadeUp_IsOfNoUse()
    {
        await using var site = await AccountSite.OpenAsync();
        for (var guess = 0; guess < 10; guess++) await GuessAsync(await site.BrowserAsync());
        var forger = await site.BrowserAsync();
        forger.DefaultRequestHeaders.Add("Cookie", "internkontroll-enhet=CfDJ8forged");

        (await forger.GetAsync("/logga-in")).StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        (await site.TryAsync(forger, AccountSite.Head, TestSite.Password)).ShouldBeFalse();
    }

    [Test]
    public async Task ManyAtOnce_DoNotSlipPastTheLimit()
    {
        await using var site = await AccountSite.OpenAsync(("SignIn:Attempts", "5"));
        var clients = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => site.BrowserAsync()));

        await Task.WhenAll(clients.Select(GuessAsync));

        (await site.TrailAsync(AuditKind.SignInRefused)).Count(row => row.Changes.Contains("Wrong")).ShouldBe(5);
    }

    [Test]
    public async Task UnknownName_IsAnsweredAndThrottledAsAKnownOneIs()
    {
        await using var site = await AccountSite.OpenAsync();
        var (known, unknown) = (await AnswersAsync(site, AccountSite.Head), await AnswersAsync(site, "ingen@demo.example"));

        unknown.ShouldBe(known);
        known.Distinct().Count().ShouldBe(2, "wrong, and then waiting");
    }

    [Test]
    public async Task UnknownName_TakesTheSameStatements()
    {
        await using var site = await AccountSite.OpenAsync();
        var said = new List<string[]>();
        foreach (var name in new[] { AccountSite.Head, "ingen@demo.example" })
        {
            var client = await site.BrowserAsync();
            await site.TryAsync(client, name, Wrong);
            using var counter = new CommandCounter();
            await site.TryAsync(client, name, Wrong);
            said.Add([.. counter.Commands]);
        }

        said[1].ShouldBe(said[0]);
        said[0].Length.ShouldBeGreaterThan(5);
    }

    [Test]
    public async Task SetPassword_WhenSomebodyWaits_OpensAtOnce()
    {
        await using var site = await AccountSite.OpenAsync();
        var client = await site.BrowserAsync();
        for (var guess = 0; guess < 11; guess++) await GuessAsync(client);

        await site.Site.Send(new SetPassword.Command(AccountSite.Head, "blå hund cyklar fort"));

        (await site.TryAsync(client, AccountSite.Head, "blå hund cyklar fort")).ShouldBeTrue();
    }

    [Test]
    public async Task Table_NamesNobodyAndForgets()
    {
        await using var site = await AccountSite.OpenAsync();
        await GuessAsync(await site.BrowserAsync("203.0.113.5"));
        (await site.Site.Query(db => db.SignInThrottles.Select(t => t.Key).ToListAsync())).ShouldAllBe(key => key.Length == 64);

        site.Clock.Advance(TimeSpan.FromHours(3));
        await GuessAsync(await site.BrowserAsync("198.51.100.1"));

        (await site.Site.Query(db => db.SignInThrottles.CountAsync())).ShouldBe(2);
    }

    [Test]
    public async Task Trail_OfARefusal_SaysWhyAndNeverWhatWasTyped()
    {
        await using var site = await AccountSite.OpenAsync();
        await site.Site.Send(new DisableUser.Command(AccountSite.Finance));
        var client = await site.BrowserAsync();
        await GuessAsync(client);
        await site.TryAsync(client, AccountSite.Finance, TestSite.Password);
        await site.TryAsync(client, "mitt hemliga lösenord@x.se", Wrong);

        var rows = await site.TrailAsync(AuditKind.SignInRefused);
        rows.Select(row => row.Changes).ShouldBe(["""{"Reason":[null,"Wrong"]}""", """{"Reason":[null,"Closed"]}""", """{"Reason":[null,"Wrong"]}"""]);
        rows.Select(row => row.Actor).Take(2).ShouldBe([AccountSite.Head, AccountSite.Finance]);
        rows[2].Actor.ShouldMatch(@"^\?[0-9a-f]{5}$");
        rows[2].SubjectName.ShouldBeEmpty();
        rows.ShouldAllBe(row => row.Network == "192.0.2.0/24");
    }

    private static Task<bool> GuessAsync(HttpClient client) => TestSite.TrySignInAsync(client, AccountSite.Head, Wrong);

    private static async Task<List<string>> AnswersAsync(AccountSite site, string name)
    {
        var client = await site.BrowserAsync();
        var answers = new List<string>();
        for (var guess = 0; guess < 12; guess++)
        {
            var answer = await AccountSite.PostAsync(client, "/logga-in", "/logga-in", ("anvandarnamn", name), ("losenord", Wrong));
            var page = await BrowsingContext.New().OpenAsync(response => response.Content(answer.Content.ReadAsStream()));
            answers.Add($"{answer.StatusCode} {page.QuerySelector(".ds-error-summary")!.TextContent.Trim()} {string.Join(',', answer.Headers.Select(h => h.Key).Order())}");
        }

        return answers;
    }
}
