using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.OidcProvider;

namespace Vaggeryd.InternalControl.IntegrationTests.Infrastructure.SingleSignOn;

/// <summary>An honest sign-in goes through; each that differs from it in one thing does not.</summary>
public sealed class OidcHandlerTests
{
    private const string Refused = "/logga-in/nekad?skal=Failed";

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
    public async Task SignIn_WhenAllIsAsItShouldBe_IsIn() => await ShouldBeInAsync("/risker/2026");

    [Test]
    public async Task SignIn_WhenTheTokenIsSignedAnewUnchanged_IsIn()
    {
        _channel.AlterToken(_ => { });

        await ShouldBeInAsync("/");
    }

    [Test]
    public async Task Challenge_AsksForACodeWithPkceStateAndNonce()
    {
        var address = (await _visit.Site.GetAsync("/logga-in/leverantor")).Headers.Location!;

        var asked = QueryHelpers.ParseQuery(address.Query);
        asked["response_type"].ToString().ShouldBe("code");
        asked["code_challenge_method"].ToString().ShouldBe("S256");
        asked["code_challenge"].ToString().Length.ShouldBe(43);
        asked["nonce"].ToString().Length.ShouldBeGreaterThan(40);
        asked["state"].ToString().Length.ShouldBeGreaterThan(40);
        asked["redirect_uri"].ToString().ShouldBe("http://localhost/logga-in/svar");
        asked["scope"].ToString().ShouldBe("openid profile email groups");
    }

    /// <summary>The claim of the token that a test changes, to a value or (null) away.</summary>
    [TestCase("iss", "http://127.0.0.1:1")]
    [TestCase("iss", null)]
    [TestCase("aud", "another-application")]
    [TestCase("aud", null)]
    [TestCase("azp", "another-application")]
    [TestCase("nonce", "another-nonce")]
    [TestCase("nonce", null)]
    [TestCase("sub", null)]
    [TestCase("exp", null)]
    [TestCase("iat", null)]
    [TestCase("at_hash", "AAAAAAAAAAAAAAAAAAAAAA")]
    public async Task SignIn_WhenAClaimIsWrongOrMissing_IsRefused(string claim, string? value)
    {
        _channel.AlterToken(claims =>
        {
            if (value is null) claims.Remove(claim).ShouldBeTrue();
            else claims[claim] = value;
        });

        await ShouldBeRefusedAsync();
    }

    [TestCase("exp", -90)]
    [TestCase("nbf", 300)]
    public async Task SignIn_WhenTheTokenIsOutsideItsTime_IsRefused(string claim, int seconds)
    {
        _channel.AlterToken(claims => claims[claim] = DateTimeOffset.UtcNow.AddSeconds(seconds).ToUnixTimeSeconds());

        await ShouldBeRefusedAsync();
    }

    [Test]
    public async Task SignIn_WhenAnotherKeySigned_IsRefused()
    {
        using var rsa = RSA.Create(2048);
        _channel.AlterToken(_ => { }, new(new RsaSecurityKey(rsa) { KeyId = ProviderFixture.Provider.Key.KeyId }, SecurityAlgorithms.RsaSha256));

        await ShouldBeRefusedAsync();
    }

    [Test]
    public async Task SignIn_WhenTheSecretThatBothKnowSigned_IsRefused()
    {
        _channel.AlterToken(_ => { }, new(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(TestProvider.ClientSecret)), SecurityAlgorithms.HmacSha256));

        await ShouldBeRefusedAsync();
    }

    [Test]
    public async Task SignIn_WhenNobodySigned_IsRefused()
    {
        _channel.AlterToken(_ => { }, unsigned: true);

        await ShouldBeRefusedAsync();
    }

    [Test]
    public async Task SignIn_WhenTheSignatureIsOfAnotherToken_IsRefused()
    {
        _channel.Answers["/token"] = answer =>
        {
            var parts = answer["id_token"]!.GetValue<string>().Split('.');
            var claims = JsonNode.Parse(Base64UrlEncoder.Decode(parts[1]))!;
            claims["groups"] = new JsonArray("IK Ekonomi");
            answer["id_token"] = $"{parts[0]}.{Base64UrlEncoder.Encode(claims.ToJsonString())}.{parts[2]}";
        };

        await ShouldBeRefusedAsync();
    }

    [TestCase("id_token")]
    [TestCase("access_token")]
    public async Task SignIn_WhenATokenIsMissing_IsRefused(string token)
    {
        _channel.Answers["/token"] = answer => answer.Remove(token).ShouldBeTrue();

        await ShouldBeRefusedAsync();
    }

    private async Task ShouldBeInAsync(string till)
    {
        var answer = await _visit.SignInAsync("ella", till);

        answer.Headers.Location!.OriginalString.ShouldBe(till);
        _channel.Exchanges.ShouldBe(1);
        (await _visit.IsInAsync()).ShouldBeTrue();
    }

    private async Task ShouldBeRefusedAsync()
    {
        var answer = await _visit.SignInAsync("ella");

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldBe(Refused);
        _channel.Exchanges.ShouldBe(1, "the provider's honest answer was altered");
        (await _visit.IsInAsync()).ShouldBeFalse();
        (await _site.Query(db => db.Users.AnyAsync(user => user.Email == "ella@kommun.example"))).ShouldBeFalse();
        (await _site.Query(db => db.AuditRows.SingleAsync(row => row.Kind == AuditKind.SignInRefused))).SubjectName.ShouldBe(ProviderFixture.Provider.Issuer);
    }
}
