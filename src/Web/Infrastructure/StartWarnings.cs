namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>What an operator should know about a site that starts as production with a door ajar. It starts all the same.</summary>
internal static partial class StartWarnings
{
    public static WebApplication WarnOfOpenDoors(this WebApplication app)
    {
        foreach (var door in Of(app.Configuration, app.Environment)) OpenDoor(app.Logger, door);
        return app;
    }

    internal static IEnumerable<string> Of(IConfiguration configuration, IHostEnvironment environment)
    {
        if (configuration["Reminders:Ladder"] is not null)
            yield return "Reminders:Ladder is not read: when people are reminded is said on the site, at /meddelanden/steg, or by ik reminders ladder. Remove it.";
        if (!environment.IsProduction()) yield break;

        if (!KeyProtection.IsConfigured(configuration))
            yield return "The keys of cookies and forms lie unlocked in the database and its copies. Set DataProtection:Certificate.";
        if (configuration["AllowedHosts"] is null or "" or "*")
            yield return "The site answers to any host name. Set AllowedHosts to its own.";
        if (PlainHttp.IsAllowed(configuration, environment))
            yield return $"{PlainHttp.Key} lets people sign in without https. Remove it outside a machine of your own.";
        if (configuration.GetValue<bool>("FORWARDEDHEADERS_ENABLED"))
            yield return "ASPNETCORE_FORWARDEDHEADERS_ENABLED believes anybody who says to be a proxy. Name yours in Proxy:KnownProxies instead.";
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Door} See docs/operations.md.")]
    private static partial void OpenDoor(ILogger logger, string door);
}
