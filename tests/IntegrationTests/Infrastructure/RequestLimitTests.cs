using System.Net;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Vaggeryd.InternalControl.IntegrationTests.Infrastructure;

public sealed class RequestLimitTests
{
    [TestCase("/logga-in", "text/html")]
    [TestCase("/api/v1/probe", "application/problem+json")]
    public async Task Body_ThatIsTooLarge_IsRefusedClearly(string address, string type)
    {
        await using var site = await ProbedSite.StartAsync(settings: ("Limits:RequestBody", "2048"));

        var answer = await site.RawAsync("POST", address, headers: "Content-Length: 4096\r\nContent-Type: application/x-www-form-urlencoded\r\n");

        answer.ShouldStartWith("HTTP/1.1 413 ");
        answer.ShouldContain($"Content-Type: {type}");
        answer.ShouldContain("2 kB");
        answer.ShouldContain("Content-Security-Policy:");
    }

    [Test]
    public async Task Body_ThatHidesItsSize_IsRefusedToo()
    {
        await using var site = await ProbedSite.StartAsync(settings: ("Limits:RequestBody", "1024"));
        var chunk = "800\r\n" + new string('a', 2048) + "\r\n0\r\n\r\n";

        var answer = await site.RawAsync(
            $"POST /logga-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nTransfer-Encoding: chunked\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n{chunk}");

        answer.ShouldStartWith("HTTP/1.1 400 ");
    }

    [TestCase("GET", "/risker?sok=", 9000, "414")]
    [TestCase("GET", "/risker", 0, "302")]
    public async Task Address_ThatIsTooLong_IsRefused(string method, string address, int more, string status)
    {
        await using var site = await ProbedSite.StartAsync();

        (await site.RawAsync(method, address + new string('a', more))).ShouldStartWith($"HTTP/1.1 {status} ");
    }

    [Test]
    public async Task Headers_ThatAreTooManyOrTooLarge_AreRefused()
    {
        await using var site = await ProbedSite.StartAsync();

        var many = string.Concat(Enumerable.Range(0, 101).Select(i => $"X-{i}: 1\r\n"));
        (await site.RawAsync("GET", "/logga-in", headers: many)).ShouldStartWith("HTTP/1.1 431 ");
        (await site.RawAsync("GET", "/logga-in", headers: $"X-Large: {new string('a', 33_000)}\r\n")).ShouldStartWith("HTTP/1.1 431 ");
    }

    [Test]
    public async Task Form_WithTooManyFields_IsRefused()
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync();

        var fields = Enumerable.Range(0, 1100).Select(i => KeyValuePair.Create($"f{i}", "1"));
        (await client.PostAsync("/logga-in", new FormUrlEncodedContent(fields))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task Limits_OfTheServer_AreSet()
    {
        await using var site = await TestSite.CreateAsync();

        var kestrel = site.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value;
        kestrel.Limits.MaxRequestBodySize.ShouldBe(1024 * 1024);
        kestrel.Limits.RequestHeadersTimeout.ShouldBe(TimeSpan.FromSeconds(15));
        kestrel.Limits.MinRequestBodyDataRate!.BytesPerSecond.ShouldBe(240);
        site.Services.GetRequiredService<IOptions<FormOptions>>().Value.KeyLengthLimit.ShouldBe(200);
    }

    [TestCase("TRACE", "/")]
    [TestCase("TRACE", "/api/v1/years/2026/risks")]
    [TestCase("OPTIONS", "/risker/2026")]
    [TestCase("INVENTED", "/logga-in")]
    public async Task Method_ThatNothingAnswersTo_IsRefused(string method, string address)
    {
        await using var site = await ProbedSite.StartAsync();

        var answer = await site.RawAsync(method, address, headers: "X-Secret: repeat-me\r\n");

        answer.ShouldStartWith("HTTP/1.1 405 ");
        answer.ShouldContain("Allow: GET, HEAD, POST");
        answer.ShouldNotContain("repeat-me");
    }

    [TestCase("/../appsettings.json")]
    [TestCase("/%2e%2e/appsettings.json")]
    [TestCase("/..%2fappsettings.json")]
    [TestCase("/lib/..%2f..%2fappsettings.json")]
    [TestCase("/lib/..%5c..%5cappsettings.json")]
    [TestCase("/lib/%252e%252e/%252e%252e/appsettings.json")]
    [TestCase("/lib/....//....//appsettings.json")]
    [TestCase("/appsettings.json")]
    [TestCase("/App_Data/internalcontrol.db")]
    [TestCase("/lib")]
    [TestCase("/lib/")]
    public async Task File_OutsideTheFolderOfPublicOnes_IsNotHandedOut(string address)
    {
        await using var site = await ProbedSite.StartAsync();

        var answer = await site.RawAsync("GET", address);

        // An unknown address leads whoever is not signed in to sign-in.
        answer.ShouldMatch("^HTTP/1.1 (302|400|404) ");
        answer.ShouldNotContain("LogLevel");
    }
}
