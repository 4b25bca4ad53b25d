using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Analyses;

public sealed class DepartmentRollOverModel(IMediator mediator) : PageModel
{
    public ShowDepartmentRollOver.Result Result { get; private set; } = null!;

    /// <summary>Why nothing was taken over; null when nothing is wrong.</summary>
    public string? Problem { get; private set; }

    /// <summary>Those taken a moment ago.</summary>
    public IReadOnlyList<LastYearsRisk> Taken { get; private set; } = [];

    public async Task OnGetAsync(int year, string dept, long? tagna, CancellationToken cancellationToken)
    {
        await ReadAsync(year, dept, cancellationToken);
        if (tagna is { } at) Taken = [.. Result.Risks.Where(risk => risk.Here is { } here && CarryOverModel.Milliseconds(here.CreatedAt) == at)];
    }

    public async Task<IActionResult> OnPostAsync(int year, string dept, string? sedd, CancellationToken cancellationToken)
    {
        try
        {
            var done = await mediator.Send(new RollOverDepartment.Command(year, dept, sedd ?? ""), cancellationToken);
            return Redirect(FormattableString.Invariant($"/planeringsar/{year}/arsskifte/{dept.ToLowerInvariant()}?tagna={CarryOverModel.Milliseconds(done.At)}"));
        }
        catch (RuleBrokenException broken)
        {
            await ReadAsync(year, dept, cancellationToken);
            Problem = T.Of($"Rule.{broken.Rule}", [.. broken.Details]);
            return Page();
        }
    }

    private async Task ReadAsync(int year, string dept, CancellationToken cancellationToken) => Result = await mediator.Send(new ShowDepartmentRollOver.Query(year, dept), cancellationToken);
}
