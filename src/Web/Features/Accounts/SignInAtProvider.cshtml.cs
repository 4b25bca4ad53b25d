using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Infrastructure.SingleSignOn;

namespace Vaggeryd.InternalControl.Web.Features.Accounts;

[AllowAnonymous]
[ResponseCache(NoStore = true)]
public sealed class SignInAtProviderModel : PageModel
{
    /// <summary>Sends the person to the provider, and afterwards to a path of this site. Without a provider: to the form.</summary>
    public async Task<IActionResult> OnGetAsync([FromServices] IAuthenticationSchemeProvider schemes, string? till)
    {
        if (await schemes.GetSchemeAsync(OidcOptions.Scheme) is null) return Redirect(SiteRegistration.SignInPath);

        return Challenge(new AuthenticationProperties { RedirectUri = Url.IsLocalUrl(till) ? till : "/" }, OidcOptions.Scheme);
    }
}
