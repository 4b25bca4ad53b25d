using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Vaggeryd.InternalControl.IntegrationTests.Access;

/// <summary>Every address that the site answers at, with its method, as the application itself has registered them.</summary>
internal static class SiteAddresses
{
    public static async Task<IReadOnlyList<string>> OfAsync(TestSite site)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var endpoint in site.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>())
        {
            var route = $"/{endpoint.RoutePattern.RawText!.Trim('/')}";
            foreach (var method in await MethodsAsync(site, endpoint)) found.Add($"{method.Verb} {route}{method.Handler}");
        }

        return [.. found];
    }

    /// <summary>A page shows itself to GET whether or not it has a handler for it.</summary>
    private static async Task<IEnumerable<(string Verb, string Handler)>> MethodsAsync(TestSite site, Endpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
            return endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is { HttpMethods: { Count: > 0 } verbs } ? verbs.Select(verb => (verb, "")) : [("GET", "")];

        var compiled = await site.Services.GetRequiredService<PageLoader>().LoadAsync(page, endpoint.Metadata);
        return compiled.HandlerMethods
            .Select(handler => (handler.HttpMethod.ToUpperInvariant(), handler.Name is null ? "" : $"?handler={handler.Name}"))
            .Append(("GET", ""));
    }
}
