using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Users;

/// <summary>
/// Where a link leads. Its code moves from the address to a cookie at once, so that it stays in no history, no log and no address
/// that the page could pass on.
/// </summary>
[AllowAnonymous]
public sealed class NewPasswordModel(IMediator mediator, SiteCookies cookies) : FormPageModel
{
    /// <summary>Null: the link does not hold.</summary>
    public OpenAccountLink.Result? Shown { get; private set; }

    private string Cookie => cookies.Named("internkontroll-lank");

    private string Code => Request.Cookies[Cookie] ?? "";

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = AccountLinks.Word)] string? kod, CancellationToken cancellationToken)
    {
        Response.Headers.CacheControl = "no-store";
        if (kod is { Length: > 0 and < 3000 })
        {
            // Lax, and not strict: the way here began in a mail, and a strict cookie would not come along.
            Response.Cookies.Append(Cookie, kod, Options(TimeSpan.FromMinutes(30)));
            return Redirect(AccountLinks.Page);
        }

        Shown = await mediator.Send(new OpenAccountLink.Query(Code), cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? losenord, string? igen, CancellationToken cancellationToken)
    {
        Response.Headers.CacheControl = "no-store";
        if (losenord != igen) Problems = [T.Of("NewPassword.NotTheSame")];
        else if (await TryAsync(() => mediator.Send(new ChoosePassword.Command(Code, losenord ?? ""), cancellationToken)))
        {
            Response.Cookies.Delete(Cookie, Options(null));
            return Redirect(AccountLinks.Page + "/klart");
        }

        Shown = await mediator.Send(new OpenAccountLink.Query(Code), cancellationToken);
        return Page();
    }

    private CookieOptions Options(TimeSpan? life) =>
        new() { HttpOnly = true, Secure = Request.IsHttps, SameSite = SameSiteMode.Lax, MaxAge = life, IsEssential = true };
}
