using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Users;

public sealed class UserModel(IMediator mediator) : FormPageModel
{
    private const string DoneKey = "done";
    private const string LinkKey = "link";
    private const string UntilKey = "until";

    public ShowUser.Result Shown { get; private set; } = null!;

    /// <summary>What was just done, in words.</summary>
    public string? Done { get; private set; }

    /// <summary>A link to hand over; shown this once.</summary>
    public string? Link { get; private set; }

    /// <summary>The person's fields as they are, or as they were typed when something was wrong with them.</summary>
    public (string Name, string Title, Language Language) Typed { get; private set; }

    /// <summary>The address is that of the account; a form cannot name another one.</summary>
    [FromRoute]
    public int Id { get; set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Link = TempData[LinkKey] as string;
        if (TempData[DoneKey] is string done) Done = T.Of($"UserPage.Done.{done}", TempData[UntilKey], Shown.Account.UserName);
    }

    public Task<IActionResult> OnPostAsync(string? stampel, string? namn, string? titel, string? sprak, CancellationToken cancellationToken)
    {
        var typed = (namn ?? "", titel ?? "", sprak == "en" ? Language.English : Language.Swedish);
        return SendAsync(new ChangeUser.Command(Id, stampel ?? "", typed.Item1, typed.Item2, typed.Item3), "Changed", cancellationToken, typed);
    }

    public async Task<IActionResult> OnPostRollAsync(string? stampel, Role? roll, string? namnd, CancellationToken cancellationToken)
    {
        if (roll is { } role) return await SendAsync(new GiveRole.Command(Id, stampel ?? "", role, namnd), "RolesChanged", cancellationToken);

        await LoadAsync(cancellationToken);
        Problems = [T.Of("Users.RoleMissing")];
        return Page();
    }

    public Task<IActionResult> OnPostTaBortRollAsync(string? stampel, int rollId, CancellationToken cancellationToken) =>
        SendAsync(new TakeRole.Command(Id, stampel ?? "", rollId), "RolesChanged", cancellationToken);

    public Task<IActionResult> OnPostStangAsync(string? stampel, CancellationToken cancellationToken) =>
        SendAsync(new CloseAccount.Command(Id, stampel ?? ""), "Closed", cancellationToken);

    public Task<IActionResult> OnPostOppnaAsync(string? stampel, CancellationToken cancellationToken) =>
        SendAsync(new ReopenAccount.Command(Id, stampel ?? ""), "Reopened", cancellationToken);

    public Task<IActionResult> OnPostLoggaUtAsync(CancellationToken cancellationToken) =>
        SendAsync(new SignUserOut.Command(Id), "SessionsEnded", cancellationToken);

    public Task<IActionResult> OnPostTaBortKalenderAsync(CancellationToken cancellationToken) =>
        SendAsync(new EndUserFeed.Command(Id), "FeedEnded", cancellationToken);

    public async Task<IActionResult> OnPostLankAsync(CancellationToken cancellationToken)
    {
        LinkHandover? handover = null;
        if (await TryAsync(async () => handover = await mediator.Send(new SendAccountLink.Command(Id), cancellationToken)))
        {
            Keep(TempData, handover!);
            return Redirect($"/anvandare/{Id}");
        }

        await LoadAsync(cancellationToken);
        return Page();
    }

    /// <summary>For the next page and no longer; encrypted on its way there.</summary>
    internal static void Keep(ITempDataDictionary next, LinkHandover handover)
    {
        next[DoneKey] = handover.Mailed ? "LinkMailed" : "LinkMade";
        next[UntilKey] = LocalTime.Of(handover.Until).ToString(T.Of("UserPage.Time"), CultureInfo.CurrentCulture);
        if (handover.Address is { } address) next[LinkKey] = address;
    }

    private async Task<IActionResult> SendAsync(IRequest<Unit> command, string done, CancellationToken cancellationToken, (string, string, Language)? typed = null)
    {
        if (await TryAsync(() => mediator.Send(command, cancellationToken)))
        {
            TempData[DoneKey] = done;
            return Redirect($"/anvandare/{Id}");
        }

        await LoadAsync(cancellationToken);
        if (typed is { } kept) Typed = kept;
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Shown = await mediator.Send(new ShowUser.Query(Id), cancellationToken);
        Typed = (Shown.Account.DisplayName, Shown.Account.Title, Shown.Account.Language);
    }
}
