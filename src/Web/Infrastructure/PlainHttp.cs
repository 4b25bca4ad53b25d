namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>
/// Whether the site may be used without https. Only where it is tried out: in Development, in the Demo that <c>scripts/run</c> starts on the
/// machine's own address, and where <c>Site:PlainHttp</c> says so. Everywhere else cookies are for https only, and so is the site.
/// </summary>
internal static class PlainHttp
{
    public const string Key = "Site:PlainHttp";

    public static bool IsAllowed(IConfiguration configuration, IHostEnvironment environment) =>
        configuration.GetValue<bool?>(Key) ?? (environment.IsDevelopment() || environment.IsEnvironment("Demo"));

    /// <summary>
    /// Refuses what arrives without https. Cookies would be dropped by the browser and nobody could sign in; this says why. Whoever watches
    /// the site from the inside may ask for its health.
    /// </summary>
    public static WebApplication UseHttpsOnly(this WebApplication app)
    {
        if (IsAllowed(app.Configuration, app.Environment)) return app;

        app.Use((context, next) => context.Request.IsHttps || context.Request.Path.StartsWithSegments("/health")
            ? next(context)
            : PlainAnswer.WriteAsync(context, StatusCodes.Status400BadRequest, "Refused.PlainHttp", "Refused.PlainHttpLead"));
        return app;
    }
}
