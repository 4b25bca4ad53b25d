using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Features.Accounts;

[AllowAnonymous]
public sealed class ChooseLanguageModel(SiteCookies cookies) : PageModel
{
    /// <summary>Keeps the chosen language for a year and returns to the page where it was chosen.</summary>
    public IActionResult OnPost(string? sprak, string? till)
    {
        var culture = new RequestCulture(sprak == "en" ? "en-GB" : "sv-SE");
        Response.Cookies.Append(
            cookies.Language,
            CookieRequestCultureProvider.MakeCookieValue(culture),
            new CookieOptions { MaxAge = TimeSpan.FromDays(365), HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = Request.IsHttps });
        return LocalRedirect(Url.IsLocalUrl(till) ? till : "/");
    }
}
