using Vaggeryd.InternalControl.Web.Infrastructure.SingleSignOn;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>Headers on every answer: nothing is loaded from elsewhere, nothing runs that does not lie in a file of ours.</summary>
internal static class SecurityHeaders
{
    private const string ContentPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ";

    /// <summary>Set as the answer starts, so that they stand on failures as well, whose answers are begun anew.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            Set(context);
            return Task.CompletedTask;
        });
        return next(context);
    });

    private static void Set(HttpContext context)
    {
        var headers = context.Response.Headers;
        var frame = FrameFor(context);
        headers.ContentSecurityPolicy = ContentPolicy + (frame ?? "'none'");
        headers.XContentTypeOptions = "nosniff";
        if (frame is null) headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";

        // What a person may see is theirs: no browser or proxy keeps it after they have signed out.
        if (context.User.Identity?.IsAuthenticated == true && context.GetEndpoint() is not null) headers.CacheControl = "no-store";
    }

    /// <summary>Who may show this address in a frame: nobody, save the provider for the empty answer to its sign-out.</summary>
    private static string? FrameFor(HttpContext context) =>
        context.Request.Path.Equals(OidcOptions.FrontChannelPath, StringComparison.OrdinalIgnoreCase)
            ? context.RequestServices.GetRequiredService<SignInSettings>().Provider?.Origin
            : null;
}
