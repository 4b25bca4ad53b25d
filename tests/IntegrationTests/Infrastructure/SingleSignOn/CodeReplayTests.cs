using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Audit;

namespace Vaggeryd.InternalControl.IntegrationTests.Infrastructure.SingleSignOn;

/// <summary>A code, an answer or the provider's word, used by somebody it was not meant for or a second time.</summary>
public sealed class CodeReplayTests
{
    private const string Failed = "/logga-in/nekad?skal=Failed";

    private ProviderChannel _channel = null!;
    private TestSite _site = null!;
    private ProviderVisit _visit = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _channel = new ProviderChannel();
        _site = await ProviderFixture.SiteAsync(_channel);
        _visit = new ProviderVisit(await _site.ClientAsync());
    }

    [TearDown]
    public async Task CloseAsync()
    {
        _visit.Dispose();
        await _site.DisposeAsync();
        _channel.Dispose();
    }

    [Test]
    public async Task Code_WhenSpentAlready_IsRefusedByTheProvider()
    {
        _channel.RepeatsCode = true;

        await ShouldFailAsync(_visit, await _visit.ReturnAddressAsync("ella"));

        _channel.Said.ShouldContain("invalid_grant");
    }

    [Test]
    public async Task Code_WhenTheVerifierIsAnother_IsRefusedByTheProvider()
    {
        _channel.TokenRequest = form => form.Replace("code_verifier=", "code_verifier=x");

        await ShouldFailAsync(_visit, await _visit.ReturnAddressAsync("ella"));

        _channel.Said.ShouldContain("invalid_grant");
    }

    [Test]
    public async Task Answer_WhenOpenedTwice_IsRefusedTheSecondTime()
    {
        var address = await _visit.ReturnAddressAsync("ella");
        (await _visit.Site.GetAsync(address)).Headers.Location!.OriginalString.ShouldBe("/");

        (await _visit.Site.GetAsync(address)).Headers.Location!.OriginalString.ShouldBe(Failed);

        _channel.Exchanges.ShouldBe(1, "the spent code is not even tried");
    }

    [Test]
    public async Task Code_WhenPutIntoAnotherSignInOfTheSameBrowser_IsRefused()
    {
        var first = await _visit.ReturnAddressAsync("ella");
        var second = await _visit.ReturnAddressAsync("ella");

        await ShouldFailAsync(_visit, ProviderVisit.With(second, "code", QueryHelpers.ParseQuery(first.Split('?')[1])["code"]!));

        _channel.Said.ShouldContain("invalid_grant");
    }

    [Test]
    public async Task Answer_InAnotherBrowser_IsRefused()
    {
        var address = await _visit.ReturnAddressAsync("ella");
        using var another = new ProviderVisit(await _site.ClientAsync());

        await ShouldFailAsync(another, address);

        _channel.Exchanges.ShouldBe(0);
    }

    [Test]
    public async Task Answer_ToNoQuestionOfOurs_IsRefusedWithoutFillingTheTrail()
    {
        await ShouldFailAsync(_visit, "/logga-in/svar?code=a&state=b");

        (await _site.Query(db => db.AuditRows.AnyAsync(row => row.Kind == AuditKind.SignInRefused))).ShouldBeFalse();
    }

    [TestCase("state", "forged")]
    [TestCase("iss", "http://127.0.0.1:1")]
    [TestCase("code", "")]
    public async Task Answer_WhenAWordIsChanged_IsRefused(string word, string value)
    {
        await ShouldFailAsync(_visit, ProviderVisit.With(await _visit.ReturnAddressAsync("ella"), word, value));

        _channel.Exchanges.ShouldBe(0);
    }

    [Test]
    public async Task Answer_WhenThePersonGaveUp_SaysSo() =>
        await ShouldFailAsync(_visit, ProviderVisit.With(await _visit.ReturnAddressAsync("ella"), "error", "access_denied"));

    [TestCase("issuer", "https://elsewhere.example")]
    [TestCase("token_endpoint", "")]
    [TestCase("authorization_endpoint", "ftp://elsewhere.example/")]
    public async Task Metadata_WhenNotOfTheConfiguredProvider_IsNotUsed(string word, string value)
    {
        _channel.Answers["/.well-known/openid-configuration"] = metadata => metadata[word] = value;

        var answer = await _visit.Site.GetAsync("/logga-in/leverantor");

        answer.Headers.Location!.OriginalString.ShouldBe("/logga-in/nekad?skal=Unreachable");
    }

    [Test]
    public async Task UserInfo_WhenTheTokenLeavesClaimsOut_CompletesThem()
    {
        _channel.AlterToken(WithoutGroups);

        (await _visit.SignInAsync("ella")).Headers.Location!.OriginalString.ShouldBe("/");

        (await _visit.IsInAsync()).ShouldBeTrue();
    }

    [Test]
    public async Task UserInfo_WhenAboutSomebodyElse_IsRefused()
    {
        _channel.AlterToken(WithoutGroups);
        _channel.Answers["/me"] = person => person["sub"] = "sven";

        await ShouldFailAsync(_visit, await _visit.ReturnAddressAsync("ella"));
    }

    private static void WithoutGroups(JsonObject claims) => claims.Remove("groups").ShouldBeTrue();

    private async Task ShouldFailAsync(ProviderVisit visit, string address)
    {
        (await visit.Site.GetAsync(address)).Headers.Location!.OriginalString.ShouldBe(Failed);

        (await visit.IsInAsync()).ShouldBeFalse();
        (await _site.Query(db => db.Users.AnyAsync(user => user.Email == "ella@kommun.example"))).ShouldBeFalse();
    }
}
