using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.IntegrationTests.Infrastructure;

/// <summary>What a request claims about where it came from and went to.</summary>
public sealed class ForeignHostTests
{
    private const string Evil = "evil.example";

    [TestCase("/")]
    [TestCase("/risker/2026")]
    [TestCase("/finns-inte")]
    [TestCase("/logga-in")]
    [TestCase("/openapi/v1.json")]
    [TestCase("/away?to=/mal")]
    public async Task Answer_WhenTheHostIsForeign_DoesNotLeadThere(string address)
    {
        await using var site = await ProbedSite.StartAsync();

        (await site.RawAsync("GET", address, Evil)).ShouldNotContain(Evil);
        (await site.RawAsync("GET", address, "localhost", $"X-Forwarded-Host: {Evil}\r\nX-Forwarded-Proto: https\r\n")).ShouldNotContain(Evil);
    }

    [Test]
    public async Task Host_ThatIsNotTheSites_IsRefusedWhenTheSiteKnowsItsOwn()
    {
        await using var site = await ProbedSite.StartAsync(settings: ("AllowedHosts", "localhost;internkontroll.example"));

        (await site.RawAsync("GET", "/logga-in", Evil)).ShouldStartWith("HTTP/1.1 400 ");
        (await site.RawAsync("GET", "/logga-in", "internkontroll.example")).ShouldStartWith("HTTP/1.1 200 ");
    }

    [TestCase("", "", "http 127.0.0.1", Description = "nobody is believed unless named")]
    [TestCase("Proxy:KnownProxies", "127.0.0.1", "https 192.0.2.9")]
    [TestCase("Proxy:KnownProxies:0", "127.0.0.1", "https 192.0.2.9")]
    [TestCase("Proxy:KnownNetworks", "10.0.0.0/8, 127.0.0.0/8", "https 192.0.2.9")]
    [TestCase("Proxy:KnownProxies", "192.0.2.1", "http 127.0.0.1", Description = "somebody else is named")]
    public async Task ForwardedHeaders_AreBelievedFromNamedProxiesOnly(string key, string value, string seen)
    {
        await using var site = await ProbedSite.StartAsync(settings: key.Length == 0 ? [] : [(key, value)]);
        using var client = site.Client();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", "198.51.100.7, 192.0.2.9");
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        (await client.GetStringAsync("/seen")).ShouldBe(seen);
    }

    [TestCase("Proxy:KnownProxies", "proxy.local")]
    [TestCase("Proxy:KnownNetworks", "10.0.0.0/99")]
    public async Task Proxy_WhenItIsNoAddress_IsSaidAtTheStart(string key, string value)
    {
        await using var site = await TestSite.CreateAsync(settings: (key, value));

        Should.Throw<InvalidOperationException>(() => site.CreateClient()).Message.ShouldContain(value);
    }

    [Test]
    public async Task SignIns_BehindANamedProxy_AreCountedPerReader()
    {
        await using var site = await ProbedSite.StartAsync(settings: [("Proxy:KnownProxies", "127.0.0.1"), ("Limits:SignInsPerMinute", "2")]);
        for (var i = 0; i < 3; i++) await TryAsync("192.0.2.1");

        (await TryAsync("192.0.2.1")).ShouldBe(HttpStatusCode.TooManyRequests);
        (await TryAsync("192.0.2.2")).ShouldBe(HttpStatusCode.BadRequest);

        async Task<HttpStatusCode> TryAsync(string from)
        {
            using var client = site.Client();
            client.DefaultRequestHeaders.Add("X-Forwarded-For", from);
            return (await client.PostAsync("/logga-in", new FormUrlEncodedContent([]))).StatusCode;
        }
    }

    [Test]
    public void Production_WithDoorsAjar_SaysSo()
    {
        Warnings("Production").Count.ShouldBe(2);
        Warnings("Production", ("Site:PlainHttp", "true"), ("FORWARDEDHEADERS_ENABLED", "true")).Count.ShouldBe(4);
        Warnings("Production", ("AllowedHosts", "internkontroll.example"), ("DataProtection:Certificate:Path", "keys.pfx")).ShouldBeEmpty();
        Warnings("Demo").ShouldBeEmpty();

        static List<string> Warnings(string environment, params (string Key, string Value)[] settings) => [.. StartWarnings.Of(
            new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build(),
            new HostingEnvironment { EnvironmentName = environment })];
    }
}
