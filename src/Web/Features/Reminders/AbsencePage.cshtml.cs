using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Reminders;

public sealed class AbsencePageModel(IMediator mediator) : PageModel
{
    [BindProperty]
    public string? Fran { get; set; }

    [BindProperty]
    public string? Till { get; set; }

    [BindProperty]
    public string? Vem { get; set; }

    public ReadAbsence.Result Result { get; private set; } = null!;

    /// <summary>What is wrong with the form, and at which field.</summary>
    public (string Field, string Text)? Problem { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Result = await mediator.Send(new ReadAbsence.Query(), cancellationToken);
        (Fran, Till, Vem) = (Result.First?.ToIso(), Result.Last?.ToIso(), Result.StandInId?.ToString(CultureInfo.InvariantCulture));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear();
        Problem = await SayAsync(cancellationToken);
        if (Problem is null) return Redirect("/meddelanden");

        Result = await mediator.Send(new ReadAbsence.Query(), cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostTaBortAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new EndAbsence.Command(), cancellationToken);
        return Redirect("/meddelanden");
    }

    private async Task<(string Field, string Text)?> SayAsync(CancellationToken cancellationToken)
    {
        if (IsoDay.Read(Fran) is not { } first) return ("fran", T.Of("Absence.BadDay"));
        if (IsoDay.Read(Till) is not { } last) return ("till", T.Of("Absence.BadDay"));
        if (!int.TryParse(Vem, NumberStyles.None, CultureInfo.InvariantCulture, out var standIn)) return ("vem", T.Of("Absence.NoSuchPerson"));

        try
        {
            await mediator.Send(new SayAbsence.Command(first, last, standIn), cancellationToken);
            return null;
        }
        catch (RuleBrokenException broken)
        {
            return (broken.Rule == Rule.AbsenceMustHaveDays ? "fran" : "vem", T.Of($"Rule.{broken.Rule}", [.. broken.Details]));
        }
        catch (ConflictException lost)
        {
            return ("fran", lost.Problems[0].What);
        }
        catch (NotFoundException)
        {
            return ("vem", T.Of("Absence.NoSuchPerson"));
        }
    }
}
