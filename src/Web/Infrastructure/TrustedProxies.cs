using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>
/// Takes the reader's address and https from a proxy's <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c>, from the proxies that
/// <c>Proxy:KnownProxies</c> and <c>Proxy:KnownNetworks</c> name and from nobody else. The host is never taken from there.
/// </summary>
internal static class TrustedProxies
{
    private const string Proxies = "Proxy:KnownProxies";
    private const string Networks = "Proxy:KnownNetworks";

    public static WebApplication UseTrustedProxies(this WebApplication app)
    {
        if (!Words(app.Configuration, Proxies).Concat(Words(app.Configuration, Networks)).Any()) return app;

        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
            ForwardLimit = app.Configuration.GetValue("Proxy:Hops", 1),
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var word in Words(app.Configuration, Proxies))
            options.KnownProxies.Add(IPAddress.TryParse(word, out var address) ? address : throw Wrong(Proxies, word, "an address such as 10.0.0.5"));
        foreach (var word in Words(app.Configuration, Networks))
            options.KnownIPNetworks.Add(System.Net.IPNetwork.TryParse(word, out var network) ? network : throw Wrong(Networks, word, "a network such as 10.0.0.0/24"));

        app.UseForwardedHeaders(options);
        return app;
    }

    /// <summary>One word, several with commas or spaces between, or a list.</summary>
    private static IEnumerable<string> Words(IConfiguration configuration, string key) =>
        configuration.GetSection(key).GetChildren().Select(child => child.Value).Prepend(configuration[key])
            .SelectMany(value => (value ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries));

    private static InvalidOperationException Wrong(string key, string word, string expected) => new($"{key} holds '{word}'. Use {expected}.");
}
