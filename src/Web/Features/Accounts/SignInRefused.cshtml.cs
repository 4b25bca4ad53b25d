using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Web.Infrastructure.SingleSignOn;

namespace Vaggeryd.InternalControl.Web.Features.Accounts;

[AllowAnonymous]
public sealed class SignInRefusedModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ProviderRefusal Skal { get; set; } = ProviderRefusal.Failed;
}
