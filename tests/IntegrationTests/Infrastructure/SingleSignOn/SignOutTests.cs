using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.OidcProvider;

namespace Vaggeryd.InternalControl.IntegrationTests.Infrastructure.SingleSignOn;

/// <summary>Signing out here leads to the provider; signing out there ends the session here.</summary>
public sealed class SignOutTests
{
    private TestSite _site = null!;
    private ProviderVisit _visit = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _site = await ProviderFixture.SiteAsync();
        _visit = new ProviderVisit(await _site.ClientAsync());
        (await _visit.SignInAsync("ella")).Headers.Location!.OriginalString.ShouldBe("/");
        (await _visit.IsInAsync()).ShouldBeTrue();
    }

    [TearDown]
    public async Task CloseAsync()
    {
        _visit.Dispose();
        await _site.DisposeAsync();
    }

    [Test]
    public async Task SignOut_AfterTheProvider_EndsTheSessionAndLeadsToTheProvider()
    {
        var page = await SignOutAsync(_visit.Site);

        var address = page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content")!.Split("url=")[1];
        address.ShouldStartWith(ProviderFixture.Provider.Issuer + "/session/end?");
        page.QuerySelector("main a")!.GetAttribute("href").ShouldBe(address);
        var asked = QueryHelpers.ParseQuery(new Uri(address).Query);
        asked["client_id"].ToString().ShouldBe(TestProvider.ClientId);
        asked["post_logout_redirect_uri"].ToString().ShouldBe("http://localhost/logga-in");
        asked["id_token_hint"].ToString().Split('.').Length.ShouldBe(3);
        (await _visit.IsInAsync()).ShouldBeFalse();
    }

    [Test]
    public async Task SignOut_AfterAPassword_StaysHere()
    {
        var client = await _site.ClientAsync("ekonomi@demo.example");

        (await PostSignOutAsync(client)).Headers.Location!.OriginalString.ShouldBe("/logga-in");
    }

    [Test]
    public async Task FrontChannel_WithIssuerAndSession_EndsThatSessionWithoutACookie()
    {
        using var other = new ProviderVisit(await _site.ClientAsync());
        await other.SignInAsync("sven");
        var address = $"/logga-ut/leverantor?iss={Uri.EscapeDataString(ProviderFixture.Provider.Issuer)}&sid={await SessionIdAsync("ella@kommun.example")}";

        var answer = await (await _site.ClientAsync()).GetAsync(address);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await _visit.IsInAsync()).ShouldBeFalse();
        (await other.IsInAsync()).ShouldBeTrue();
    }

    [TestCase("http://127.0.0.1:1", null)]
    [TestCase(null, "another-session")]
    [TestCase("", "")]
    public async Task FrontChannel_WhenIssuerOrSessionIsAnother_AnswersAlikeAndEndsNothing(string? issuer, string? session)
    {
        issuer ??= ProviderFixture.Provider.Issuer;
        session ??= await SessionIdAsync("ella@kommun.example");
        var client = await _site.ClientAsync();
        var right = await client.GetAsync("/logga-ut/leverantor?iss=a&sid=b");

        var answer = await client.GetAsync($"/logga-ut/leverantor?iss={Uri.EscapeDataString(issuer)}&sid={session}");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).ShouldBe(await right.Content.ReadAsStringAsync());
        answer.Headers.ToString().ShouldBe(right.Headers.ToString());
        (await _visit.IsInAsync()).ShouldBeTrue();
    }

    [Test]
    public async Task FrontChannel_MayBeFramedByTheProviderAndNothingElseMay()
    {
        var client = await _site.ClientAsync();

        var frame = await client.GetAsync("/logga-ut/leverantor");
        frame.Headers.GetValues("Content-Security-Policy").Single().ShouldEndWith("frame-ancestors " + ProviderFixture.Provider.Issuer);
        frame.Headers.Contains("X-Frame-Options").ShouldBeFalse();
        frame.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var page = await client.GetAsync("/logga-in");
        page.Headers.GetValues("Content-Security-Policy").Single().ShouldEndWith("frame-ancestors 'none'");
        page.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
    }

    private static async Task<HttpResponseMessage> PostSignOutAsync(HttpClient client)
    {
        var token = (await TestSite.PageAsync(client, "/logga-ut")).QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await client.PostAsync("/logga-ut", new FormUrlEncodedContent([new("__RequestVerificationToken", token)]));
    }

    private static async Task<IDocument> SignOutAsync(HttpClient client)
    {
        var html = await (await PostSignOutAsync(client)).Content.ReadAsStringAsync();
        return await new HtmlParser().ParseDocumentAsync(html);
    }

    private Task<string?> SessionIdAsync(string email) => _site.Query(db => db.UserSessions
        .Where(s => db.Users.Any(u => u.Id == s.UserId && u.Email == email)).Select(s => s.ProviderSessionId).SingleAsync());
}
