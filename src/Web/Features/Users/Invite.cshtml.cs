using MediatR;
using Microsoft.AspNetCore.Mvc;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Users;

public sealed class InviteModel(IMediator mediator) : FormPageModel
{
    public ListDepartments.Result Shown { get; private set; } = null!;

    public (string Email, string Name, string Title, Language Language, Role? Role, string? Department) Typed { get; private set; } = ("", "", "", Language.Swedish, null, null);

    public async Task OnGetAsync(CancellationToken cancellationToken) => Shown = await mediator.Send(new ListDepartments.Query(), cancellationToken);

    public async Task<IActionResult> OnPostAsync(string? epost, string? namn, string? titel, string? sprak, Role? roll, string? namnd, CancellationToken cancellationToken)
    {
        Typed = (epost ?? "", namn ?? "", titel ?? "", sprak == "en" ? Language.English : Language.Swedish, roll, namnd);
        Shown = await mediator.Send(new ListDepartments.Query(), cancellationToken);
        InviteUser.Result? invited = null;
        if (roll is not { } role) Problems = [T.Of("Users.RoleMissing")];
        else if (await TryAsync(async () => invited = await mediator.Send(new InviteUser.Command(Typed.Email, Typed.Name, Typed.Title, Typed.Language, role, namnd), cancellationToken)))
        {
            UserModel.Keep(TempData, invited!.Handover);
            return Redirect($"/anvandare/{invited.UserId}");
        }

        return Page();
    }
}
