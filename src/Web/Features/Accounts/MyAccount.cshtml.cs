using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Accounts;

public sealed class MyAccountModel(IMediator mediator) : PageModel
{
    public ReadMyAccount.Result Result { get; private set; } = null!;

    /// <summary>What has just been done: "sprak", "avslutad", "losenord", "tvafaktor-av".</summary>
    [BindProperty(SupportsGet = true)]
    public string? Klart { get; set; }

    public string? Notice => Klart switch
    {
        "sprak" => T.Of("MyAccount.LanguageKept"),
        "avslutad" => T.Of("MyAccount.Ended"),
        "losenord" => T.Of("MyAccount.PasswordChanged"),
        "tvafaktor-av" => T.Of("MyAccount.SecondFactorEnded"),
        _ => null,
    };

    public async Task OnGetAsync(CancellationToken cancellationToken) => Result = await mediator.Send(new ReadMyAccount.Query(), cancellationToken);

    public async Task<IActionResult> OnPostSprakAsync(Language sprak, CancellationToken cancellationToken)
    {
        await mediator.Send(new ChooseMessageLanguage.Command(sprak), cancellationToken);
        return Redirect("/konto?klart=sprak");
    }

    public async Task<IActionResult> OnPostAvslutaAsync(int id, CancellationToken cancellationToken)
    {
        await mediator.Send(new EndMySession.Command(id), cancellationToken);
        return Redirect("/konto?klart=avslutad");
    }

    public async Task<IActionResult> OnPostOveralltAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new EndAllSessions.Command(), cancellationToken);
        return Redirect(SiteRegistration.SignInPath);
    }

    /// <summary>Such as "23 november 2026 kl. 12.40".</summary>
    internal string Time(DateTime utc) => LocalTime.Of(utc).ToString(T.Of("MyAccount.TimeFormat"), CultureInfo.CurrentCulture);
}
