using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Api;

/// <summary>Says in the API's description how a caller proves who it is.</summary>
internal static class DescribeApi
{
    private const string Key = "apiKey";
    private const string Cookie = "session";

    public static Task Security(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.AddComponent(Key, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            BearerFormat = "ik_<id>_<secret>",
            Description = "A key that an administrator has made, with the scopes Risks or Plan.",
        });
        document.AddComponent(Cookie, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey,
            In = ParameterLocation.Cookie,
            Name = context.ApplicationServices.GetRequiredService<SiteCookies>().Named("internkontroll"),
            Description = "The session of a person who has signed in on the site. Not looked at when a key is sent.",
        });
        foreach (var operation in document.Paths.Values.SelectMany(path => path.Operations?.Values ?? Enumerable.Empty<OpenApiOperation>()))
            operation.Security = [Requirement(Key, document), Requirement(Cookie, document)];

        return Task.CompletedTask;
    }

    private static OpenApiSecurityRequirement Requirement(string scheme, OpenApiDocument document) => new() { [new OpenApiSecuritySchemeReference(scheme, document)] = [] };
}
