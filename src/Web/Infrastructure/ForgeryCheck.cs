using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>
/// Whoever is known by a cookie changes nothing without the form's token, since a browser sends the cookie along for other sites too. Pages
/// check this themselves; this holds for every other endpoint, without its doing. An API key is not sent by browsers and needs no token.
/// </summary>
internal static class ForgeryCheck
{
    /// <summary>The authentication scheme of those who call the API with a key.</summary>
    public const string ApiKeyScheme = "ApiKey";

    public static IApplicationBuilder UseForgeryCheck(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (NeedsToken(context) && !await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context))
        {
            await PlainAnswer.WriteAsync(context, StatusCodes.Status400BadRequest, "Refused.Forged", "Refused.ForgedLead");
            return;
        }

        await next(context);
    });

    private static bool NeedsToken(HttpContext context) =>
        !HttpMethods.IsGet(context.Request.Method)
        && !HttpMethods.IsHead(context.Request.Method)
        && context.GetEndpoint() is { } endpoint
        && endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null
        && context.User.Identities.Any(identity => identity.IsAuthenticated)
        && !context.User.Identities.Any(identity => identity.IsAuthenticated && identity.AuthenticationType == ApiKeyScheme);
}
