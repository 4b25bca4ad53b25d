using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.CookiePolicy;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>
/// What every cookie of the site is: unreadable for scripts, not sent along with other sites' forms and, where https is a must, Secure and
/// named <c>__Host-</c>, which browsers take from this host alone. The cookie policy sees to it for those that are yet to come.
/// </summary>
/// <param name="secure">Only https is allowed.</param>
public sealed class SiteCookies(bool secure)
{
    public string Language => Named(CookieRequestCultureProvider.DefaultCookieName);

    internal string Named(string name) => secure && !name.StartsWith("__Host-", StringComparison.Ordinal) ? "__Host-" + name : name;

    internal static void Register(IServiceCollection services, bool secure)
    {
        var cookies = new SiteCookies(secure);
        services.AddSingleton(cookies);
        services.Configure<CookiePolicyOptions>(policy =>
        {
            policy.HttpOnly = HttpOnlyPolicy.Always;
            policy.MinimumSameSitePolicy = SameSiteMode.Lax;
            policy.Secure = secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        });

        // Lax, not Strict: a form in one tab must outlive that a link in a mail opens the site in another. The cookie is half of a pair.
        services.Configure<AntiforgeryOptions>(forms => cookies.Shape(forms.Cookie, "internkontroll-formular"));
        services.Configure<CookieTempDataProviderOptions>(messages => cookies.Shape(messages.Cookie, "internkontroll-besked"));
        services.PostConfigure<RequestLocalizationOptions>(languages =>
        {
            foreach (var provider in languages.RequestCultureProviders.OfType<CookieRequestCultureProvider>()) provider.CookieName = cookies.Language;
        });
        services.AddSingleton<IPostConfigureOptions<CookieAuthenticationOptions>>(new SignIn(cookies));
    }

    private void Shape(CookieBuilder cookie, string name)
    {
        cookie.Name = Named(name);
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.Path = "/";
    }

    /// <summary>All cookie schemes, also those that are added later.</summary>
    private sealed class SignIn(SiteCookies cookies) : IPostConfigureOptions<CookieAuthenticationOptions>
    {
        public void PostConfigure(string? name, CookieAuthenticationOptions options) =>
            cookies.Shape(options.Cookie, options.Cookie.Name ?? CookieAuthenticationDefaults.CookiePrefix + name);
    }
}
