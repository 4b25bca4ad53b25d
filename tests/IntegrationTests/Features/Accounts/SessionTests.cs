using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Web.Features.Accounts;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Accounts;

/// <summary>A session lives on the server: what a browser still holds counts for nothing when it has ended there.</summary>
public sealed class SessionTests
{
    [Test]
    public async Task Cookie_StolenBeforeSignOut_OpensNothingAfterIt()
    {
        await using var site = await AccountSite.OpenAsync();
        var client = await site.BrowserAsync();
        var cookie = await SignInForCookieAsync(client);
        var thief = Holding(site, cookie);
        (await AccountSite.IsInAsync(thief)).ShouldBeTrue("until then a cookie is a cookie");

        await AccountSite.PostAsync(client, "/logga-ut", "/logga-ut");

        (await AccountSite.IsInAsync(thief)).ShouldBeFalse();
    }

    [Test]
    public async Task SignIn_AlwaysBeginsANewSessionAndEndsTheFormerOfTheBrowser()
    {
        await using var site = await AccountSite.OpenAsync();
        var client = await site.BrowserAsync();
        var planted = await SignInForCookieAsync(client);

        var fresh = await SignInForCookieAsync(client);

        fresh.ShouldNotBe(planted);
        (await AccountSite.IsInAsync(Holding(site, planted))).ShouldBeFalse("a cookie planted before is worth nothing after");
        (await AccountSite.IsInAsync(Holding(site, fresh))).ShouldBeTrue();
    }

    [TestCase(119, true)]
    [TestCase(121, false)]
    public async Task Session_LeftIdle_EndsAfterTwoHours(int minutes, bool isOpen)
    {
        await using var site = await AccountSite.OpenAsync();
        var client = await site.SignedInAsync(AccountSite.Head);

        site.Clock.Advance(TimeSpan.FromMinutes(minutes));

        (await AccountSite.IsInAsync(client)).ShouldBe(isOpen);
    }

    [Test]
    public async Task Session_InUseAllTheTime_EndsAfterTenHours()
    {
        await using var site = await AccountSite.OpenAsync();
        var client = await site.SignedInAsync(AccountSite.Head);
        for (var hour = 1; hour < 10; hour++)
        {
            site.Clock.Advance(TimeSpan.FromHours(1));
            (await AccountSite.IsInAsync(client)).ShouldBeTrue($"after {hour} hours");
        }

        site.Clock.Advance(TimeSpan.FromMinutes(61));
        (await AccountSite.IsInAsync(client)).ShouldBeFalse();
    }

    [Test]
    public async Task DisableUser_EndsTheSessionsInTheTableToo()
    {
        await using var site = await AccountSite.OpenAsync();
        await site.SignedInAsync(AccountSite.Head);

        await site.Site.Send(new DisableUser.Command(AccountSite.Head));

        (await site.Site.Query(db => db.UserSessions.CountAsync(s => s.EndedAt == null))).ShouldBe(0);
    }

    /// <summary>Requests at once on one session do not trip over each other.</summary>
    [Test]
    public async Task Session_UsedByManyRequestsAtOnce_ServesThemAll()
    {
        await using var site = await AccountSite.OpenAsync();
        var client = await site.SignedInAsync(AccountSite.Head);
        site.Clock.Advance(TimeSpan.FromMinutes(5));

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => client.GetAsync("/")));

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.OK);
    }

    [Test]
    public async Task Device_IsKeptInPlainWords()
    {
        await using var site = await AccountSite.OpenAsync();
        var client = await site.BrowserAsync();
        client.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0");
        await site.TryAsync(client, AccountSite.Head, TestSite.Password);

        (await site.Site.Query(db => db.UserSessions.Select(s => s.Device).SingleAsync())).ShouldBe("Firefox, Windows");
    }

    private static async Task<string> SignInForCookieAsync(HttpClient client)
    {
        var answer = await AccountSite.PostAsync(client, "/logga-in", "/logga-in", ("anvandarnamn", AccountSite.Head), ("losenord", TestSite.Password));
        return answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("internkontroll=", StringComparison.Ordinal)).Split(';')[0];
    }

    /// <summary>Another browser, somewhere else, with the cookie.</summary>
    private static HttpClient Holding(AccountSite site, string cookie)
    {
        var client = site.Site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        return client;
    }
}
