using System.Net;

namespace Vaggeryd.InternalControl.IntegrationTests.Infrastructure;

/// <summary>The address to return to comes from the request; only a path of this site is followed.</summary>
public sealed class ReturnAddressTests
{
    private static readonly string[] Foreign =
    [
        "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example", "\\/evil.example", "https://evil.example/", "HTTPS:evil.example",
        "http:evil.example", "javascript:alert(1)", "data:text/html,x", "evil.example", "/\t/evil.example", "\t//evil.example", " //evil.example",
        "/\n/evil.example", "/\r\nSet-Cookie: a=b", "/mal\r\nLocation: https://evil.example", "%2f%2fevil.example", "~//evil.example", "~/\\evil.example",
        "//evil.example@localhost/", "?x=//evil", "#//evil", "",
    ];

    private static readonly (string Given, string Followed)[] Own =
    [
        ("/mal", "/mal"), ("/risker/2026?sok=a%2Fb&sida=2", "/risker/2026?sok=a%2Fb&sida=2"), ("/risker/2026?sok=//evil.example", "/risker/2026?sok=//evil.example"),
        ("/%2f%2fevil.example", "/%2f%2fevil.example"),
    ];

    [TestCase("/logga-in")]
    [TestCase("/sprak")]
    public async Task ForeignAddress_IsNotFollowed(string form)
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync();

        foreach (var address in Foreign)
        {
            var answer = await ReturnAsync(client, form, address);
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, address);
            answer.Headers.Location!.OriginalString.ShouldBe("/", address);
            answer.Headers.TryGetValues("Set-Cookie", out var cookies);
            (cookies ?? []).ShouldNotContain(cookie => cookie.StartsWith("a=", StringComparison.Ordinal));
        }
    }

    [TestCase("/logga-in")]
    [TestCase("/sprak")]
    public async Task OwnAddress_IsFollowed(string form)
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync();

        foreach (var (given, followed) in Own)
            (await ReturnAsync(client, form, given)).Headers.Location!.OriginalString.ShouldBe(followed);
    }

    [TestCase("/risker/2026?sok=a%0d%0aX-Evil:%201")]
    [TestCase("/plan/2026?hogsta=5%0d%0aX-Evil:%201")]
    [TestCase("/plan/2026/hamta?format=json%0d%0aX-Evil:%201")]
    [TestCase("/plan/2026/hamta?format=csv&regel=top:5%0d%0aX-Evil:%201")]
    [TestCase("/api/v1/years/2026/plan?rule=top:5%0d%0aX-Evil:%201")]
    [TestCase("/logga-in?till=/mal%0d%0aX-Evil:%201")]
    [TestCase("/finns-inte%0d%0aX-Evil:%201")]
    public async Task LineBreak_InAnAddress_MakesNoHeader(string address)
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync("ekonomi@demo.example");

        var answer = await client.GetAsync(address);

        ((int)answer.StatusCode).ShouldBeLessThan(500);
        answer.Headers.Concat(answer.Content.Headers).ShouldNotContain(header => header.Key == "X-Evil" || header.Value.Any(value => value.Contains('\n')));
    }

    private static async Task<HttpResponseMessage> ReturnAsync(HttpClient client, string form, string to)
    {
        var page = await TestSite.PageAsync(client, form);
        return await client.PostAsync(form, new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["anvandarnamn"] = "ekonomi@demo.example",
            ["losenord"] = TestSite.Password,
            ["sprak"] = "sv",
            ["till"] = to,
            ["__RequestVerificationToken"] = page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
        }));
    }
}
