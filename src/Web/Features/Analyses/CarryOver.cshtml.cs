using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Analyses;

public sealed class CarryOverModel(IMediator mediator) : PageModel
{
    public int Year { get; private set; }

    public ShowCarryOver.Result Result { get; private set; } = null!;

    /// <summary>What is wrong; null when nothing is.</summary>
    public string? Problem { get; private set; }

    /// <summary>Those taken a moment ago.</summary>
    public IReadOnlyList<LastYearsRisk> Taken { get; private set; } = [];

    public IReadOnlyList<LastYearsRisk> Left => [.. Result.Rows.Where(row => row.Here is null)];

    public bool MayTake => Result.IsYearOpen && Result.IsWithDepartment;

    private HashSet<string>? Chosen { get; set; }

    /// <summary>To begin with all that are not there yet; after a refusal what was chosen.</summary>
    public bool IsChosen(LastYearsRisk row) => Chosen?.Contains(row.Slug) ?? true;

    /// <summary>"upprätta rutin (Eva, 1 okt 2026)": an action with who and when, as far as it is said.</summary>
    public static string InWords(Domain.Risks.TreatmentAction action)
    {
        var details = new[] { action.Responsible, action.DueOn?.ToString("d MMM yyyy", CultureInfo.CurrentCulture) }.OfType<string>().ToList();
        return details.Count == 0 ? action.What : $"{action.What} ({string.Join(", ", details)})";
    }

    public async Task OnGetAsync(int year, string dept, long? tagna, CancellationToken cancellationToken)
    {
        await ReadAsync(year, dept, cancellationToken);
        if (tagna is { } at) Taken = [.. Result.Rows.Where(row => row.Here is { } here && Milliseconds(here.CreatedAt) == at)];
    }

    public async Task<IActionResult> OnPostAsync(int year, string dept, List<string> val, CancellationToken cancellationToken)
    {
        try
        {
            var done = await mediator.Send(new CarryOverRisks.Command(year, dept, val), cancellationToken);
            return Redirect(FormattableString.Invariant($"/riskanalys/{year}/{dept.ToLowerInvariant()}/ta-over?tagna={Milliseconds(done.At)}"));
        }
        catch (RuleBrokenException broken)
        {
            await ReadAsync(year, dept, cancellationToken);
            (Problem, Chosen) = (T.Of($"Rule.{broken.Rule}", [.. broken.Details]), [.. val]);
            return Page();
        }
    }

    internal static long Milliseconds(DateTime utc) => new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)).ToUnixTimeMilliseconds();

    private async Task ReadAsync(int year, string dept, CancellationToken cancellationToken) =>
        (Year, Result) = (year, await mediator.Send(new ShowCarryOver.Query(year, dept), cancellationToken));
}
