using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Analyses;

public sealed class RollOverModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    public ShowRollOver.Result Result { get; private set; } = null!;

    /// <summary>Why nothing was done; null when nothing is wrong.</summary>
    public string? Problem { get; private set; }

    /// <summary>What became of each department that was chosen a moment ago.</summary>
    public IReadOnlyList<RollOverDepartments.Row> Outcomes { get; private set; } = [];

    public string Lead => Result.Before is not { } before
        ? T.Of("RollOver.NoYearBefore", Year)
        : T.Count("RollOver.Lead", Result.Rows.Sum(row => row.Left), before, Result.Rows.Count(row => row.Left == 0), Result.Rows.Count);

    public bool MayChoose => Result.MayCarryAll && Result.Rows.Any(row => row is { Left: > 0, MayCarry: true });

    private HashSet<string> Chosen { get; set; } = [];

    /// <summary>Nothing to begin with; after a refusal what was chosen.</summary>
    public bool IsChosen(ShowRollOver.Row row) => Chosen.Contains(row.Department.Code);

    public async Task OnGetAsync(long? tagna, CancellationToken cancellationToken)
    {
        await ReadAsync(tagna is >= 0 and < 4_000_000_000_000 ? DateTimeOffset.FromUnixTimeMilliseconds(tagna.Value).UtcDateTime : null, cancellationToken);
        Outcomes = [.. Result.Rows.Where(row => row.JustTaken > 0).Select(row => new RollOverDepartments.Row(row.Department.Code, row.Department.Name, row.JustTaken, null))];
    }

    public async Task<IActionResult> OnPostAsync(List<string> val, CancellationToken cancellationToken)
    {
        try
        {
            var done = await mediator.Send(new RollOverDepartments.Command(Year, val), cancellationToken);
            if (done.IsAllTaken) return Redirect(FormattableString.Invariant($"/planeringsar/{Year}/arsskifte?tagna={CarryOverModel.Milliseconds(done.At)}"));

            await ReadAsync(null, cancellationToken);
            Outcomes = done.Rows;
        }
        catch (RuleBrokenException broken)
        {
            await ReadAsync(null, cancellationToken);
            (Problem, Chosen) = (T.Of($"Rule.{broken.Rule}", [.. broken.Details]), [.. val]);
        }

        return Page();
    }

    private async Task ReadAsync(DateTime? takenAt, CancellationToken cancellationToken) => Result = await mediator.Send(new ShowRollOver.Query(Year, takenAt), cancellationToken);
}
