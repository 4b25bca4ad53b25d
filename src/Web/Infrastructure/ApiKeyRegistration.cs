using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Vaggeryd.InternalControl.Domain.Access;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>Keys for programs beside the cookies of people.</summary>
internal static class ApiKeyRegistration
{
    public static IServiceCollection AddApiKeys(this IServiceCollection services)
    {
        services.AddScoped<ReadApiKey>();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ApiKeyAuthentication>(ApiKeyAuthentication.SchemeName, null);
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, cookie => cookie.ForwardDefaultSelector = ApiKeyAuthentication.SchemeOf);
        return services;
    }

    /// <summary>A key opens the endpoint only with this scope; what a person may do follows from the roles alone.</summary>
    public static TBuilder RequireScope<TBuilder>(this TBuilder endpoint, ApiScopes scope)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.RequireAuthorization(policy => policy
            .RequireAuthenticatedUser()
            .RequireAssertion(asked => !ApiKeyAuthentication.IsKey(asked.User) || asked.User.HasClaim(ApiKeyAuthentication.ScopeClaim, scope.ToString())));
}
