using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;
using Vaggeryd.InternalControl.OidcProvider;

namespace Vaggeryd.InternalControl.BrowserTests;

/// <summary>A person signs in and out with the municipality's provider, in a real browser against a real provider.</summary>
public sealed class SingleSignOnTests
{
    private TestProvider _provider = null!;
    private RunningSite _site = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        var port = FreePort();
        _provider = await TestProvider.StartAsync($"http://127.0.0.1:{port}");
        _site = await RunningSite.StartAsync(port, _provider.SiteSettings);
        new Uri(_site.Address).ShouldBe(new Uri($"http://127.0.0.1:{port}"));
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (_site is not null) await _site.DisposeAsync();
        if (_provider is not null) await _provider.DisposeAsync();
    }

    [Test]
    public async Task Person_SignsInAtTheProvider_ReachesThePageThatWasAskedFor_AndSignsOutOfBoth([Values] bool script)
    {
        await using var visitor = await Visitor.ArriveAsync(site: _site.Address, script: script);
        await visitor.GoAsync("/risker/2026");
        if (script) (await visitor.ViolationsAsync()).ShouldBeEmpty();

        await SignInAsync(visitor, "ella");

        new Uri(visitor.Page.Url).PathAndQuery.ShouldBe("/risker/2026");
        (await visitor.Page.InnerTextAsync("header")).ShouldContain("Ella Ekonom");

        await visitor.Page.ClickAsync("header .who button");
        await visitor.Page.ClickAsync("button[name=logout]");
        await visitor.Page.Locator("#losenord").WaitForAsync();
        visitor.Page.Url.ShouldStartWith(_site.Address);
        visitor.Complaints.ShouldBeEmpty();

        await visitor.Page.ClickAsync("text=Logga in med Testkommunen");
        (await visitor.Page.Locator("[name=person]").CountAsync()).ShouldBe(1, "the provider asks again");
    }

    [Test]
    public async Task Person_WhoWaitsForTheProvidersSignOut_SeesWhatHappens([Values(1280, 390)] int width)
    {
        await using var visitor = await Visitor.ArriveAsync(site: _site.Address, width: width);
        await visitor.GoAsync("/");
        await SignInAsync(visitor, "ella");
        
        // The provider does not answer, and the page that leads there stays.
        await visitor.Page.RouteAsync("**/session/end**", route => route.AbortAsync(RequestAbortErrorCode.Aborted));

        await visitor.GoAsync("/logga-ut");
        await visitor.Page.ClickAsync("main button");

        await visitor.Page.Locator("h1:has-text('Du loggas ut hos Testkommunen')").WaitForAsync();
        (await visitor.Page.Locator("nav.app-nav").CountAsync()).ShouldBe(0);
        (await visitor.ViolationsAsync()).ShouldBeEmpty();
        visitor.Complaints.ShouldBeEmpty();
    }

    [Test]
    public async Task Person_WhoSignsOutAtTheProvider_IsSignedOutHere()
    {
        await using var visitor = await Visitor.ArriveAsync(site: _site.Address);
        await visitor.GoAsync("/");
        await SignInAsync(visitor, "sven");

        var answer = await visitor.Page.RunAndWaitForResponseAsync(
            () => visitor.Page.GotoAsync(_provider.Issuer + "/session/end"),
            response => response.Url.Contains("/logga-ut/leverantor"));

        answer.Status.ShouldBe(200);
        visitor.Complaints.ShouldBeEmpty("the site lets the provider show the address in a frame");
        await visitor.GoAsync("/");
        new Uri(visitor.Page.Url).AbsolutePath.ShouldBe("/logga-in");
    }

    [Test]
    public async Task Person_WithoutARole_IsToldWhomToAsk([Values(1440, 390)] int width)
    {
        await using var visitor = await Visitor.ArriveAsync(site: _site.Address, width: width);
        await visitor.GoAsync("/logga-in");

        await visitor.Page.ClickAsync("text=Logga in med Testkommunen");
        await visitor.Page.FillAsync("[name=person]", "nils");
        await visitor.Page.ClickAsync("button");

        await visitor.Page.Locator("text=IT-stöd, 0393-67 80 00").WaitForAsync();
        (await visitor.ViolationsAsync()).ShouldBeEmpty();
        visitor.Complaints.ShouldBeEmpty();
    }

    private static async Task SignInAsync(Visitor visitor, string person)
    {
        await visitor.Page.ClickAsync("text=Logga in med Testkommunen");
        await visitor.Page.FillAsync("[name=person]", person);
        await visitor.Page.ClickAsync("button");
        await visitor.Page.Locator("nav.app-nav").WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    /// <summary>The provider has to know the site's address before the site, which has to know the provider's, is there.</summary>
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
