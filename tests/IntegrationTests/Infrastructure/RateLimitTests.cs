using System.Net;
using System.Text.RegularExpressions;
using Vaggeryd.InternalControl.IntegrationTests.Architecture;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.IntegrationTests.Infrastructure;

public sealed class RateLimitTests
{
    private const string Finance = "ekonomi@demo.example";

    [TestCase("Limits:PagesPerMinute", "/risker/2026?sok=it")]
    [TestCase("Limits:DocumentsPerMinute", "/plan/2026/hamta?format=json&regel=top:5")]
    [TestCase("Limits:ApiPerMinute", "/api/v1/years/2026/ranking")]
    public async Task Caller_WhoComesTooOften_IsRefusedWithoutAQueryAndOthersAreNot(string limit, string address)
    {
        await using var site = await TestSite.CreateAsync(settings: (limit, "3"));
        var client = await site.ClientAsync(Finance);
        var other = await site.ClientAsync("revisor@demo.example");
        while ((await client.GetAsync(address)).StatusCode == HttpStatusCode.OK) { }

        using var statements = new CommandCounter();
        var refused = await client.GetAsync(address);

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 60);
        refused.Headers.GetValues("Content-Security-Policy").ShouldNotBeEmpty();
        refused.Headers.CacheControl!.NoStore.ShouldBeTrue();
        statements.Commands.ShouldBeEmpty();
        (await other.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Test]
    public async Task Refusal_IsAPageInTheReadersLanguageAndAProblemForTheApi()
    {
        await using var site = await TestSite.CreateAsync(settings: [("Limits:PagesPerMinute", "1"), ("Limits:ApiPerMinute", "1")]);
        var client = await site.ClientAsync();
        await client.GetAsync("/");
        await client.GetAsync("/api/v1/years/2026/ranking");

        var swedish = await client.GetAsync("/");
        client.DefaultRequestHeaders.Add("Cookie", ".AspNetCore.Culture=c%3Den-GB%7Cuic%3Den-GB");
        var english = await client.GetAsync("/");
        var api = await client.GetAsync("/api/v1/years/2026/ranking");

        WebUtility.HtmlDecode(await swedish.Content.ReadAsStringAsync()).ShouldContain("<h1>För många försök på kort tid</h1>");
        (await english.Content.ReadAsStringAsync()).ShouldContain("<h1>Too many attempts in a short time</h1>");
        api.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        api.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await api.Content.ReadAsStringAsync()).ShouldContain("Wait ");
    }

    [TestCase(null)]
    [TestCase(Finance)]
    public async Task SignIn_WhenTriedTooOftenFromOneAddress_IsRefusedAlsoForThoseWhoAreIn(string? as_)
    {
        await using var site = await TestSite.CreateAsync(settings: ("Limits:SignInsPerMinute", "3"));
        var client = await site.ClientAsync(as_);

        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++) answers.Add((await client.PostAsync("/logga-in", new FormUrlEncodedContent([]))).StatusCode);

        answers[^1].ShouldBe(HttpStatusCode.TooManyRequests);
        (await client.GetAsync("/logga-in")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Test]
    public async Task ErrorPage_IsNotCountedASecondTime()
    {
        await using var site = await TestSite.CreateAsync(settings: ("Limits:PagesPerMinute", "4"));
        var client = await site.ClientAsync(Finance);

        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++) answers.Add((await client.GetAsync("/finns-inte")).StatusCode);

        answers.ShouldAllBe(status => status == HttpStatusCode.NotFound);
    }

    [Test]
    public void AddressCount_KeepsToItsNumberAndTreatsOneSubscribersAddressesAsOne()
    {
        var random = new Random(1);
        var counts = Enumerable.Range(0, 200_000).Select(_ =>
        {
            var bytes = new byte[16];
            random.NextBytes(bytes);
            return RateLimits.AddressCount(new IPAddress(bytes));
        }).Distinct().ToList();

        counts.Count.ShouldBeInRange(RateLimits.AddressCounts / 2, RateLimits.AddressCounts);
        counts.ShouldAllBe(count => count >= 0 && count < RateLimits.AddressCounts);
        RateLimits.AddressCount(IPAddress.Parse("2001:db8:1:2::1")).ShouldBe(RateLimits.AddressCount(IPAddress.Parse("2001:db8:1:2:ffff::9")));
        RateLimits.AddressCount(IPAddress.Parse("::ffff:192.0.2.7")).ShouldBe(RateLimits.AddressCount(IPAddress.Parse("192.0.2.7")));
    }

    [Test]
    public void Pages_ThatHandOutFiles_AreCountedAsDocuments()
    {
        var pages = SourceTree.Files("src/Web/Features", ".cs")
            .Where(f => f.Path.EndsWith(".cshtml.cs", StringComparison.Ordinal) && Regex.IsMatch(f.Text, @"Response\.Body\b|\b(PhysicalFile|new File\w+Result|return File)\b")).ToList();
        pages.ShouldNotBeEmpty();

        pages.Where(f => !f.Text.Contains($"[EnableRateLimiting({nameof(RateLimits)}.{nameof(RateLimits.Documents)})]")).Select(f => f.Path).ShouldBeEmpty();
    }

    [TestCase("-1")]
    [TestCase("many")]
    public void Limit_WhenItIsNoNumber_IsSaidAtTheStart(string value) =>
        Should.Throw<InvalidOperationException>(() => TestSite.CreateAsync(settings: ("Limits:ApiPerMinute", value)).GetAwaiter().GetResult().CreateClient())
            .Message.ShouldContain("Limits:ApiPerMinute");
}
