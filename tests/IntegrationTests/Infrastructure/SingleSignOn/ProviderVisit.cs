using System.Net;
using Microsoft.AspNetCore.WebUtilities;

namespace Vaggeryd.InternalControl.IntegrationTests.Infrastructure.SingleSignOn;

/// <summary>A person's browser at the site and at the provider, step by step.</summary>
internal sealed class ProviderVisit(HttpClient site) : IDisposable
{
    private readonly HttpClient _provider = new(new HttpClientHandler { AllowAutoRedirect = false });

    public HttpClient Site => site;

    /// <summary>Goes from the site to the provider, signs in there and stops before coming back.</summary>
    /// <returns>The address that the provider sends the browser back to.</returns>
    public async Task<string> ReturnAddressAsync(string person, string till = "/")
    {
        var address = (await site.GetAsync("/logga-in/leverantor?till=" + Uri.EscapeDataString(till))).Headers.Location!;
        while (address.GetLeftPart(UriPartial.Authority) != "http://localhost")
        {
            var answer = await _provider.GetAsync(address);
            if (answer.StatusCode == HttpStatusCode.OK) answer = await _provider.PostAsync(address, new FormUrlEncodedContent([new("person", person)]));
            answer.Headers.Location.ShouldNotBeNull(await answer.Content.ReadAsStringAsync());
            address = new Uri(address, answer.Headers.Location);
        }

        return address.PathAndQuery;
    }

    /// <summary>The whole way; the site's answer to the return.</summary>
    public async Task<HttpResponseMessage> SignInAsync(string person, string till = "/") => await site.GetAsync(await ReturnAddressAsync(person, till));

    /// <summary>Whether the site knows who this is.</summary>
    public async Task<bool> IsInAsync() => (await site.GetAsync("/risker/2026")).StatusCode != HttpStatusCode.Redirect;

    /// <summary>The address with one word of its query changed.</summary>
    public static string With(string address, string word, string value)
    {
        var parts = address.Split('?');
        var query = QueryHelpers.ParseQuery(parts[1]).ToDictionary(w => w.Key, w => (string?)w.Value);
        query[word] = value;
        return QueryHelpers.AddQueryString(parts[0], query);
    }

    public void Dispose() => _provider.Dispose();
}
