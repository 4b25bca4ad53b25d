using System.Net;

namespace Vaggeryd.InternalControl.IntegrationTests.Infrastructure;

public sealed class HeaderTests
{
    [TestCase("/logga-in", HttpStatusCode.OK)]
    [TestCase("/", HttpStatusCode.OK)]
    [TestCase("/finns-inte", HttpStatusCode.NotFound)]
    [TestCase("/app.css", HttpStatusCode.OK)]
    [TestCase("/api/v1/years/2026/plan?rule=top:x", HttpStatusCode.BadRequest)]
    [TestCase("/api/v1/years/2031/risks", HttpStatusCode.NotFound)]
    public async Task Answer_OfWhateverKind_CarriesTheSecurityHeaders(string address, HttpStatusCode status)
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync("ekonomi@demo.example");

        var answer = await client.GetAsync(address);

        answer.StatusCode.ShouldBe(status);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single().Split("; ");
        policy[0].ShouldBe("default-src 'none'");
        policy.ShouldContain("script-src 'self'");
        policy.ShouldContain("connect-src 'self'");
        policy.ShouldContain("require-trusted-types-for 'script'");
        policy.ShouldContain("trusted-types 'none'");
        policy.ShouldNotContain(part => part.Contains("unsafe"));
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("X-Frame-Options").ShouldBe(["DENY"]);
        answer.Headers.GetValues("Referrer-Policy").ShouldBe(["same-origin"]);
        answer.Headers.GetValues("Permissions-Policy").Single().ShouldContain("camera=()");
        answer.Headers.GetValues("Cross-Origin-Opener-Policy").ShouldBe(["same-origin"]);
        answer.Headers.GetValues("Cross-Origin-Resource-Policy").ShouldBe(["same-origin"]);
        answer.Headers.GetValues("X-Permitted-Cross-Domain-Policies").ShouldBe(["none"]);
        answer.Headers.Contains("Strict-Transport-Security").ShouldBeFalse("there is no https here");
        foreach (var banner in (string[])["Server", "X-Powered-By", "X-AspNet-Version"]) answer.Headers.Contains(banner).ShouldBeFalse(banner);
    }

    [TestCase("/", "max-age=31536000")]
    [TestCase("/finns-inte", "max-age=31536000")]
    [TestCase("/app.css", "max-age=31536000; includeSubDomains", "Hsts:IncludeSubDomains")]
    [TestCase("/api/v1/years/2031/risks", "max-age=31536000")]
    public async Task Answer_OverHttps_BindsTheBrowserToIt(string address, string promise, string? setting = null)
    {
        await using var site = await TestSite.CreateAsync(settings: setting is null ? [] : [(setting, "true")]);
        var client = await site.ClientAsync("ekonomi@demo.example", https: true);

        var answer = await client.GetAsync(address);

        answer.Headers.GetValues("Strict-Transport-Security").ShouldBe([promise]);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldEndWith("; upgrade-insecure-requests");
    }

    [TestCase("/app.css", "public, max-age=3600")]
    [TestCase("/app.css?v=abc", "public, max-age=31536000, immutable")]
    public async Task StaticFile_IsKept_AlsoByThoseWhoAreSignedIn(string address, string lifetime)
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync("ekonomi@demo.example");

        (await client.GetAsync(address)).Headers.GetValues("Cache-Control").ShouldBe([lifetime]);
    }

    [TestCase("/plan/2026/hamta?format=json&regel=top:5")]
    [TestCase("/api/v1/years/2026/ranking")]
    [TestCase("/risker/2026")]
    [TestCase("/risker/2026/xx-99")]
    [TestCase("/finns-inte")]
    [TestCase("/api/v1/nope")]
    public async Task Answer_ThatIsForOnePerson_IsNotKept(string address)
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync("ekonomi@demo.example");

        (await client.GetAsync(address)).Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [TestCase("/api/v1/nope")]
    [TestCase("/api/v1/years/abc/risks")]
    public async Task Api_WhenTheAddressIsUnknown_AnswersWithProblemDetails(string address)
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync("ekonomi@demo.example");

        var answer = await client.GetAsync(address);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Test]
    public async Task LanguageButton_OnAnErrorPage_LeadsBackToTheAddressThatWasAskedFor()
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync("ekonomi@demo.example");

        var html = await (await client.GetAsync("/risker/2026/xx-99?a=b")).Content.ReadAsStringAsync();

        html.ShouldContain("name=\"till\" value=\"/risker/2026/xx-99?a=b\"");
    }

    [Test]
    public async Task Session_WhenThePasswordIsChanged_EndsAtOnce()
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync("chef@demo.example");

        await site.Send(new Web.Features.Accounts.SetPassword.Command("chef@demo.example", "ett-nytt-langt-losenord"));

        (await client.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }
}
