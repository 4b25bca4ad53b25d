using Microsoft.Net.Http.Headers;
using Vaggeryd.InternalControl.Web.Infrastructure.SingleSignOn;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>Headers on every answer: nothing is loaded from elsewhere, nothing runs that does not lie in a file of ours.</summary>
internal static class SecurityHeaders
{
    /// <summary>
    /// Scripts are files of ours, ask nobody but the site, and never turn text into markup or code: no policy of trusted types is named,
    /// so that a browser that knows them refuses every attempt.
    /// </summary>
    private const string ContentPolicy =
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'; frame-ancestors ";

    private const string StaticFilesLifetime = "public, max-age=3600";
    private const string VersionedFilesLifetime = "public, max-age=31536000, immutable";
    private const int Year = 365 * 24 * 60 * 60;

    /// <summary>What a browser could do for a page and none of ours needs.</summary>
    private static readonly string Permissions = string.Join(", ", ((string[])
    [
        "accelerometer", "autoplay", "browsing-topics", "camera", "display-capture", "encrypted-media", "fullscreen", "gamepad",
        "geolocation", "gyroscope", "hid", "identity-credentials-get", "idle-detection", "local-fonts", "magnetometer", "microphone", "midi",
        "otp-credentials", "payment", "picture-in-picture", "publickey-credentials-create", "publickey-credentials-get", "screen-wake-lock",
        "serial", "storage-access", "usb", "window-management", "xr-spatial-tracking",
    ]).Select(name => $"{name}=()"));

    /// <summary>Set as the answer starts, so that they stand on failures as well, whose answers are begun anew.</summary>
    public static WebApplication UseSecurityHeaders(this WebApplication app)
    {
        var transport = app.Environment.IsDevelopment() ? null
            : $"max-age={Year}{(app.Configuration.GetValue<bool>("Hsts:IncludeSubDomains") ? "; includeSubDomains" : "")}";
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                Set(context, transport);
                return Task.CompletedTask;
            });
            return next(context);
        });
        return app;
    }

    /// <summary>Files that are the same for everyone may be kept; for good when their address names their version.</summary>
    public static StaticFileOptions StaticFiles { get; } = new()
    {
        OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
            file.Context.Request.Query.ContainsKey("v") ? VersionedFilesLifetime : StaticFilesLifetime,
    };

    private static void Set(HttpContext context, string? transport)
    {
        var headers = context.Response.Headers;
        var frame = FrameFor(context);
        var policy = ContentPolicy + (frame ?? "'none'");

        // A file to save is nothing to run, whoever opens it in a tab all the same.
        if (headers.ContentDisposition.Count > 0) policy += "; sandbox";
        headers.ContentSecurityPolicy = context.Request.IsHttps ? $"{policy}; upgrade-insecure-requests" : policy;
        headers.XContentTypeOptions = "nosniff";
        if (frame is null) headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["X-Permitted-Cross-Domain-Policies"] = "none";

        // A promise for this machine's own name would bind every other site that is tried out on it.
        if (context.Request.IsHttps && transport is not null && !IsLoopback(context.Request.Host.Host)) headers.StrictTransportSecurity = transport;

        // What a person may see is theirs: no browser or proxy keeps it after they have signed out.
        if (context.GetEndpoint() is not null || headers.CacheControl.Count == 0) headers.CacheControl = "no-store";

        StayOnTheSite(context.Request, headers);
    }

    /// <summary>Who may show this address in a frame: nobody, save the provider for the empty answer to its sign-out.</summary>
    private static string? FrameFor(HttpContext context) =>
        context.Request.Path.Equals(OidcOptions.FrontChannelPath, StringComparison.OrdinalIgnoreCase)
            ? context.RequestServices.GetRequiredService<SignInSettings>().Provider?.Origin
            : null;

    /// <summary>A way to the site itself is sent as a path: the host in it would be whatever the request claimed.</summary>
    private static void StayOnTheSite(HttpRequest request, IHeaderDictionary headers)
    {
        var self = $"{request.Scheme}://{request.Host}/";
        if (headers.Location.ToString() is { } to && to.StartsWith(self, StringComparison.OrdinalIgnoreCase)) headers[HeaderNames.Location] = to[(self.Length - 1)..];
    }

    private static bool IsLoopback(string host) => host is "localhost" or "127.0.0.1" or "[::1]";
}
