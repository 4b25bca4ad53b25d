using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Vaggeryd.InternalControl.Web.Infrastructure.Accounts;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>
/// Local accounts with ASP.NET Core Identity. Its lockout is not used: anybody could lock anybody out with it. What slows guessing down
/// instead is <see cref="SignInGate"/>.
/// </summary>
internal static class AccountRegistration
{
    /// <summary>Shortest password. Length is what counts (NIST SP 800-63B-4); composition rules only make people predictable.</summary>
    public const int ShortestPassword = 15;

    /// <summary>Rounds of PBKDF2 with SHA-512, as OWASP advises; older hashes are renewed at the next sign-in.</summary>
    private const int HashRounds = 210_000;

    /// <summary>What the site and the command line have in common.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashRounds);
        services.AddScoped<IPasswordHasher<AppUser>, NormalPasswordHasher>();
        services.AddScoped<IPasswordValidator<AppUser>, PasswordRule>();
        services.AddIdentityCore<AppUser>(options =>
            {
                options.User.RequireUniqueEmail = true;
                options.Lockout.AllowedForNewUsers = false;
            })
            .AddEntityFrameworkStores<AppDbContext>();

        services.AddSingleton(SignInRules.From(configuration));
        services.AddScoped<SignInThrottles>();
        services.AddScoped<AccountTrail>();
        services.AddScoped<OpenSessions>();
        return services;
    }

    /// <summary>What needs a browser at the other end.</summary>
    public static IServiceCollection AddSiteAccounts(this IServiceCollection services) => services
        .Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, cookie =>
        {
            cookie.Cookie.Name = "internkontroll-steg";
            cookie.ExpireTimeSpan = PendingSignIn.Longest;
            cookie.SlidingExpiration = false;
        })
        .AddScoped<Sessions>()
        .AddScoped<SignedInAccount>()
        .AddScoped<KnownDevices>()
        .AddScoped<SignInGate>()
        .AddScoped<PendingSignIn>()
        .AddScoped<AccountPasswords>()
        .AddScoped<SecondFactor>();
}
