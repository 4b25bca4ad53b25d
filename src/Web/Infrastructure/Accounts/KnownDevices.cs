using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Vaggeryd.InternalControl.Web.Infrastructure.Accounts;

/// <summary>
/// The browsers that an account has been signed in with before (OWASP, "Slow down online guessing attacks with device cookies"). Such a
/// browser has a count of its own, so that guesses from elsewhere never make its owner wait.
/// </summary>
internal sealed class KnownDevices(IDataProtectionProvider protection, SiteCookies cookies, IHttpContextAccessor http)
{
    private const string Cookie = "internkontroll-enhet";

    /// <summary>So many accounts may share a browser; the one not used for longest is forgotten.</summary>
    private const int MostAccounts = 5;

    private const int NumberBytes = 16;
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(365);

    private readonly IDataProtector _protector = protection.CreateProtector("KnownDevices");

    /// <summary>The number of this browser for the account; null when it is not known there.</summary>
    public string? Of(string account) => Read().Find(known => known.Account == Hash(account)).Number;

    /// <summary>The account has just been signed in with here: the browser gets a new number and another year.</summary>
    public void Remember(string account)
    {
        if (http.HttpContext is not { } context) return;

        List<(string Account, string Number)> known = [(Hash(account), RandomNumberGenerator.GetHexString(NumberBytes * 2)), .. Read().Where(other => other.Account != Hash(account))];
        var text = string.Join(';', known.Take(MostAccounts).Select(device => $"{device.Account}:{device.Number}"));
        context.Response.Cookies.Append(cookies.Named(Cookie), _protector.Protect(text), new CookieOptions
        {
            MaxAge = KeptFor,
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        });
    }

    private List<(string Account, string Number)> Read()
    {
        if (http.HttpContext?.Request.Cookies[cookies.Named(Cookie)] is not { Length: > 0 } cookie) return [];

        try
        {
            return [.. _protector.Unprotect(cookie).Split(';').Select(device => device.Split(':')).Select(device => (device[0], device[1]))];
        }
        catch (CryptographicException)
        {
            // Forged, or older than the keys: a browser like any other.
            return [];
        }
    }

    private static string Hash(string account) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(account)))[..(NumberBytes * 2)];
}
