using System.Net;

namespace Vaggeryd.InternalControl.IntegrationTests.Infrastructure.SingleSignOn;

/// <summary>The form for name and password beside, instead of or without the provider.</summary>
public sealed class LocalAccountsTests
{
    [Test]
    public async Task SignInPage_WithAProvider_OffersBoth()
    {
        await using var site = await ProviderFixture.SiteAsync();

        var page = await TestSite.PageAsync(await site.ClientAsync(), "/logga-in?till=%2Frisker%2F2026");

        page.QuerySelector("main a.ds-button")!.GetAttribute("href").ShouldBe("/logga-in/leverantor?till=%2Frisker%2F2026");
        page.QuerySelector("main a.ds-button")!.TextContent.ShouldBe("Logga in med Testkommunen");
        page.QuerySelector("#losenord").ShouldNotBeNull();
        (await site.ClientAsync("ekonomi@demo.example")).ShouldNotBeNull();
    }

    [Test]
    public async Task SignInPage_WithoutAProvider_HasOnlyTheForm()
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync();

        (await TestSite.PageAsync(client, "/logga-in")).QuerySelector("main a.ds-button").ShouldBeNull();

        (await client.GetAsync("/logga-in/leverantor")).Headers.Location!.OriginalString.ShouldBe("/logga-in");
        (await client.GetAsync("/logga-in/svar?code=a&state=b")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Test]
    public async Task Password_WhenLocalAccountsAreOff_IsNeitherOfferedNorTaken()
    {
        await using var site = await ProviderFixture.SiteAsync(more: ("SignIn:LocalAccounts", "false"));
        var client = await site.ClientAsync();

        (await TestSite.PageAsync(client, "/logga-in")).QuerySelector("#losenord").ShouldBeNull();

        // A form token from another form of the same site.
        var token = (await TestSite.PageAsync(client, "/sprak")).QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await client.PostAsync("/logga-in", new FormUrlEncodedContent(
            [new("anvandarnamn", "ekonomi@demo.example"), new("losenord", TestSite.Password), new("__RequestVerificationToken", token)]));

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetAsync("/glomt-losenord")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.PostAsync("/glomt-losenord", new FormUrlEncodedContent([new("epost", "ekonomi@demo.example"), new("__RequestVerificationToken", token)])))
            .StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }
}
