using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Vaggeryd.InternalControl.Web.Infrastructure.SingleSignOn;

namespace Vaggeryd.InternalControl.IntegrationTests.Infrastructure.SingleSignOn;

/// <summary>The site's own way to the provider. What a test alters on it is all that differs from an honest sign-in.</summary>
internal sealed class ProviderChannel() : DelegatingHandler(new HttpClientHandler())
{
    /// <summary>Changes made to the provider's answers, by path.</summary>
    public Dictionary<string, Action<JsonObject>> Answers { get; } = [];

    /// <summary>Changes what the site sends in exchange for the token.</summary>
    public Func<string, string> TokenRequest { get; set; } = form => form;

    /// <summary>Sends each exchange of a code a second time and takes that answer.</summary>
    public bool RepeatsCode { get; set; }

    /// <summary>How often the site has exchanged a code.</summary>
    public int Exchanges { get; private set; }

    /// <summary>What the provider said to the newest exchange, before anything was altered.</summary>
    public string Said { get; private set; } = "";

    /// <summary>Puts this channel between a site and the provider.</summary>
    public void Register(IServiceCollection services) => services.Configure<OidcOptions>(OidcOptions.Scheme, options => options.BackchannelHttpHandler = this);

    /// <summary>Puts a token with other claims in the place of the provider's, signed with its own key unless told otherwise.</summary>
    public void AlterToken(Action<JsonObject> alter, SigningCredentials? credentials = null, bool unsigned = false) => Answers["/token"] = answer =>
    {
        var claims = JsonNode.Parse(Base64UrlEncoder.Decode(answer["id_token"]!.GetValue<string>().Split('.')[1]))!.AsObject();
        alter(claims);
        var payload = claims.ToJsonString();
        var signer = new JsonWebTokenHandler();
        answer["id_token"] = unsigned
            ? signer.CreateToken(payload)
            : signer.CreateToken(payload, credentials ?? new SigningCredentials(ProviderFixture.Provider.Key, SecurityAlgorithms.RsaSha256));
    };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.AbsolutePath;
        if (path != "/token") return await AlterAsync(path, await base.SendAsync(request, cancellationToken), cancellationToken);

        Exchanges++;
        var form = TokenRequest(await request.Content!.ReadAsStringAsync(cancellationToken));
        var answer = await ExchangeAsync(request.RequestUri, form, cancellationToken);
        if (RepeatsCode)
        {
            answer.IsSuccessStatusCode.ShouldBeTrue();
            answer = await ExchangeAsync(request.RequestUri, form, cancellationToken);
        }

        Said = await answer.Content.ReadAsStringAsync(cancellationToken);
        return await AlterAsync(path, answer, cancellationToken);
    }

    private Task<HttpResponseMessage> ExchangeAsync(Uri address, string form, CancellationToken cancellationToken) =>
        base.SendAsync(new(HttpMethod.Post, address) { Content = new StringContent(form, null, "application/x-www-form-urlencoded") }, cancellationToken);

    private async Task<HttpResponseMessage> AlterAsync(string path, HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        if (!answer.IsSuccessStatusCode || !Answers.TryGetValue(path, out var alter)) return answer;

        var content = JsonNode.Parse(await answer.Content.ReadAsStringAsync(cancellationToken))!.AsObject();
        alter(content);
        answer.Content = new StringContent(content.ToJsonString(), null, "application/json");
        return answer;
    }
}
