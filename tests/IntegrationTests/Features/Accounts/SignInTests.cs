using System.Net;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Accounts;

public sealed class SignInTests
{
    [Test]
    public async Task Page_WhenSignedOut_LeadsToSignInAndBack()
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync();

        var answer = await client.GetAsync("/risker/2026");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldContain("/logga-in?till=%2Frisker%2F2026");
    }

    [Test]
    public async Task SignIn_WhenPasswordIsWrong_SaysSoWithoutSayingWhich()
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync();

        var known = await TryAsync(client, "ekonomi@demo.example", "fel-fel-fel-fel-1");
        var unknown = await TryAsync(client, "ingen@demo.example", "fel-fel-fel-fel-1");

        known.ShouldContain("stämmer inte");
        unknown.ShouldContain("stämmer inte");
    }

    [Test]
    public async Task SignIn_WhenReturnAddressIsElsewhere_StaysOnTheSite()
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync();

        var answer = await PostAsync(client, "ekonomi@demo.example", TestSite.Password, "https://elsewhere.example/");

        answer.Headers.Location!.OriginalString.ShouldBe("/");
    }

    [Test]
    public async Task SignIn_WhenFormTokenIsMissing_IsRefused()
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync();

        var answer = await client.PostAsync("/logga-in", new FormUrlEncodedContent([new("anvandarnamn", "a"), new("losenord", "b")]));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task<string> TryAsync(HttpClient client, string user, string password) =>
        WebUtility.HtmlDecode(await (await PostAsync(client, user, password, "/")).Content.ReadAsStringAsync());

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string user, string password, string to)
    {
        var page = await TestSite.PageAsync(client, "/logga-in");
        return await client.PostAsync("/logga-in", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["anvandarnamn"] = user,
            ["losenord"] = password,
            ["till"] = to,
            ["__RequestVerificationToken"] = page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
        }));
    }
}
