using Microsoft.AspNetCore.Identity;

namespace Vaggeryd.InternalControl.Web.Infrastructure.SingleSignOn;

/// <summary>Sign-in with the municipality's own provider, when the configuration names one.</summary>
internal static class SingleSignOnRegistration
{
    public static IServiceCollection AddSingleSignOn(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = SignInSettings.From(configuration);
        services.AddSingleton(settings);
        services.AddScoped<SignOutHint>();
        if (settings.Provider is not { } provider || settings.Problems.Count > 0) return services;

        services.AddScoped<OidcEvents>();
        services.AddAuthentication().AddOAuth<OidcOptions, OidcHandler>(OidcOptions.Scheme, provider.Name, options =>
        {
            options.ClientId = provider.ClientId;
            options.ClientSecret = provider.ClientSecret;
            options.EventsType = typeof(OidcEvents);
            options.SignInScheme = IdentityConstants.ExternalScheme;
            options.BackchannelTimeout = TimeSpan.FromSeconds(15);
            foreach (var scope in (provider.Scopes ?? ["profile", "email"]).Prepend("openid").Distinct()) options.Scope.Add(scope);

            // The answer comes as an ordinary link, which carries Lax cookies; without TLS only tests on the machine itself run.
            options.CorrelationCookie.SameSite = SameSiteMode.Lax;
            options.CorrelationCookie.SecurePolicy = provider.IsPlainLoopback ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        });
        services.AddOptions<OidcOptions>(OidcOptions.Scheme).PostConfigure(options => options.Metadata = ProviderMetadata.From(provider, options.Backchannel));
        return services;
    }
}
