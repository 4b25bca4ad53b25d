using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;

namespace Vaggeryd.InternalControl.Web.Infrastructure.SingleSignOn;

/// <summary>
/// Keeps the provider's token until sign-out, when the provider wants it back to know whom it is about. It lies encrypted in a
/// cookie that the browser sends to the sign-out address only, because such tokens are large.
/// </summary>
internal sealed class SignOutHint(IDataProtectionProvider protection)
{
    public const string CookieName = "internkontroll.leverantor";

    /// <summary>What still fits into an address. Without the hint the provider asks the person whether to sign out.</summary>
    private const int Longest = 4000;

    private static readonly ChunkingCookieManager Cookies = new();
    private readonly IDataProtector _protector = protection.CreateProtector(nameof(SignOutHint));

    public void Keep(HttpContext context, string idToken)
    {
        if (idToken.Length <= Longest) Cookies.AppendResponseCookie(context, CookieName, _protector.Protect(idToken), Options(context));
    }

    /// <summary>The token, once; null when there is none that this site has written.</summary>
    public string? Take(HttpContext context)
    {
        if (Cookies.GetRequestCookie(context, CookieName) is not { } kept) return null;

        Cookies.DeleteCookie(context, CookieName, Options(context));
        try
        {
            return _protector.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            // Written with keys that are gone. Sign-out works without the hint; the provider then asks the person.
            return null;
        }
    }

    private static CookieOptions Options(HttpContext context) => new()
    {
        Path = SiteRegistration.SignOutPath,
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = context.Request.IsHttps,
    };
}
