using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Web.Api;
using Vaggeryd.InternalControl.Web.Infrastructure.SingleSignOn;
using Vaggeryd.InternalControl.Web.Jobs;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>What a request passes on its way, and what happens before the first one.</summary>
internal static class SitePipeline
{
    public static WebApplication UseSite(this WebApplication app)
    {
        app.UseTrustedProxies();
        app.UseRequestLocalization();
        app.UseSecurityHeaders();
        app.UseExceptionHandler("/fel");
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/api"), api => api.UseStatusCodePages());
        app.UseWhen(context => !context.Request.Path.StartsWithSegments("/api"), pages => pages.UseStatusCodePagesWithReExecute("/fel"));
        app.UseStaticFiles(SecurityHeaders.StaticFiles);
        app.UseHttpsOnly();
        app.UseKnownMethods();
        app.UseRouting();
        app.UseBodyLimit();
        app.UseCookiePolicy();

        // The provider's answer is dealt with where people are authenticated, and would otherwise not be counted.
        app.UseWhen(context => context.Request.Path == OidcOptions.ReturnPath, answer => answer.UseRateLimiter());
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseMiddleware<SignedInUserMiddleware>();
        app.UseAuthorization();
        app.UseForgeryCheck();

        app.MapHealthChecks("/health/ready").AllowAnonymous();
        app.MapOpenApi().AllowAnonymous();
        app.MapApi();
        app.MapRazorPages();
        return app;
    }

    /// <summary>Brings the embedded database up to date; a server's schema is left to <c>ik migrate</c>. Invented data never runs as production.</summary>
    /// <returns>False when the site must not start; the reason has then been said.</returns>
    public static async Task<bool> PrepareAsync(this WebApplication app)
    {
        var problems = app.Services.GetRequiredService<SignInSettings>().Problems;
        foreach (var problem in problems) await Console.Error.WriteLineAsync(problem);
        if (problems.Count > 0) return false;

        app.WarnOfOpenDoors();
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        if (scope.ServiceProvider.GetRequiredService<DatabaseSettings>().Provider == DatabaseProvider.Sqlite)
            await DatabaseProviderRegistration.MigrateAsync(db, LocalTime.Today(scope.ServiceProvider.GetRequiredService<TimeProvider>()), CancellationToken.None);

        if (!await JobStore.IsPreparedAsync(db, CancellationToken.None))
        {
            await Console.Error.WriteLineAsync(T.Of("Installation.NoJobTables"));
            return false;
        }

        if (app.Environment.IsProduction() && await db.Municipalities.AnyAsync(m => m.IsDemo))
        {
            await Console.Error.WriteLineAsync(T.Of("Installation.DemoInProduction"));
            return false;
        }

        return true;
    }
}
