using System.Globalization;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.WebEncoders;
using Vaggeryd.InternalControl.Web.Api;
using Vaggeryd.InternalControl.Web.Infrastructure.SingleSignOn;
using Vaggeryd.InternalControl.Web.Jobs;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>What only the site needs: pages, sign-in, languages, health.</summary>
internal static class SiteRegistration
{
    public const string SignInPath = "/logga-in";
    public const string SignOutPath = "/logga-ut";

    private static readonly CultureInfo[] Cultures = [new("sv-SE"), new("en-GB")];

    public static WebApplicationBuilder AddSite(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseStaticWebAssets();
        builder.AddHardening();

        var services = builder.Services;
        services.AddInternalControl(builder.Configuration);
        services.AddJobs(builder.Configuration);
        services.AddScoped<SignedInUser>();
        services.AddScoped<ReadSignedInUser>();
        services.AddScoped<ReadOrderer>();
        services.AddSiteAccounts();
        services.AddScoped<ICurrentUser>(provider => provider.GetRequiredService<SignedInUser>());
        services.AddScoped<SiteFrame>();

        services.AddRazorPages(options =>
            {
                options.RootDirectory = "/Features";
                options.Conventions.Add(new BoardPlanRoutes());
                options.Conventions.Add(new WholeReportRoutes());
            })
            .AddMvcOptions(mvc => mvc.Filters.Add<FailureFilter>());
        services.Configure<RouteOptions>(routes => routes.LowercaseUrls = true);
        services.Configure<WebEncoderOptions>(encoders => encoders.TextEncoderSettings = new(UnicodeRanges.All));
        services.AddProblemDetails();
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(new JsonStringEnumConverter()));
        services.AddExceptionHandler<ApiFailureHandler>();
        services.AddOpenApi(options => options.AddDocumentTransformer(DescribeApi.Security));
        services.AddHealthChecks().AddDbContextCheck<AppDbContext>();
        AddSignIn(services);
        services.AddSingleSignOn(builder.Configuration);
        AddLanguages(services);
        return builder;
    }

    private static void AddSignIn(IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddApiKeys();
        new IdentityBuilder(typeof(AppUser), services).AddSignInManager();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies(cookies => cookies.ApplicationCookie!.Configure(cookie =>
        {
            cookie.LoginPath = SignInPath;
            cookie.AccessDeniedPath = SignInPath;
            cookie.ReturnUrlParameter = "till";
            cookie.Cookie.Name = "internkontroll";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(10);
            cookie.Events.OnRedirectToLogin = context =>
            {
                if (context.Request.Path.StartsWithSegments("/api")) (context.Response.StatusCode, context.Response.Headers.WWWAuthenticate) = (StatusCodes.Status401Unauthorized, ApiKeyAuthentication.Challenge);
                else context.Response.Redirect(context.RedirectUri);
                return Task.CompletedTask;
            };
        }));
        services.AddAuthorizationBuilder().SetFallbackPolicy(new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    private static void AddLanguages(IServiceCollection services) =>
        services.Configure<RequestLocalizationOptions>(options =>
        {
            options.DefaultRequestCulture = new RequestCulture(Cultures[0]);
            options.SupportedCultures = Cultures;
            options.SupportedUICultures = Cultures;
            options.RequestCultureProviders = [new CookieRequestCultureProvider()];
        });
}
