using System.Net;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Vaggeryd.InternalControl.IntegrationTests.Infrastructure;

public sealed class CookieTests
{
    private const string Finance = "ekonomi@demo.example";

    [Test]
    public async Task Cookies_WhereHttpsIsAMust_AreForThisHostAndHttpsOnly()
    {
        await using var site = await TestSite.CreateAsync(settings: ("Site:PlainHttp", "false"));

        var cookies = await AllAsync(await site.ClientAsync(https: true));

        cookies.Select(Name).ShouldBe(["__Host-internkontroll-formular", "__Host-internkontroll", "__Host-.AspNetCore.Culture"]);
        foreach (var cookie in cookies)
        {
            cookie.ShouldContain("; secure", Case.Insensitive);
            cookie.ShouldContain("; path=/;", Case.Insensitive);
            cookie.ShouldNotContain("domain=", Case.Insensitive);
            ShouldBeShielded(cookie);
        }
    }

    [Test]
    public async Task Cookies_WhereTheSiteIsTriedOutWithoutHttps_AreShieldedAllTheSame()
    {
        await using var site = await TestSite.CreateAsync();

        var cookies = await AllAsync(await site.ClientAsync());

        cookies.Select(Name).ShouldBe(["internkontroll-formular", "internkontroll", ".AspNetCore.Culture"]);
        foreach (var cookie in cookies)
        {
            cookie.ShouldNotContain("secure", Case.Insensitive);
            ShouldBeShielded(cookie);
        }
    }

    [Test]
    public async Task Site_WhereHttpsIsAMust_SaysSoOverPlainHttpAndStillTellsItsHealth()
    {
        await using var site = await TestSite.CreateAsync(settings: ("Site:PlainHttp", "false"));
        var client = await site.ClientAsync();

        var page = await client.GetAsync("/logga-in");

        page.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync()).ShouldContain("kräver https");
        page.Headers.Contains("Set-Cookie").ShouldBeFalse();
        (await client.GetAsync("/api/v1/years/2026/risks")).Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await client.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Test]
    public async Task Language_WhereHttpsIsAMust_IsKept()
    {
        await using var site = await TestSite.CreateAsync(settings: ("Site:PlainHttp", "false"));
        var client = await site.ClientAsync(Finance, https: true);

        await ChooseEnglishAsync(client);

        (await client.GetStringAsync("/")).ShouldContain("<html lang=\"en\"");
    }

    [Test]
    public async Task SignIn_AfterAnHourOfWork_IsStillOpen()
    {
        var clock = new MovingClock();
        await using var site = await TestSite.CreateAsync();
        await using var later = site.WithWebHostBuilder(host => host.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(clock)));
        var client = later.CreateClient(new() { AllowAutoRedirect = false });
        (await TestSite.TrySignInAsync(client, Finance, TestSite.Password)).ShouldBeTrue();

        clock.Passed = TimeSpan.FromHours(1);

        (await client.GetAsync("/mal")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.GetAsync("/mal")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>The cookies of a first visit, a sign-in and a choice of language, in that order.</summary>
    private static async Task<List<string>> AllAsync(HttpClient client)
    {
        var page = await client.GetAsync("/logga-in");
        var html = await page.Content.ReadAsStringAsync();
        var token = System.Text.RegularExpressions.Regex.Match(html, "__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)").Groups[1].Value;
        var signIn = await client.PostAsync("/logga-in", Form(("anvandarnamn", Finance), ("losenord", TestSite.Password), ("__RequestVerificationToken", token)));
        var language = await ChooseEnglishAsync(client);
        return [.. page.Headers.GetValues("Set-Cookie"), .. signIn.Headers.GetValues("Set-Cookie"), .. language.Headers.GetValues("Set-Cookie")];
    }

    private static async Task<HttpResponseMessage> ChooseEnglishAsync(HttpClient client)
    {
        var page = await TestSite.PageAsync(client, "/sprak");
        var token = page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await client.PostAsync("/sprak", Form(("sprak", "en"), ("__RequestVerificationToken", token)));
    }

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) => new(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));

    private static string Name(string cookie) => cookie[..cookie.IndexOf('=')];

    private static void ShouldBeShielded(string cookie)
    {
        cookie.ShouldContain("; httponly", Case.Insensitive);
        cookie.ShouldContain("; samesite=lax", Case.Insensitive);
    }

    private sealed class MovingClock : TimeProvider
    {
        public TimeSpan Passed { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Passed;
    }
}
