using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Web.Import;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Imports;

// A choice for each of many conflicts, or for each of many columns and words.
[RequestFormLimits(ValueCountLimit = 8192)]
public sealed class ReviewImportModel(IMediator mediator) : PageModel
{
    private const string FileCounts = "filen";

    public int Year { get; private set; }

    public PreviewImport.Result Result { get; private set; } = null!;

    /// <summary>Why it was not brought in, with the place on the page.</summary>
    public IReadOnlyList<(string Place, string What)> NotDone { get; private set; } = [];

    public string Address => ImportAddress.Of(Year, Result.DepartmentCode);

    public bool HasAnything => Result.Added.Count + Result.Changed.Count + Result.Conflicts.Count > 0;

    public static string When(DateTime utc) => LocalTime.Of(utc).ToString(T.Of("Risk.DateAndTime"), CultureInfo.CurrentCulture);

    public Task<IActionResult> OnGetAsync(int year, string dept, CancellationToken cancellationToken) => ShowAsync(year, dept, cancellationToken);

    public async Task<IActionResult> OnPostTaInAsync(int year, string dept, string? stampel, CancellationToken cancellationToken)
    {
        try
        {
            var choices = Request.Form.Where(box => box.Key.StartsWith("val-", StringComparison.Ordinal)).ToDictionary(box => box.Key["val-".Length..], box => box.Value == FileCounts);
            var done = await mediator.Send(new AcceptImport.Command(year, dept, stampel ?? "", choices), cancellationToken);
            return Redirect(ImportAddress.Of(year, dept) + (done is null ? "" : $"?nya={done.Added}&andrade={done.Changed}"));
        }
        catch (ConflictException stale)
        {
            NotDone = [.. stale.Problems.Select(problem => ("", problem.What))];
        }
        catch (BadInputException bad)
        {
            NotDone = [.. bad.Problems.Select(problem => (problem.Place, problem.What))];
        }

        return await ShowAsync(year, dept, cancellationToken);
    }

    public async Task<IActionResult> OnPostAvbrytAsync(int year, string dept, CancellationToken cancellationToken)
    {
        await mediator.Send(new CancelImport.Command(year, dept), cancellationToken);
        return Redirect(ImportAddress.Of(year, dept));
    }

    public async Task<IActionResult> OnPostKolumnerAsync(int year, string dept, CancellationToken cancellationToken)
    {
        var columns = Boxes("kolumn-").Where(box => box.Value.Length > 0).GroupBy(box => box.Value).ToDictionary(same => same.Key, same => Request.Form[$"rubrik-{same.First().Key}"].ToString());
        var words = new[] { RegisterField.Likelihood, RegisterField.Consequence }.ToDictionary(ColumnMap.NameOf, field => Words(ColumnMap.NameOf(field)));
        try
        {
            await mediator.Send(new ChooseColumns.Command(year, dept, columns, words), cancellationToken);
            return Redirect($"{ImportAddress.Of(year, dept)}/granska");
        }
        catch (BadInputException bad)
        {
            NotDone = [.. bad.Problems.Select(problem => ("kolumner", problem.What))];
            return await ShowAsync(year, dept, cancellationToken);
        }
    }

    private IReadOnlyDictionary<string, int> Words(string field) => Boxes($"ord-{field}-")
        .Where(box => int.TryParse(box.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        .ToDictionary(box => Request.Form[$"ordet-{field}-{box.Key}"].ToString(), box => int.Parse(box.Value, CultureInfo.InvariantCulture));

    private IEnumerable<(string Key, string Value)> Boxes(string prefix) =>
        Request.Form.Where(box => box.Key.StartsWith(prefix, StringComparison.Ordinal)).Select(box => (box.Key[prefix.Length..], box.Value.ToString()));

    private async Task<IActionResult> ShowAsync(int year, string dept, CancellationToken cancellationToken)
    {
        if (await mediator.Send(new PreviewImport.Query(year, dept), cancellationToken) is not { } result) return Redirect(ImportAddress.Of(year, dept));

        (Year, Result) = (year, result);
        return Page();
    }
}
