using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Imports;

// A form around the largest file.
[RequestSizeLimit(PendingImport.SizeLimit + 100_000)]
[RequestFormLimits(MultipartBodyLengthLimit = PendingImport.SizeLimit + 100_000)]
public sealed class DepartmentExcelModel(IMediator mediator) : PageModel
{
    public int Year { get; private set; }

    public ShowDepartmentExcel.Result Result { get; private set; } = null!;

    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>What was brought in just now; null on other visits.</summary>
    public string? Done { get; private set; }

    public string Address => ImportAddress.Of(Year, Result.DepartmentCode);

    public async Task OnGetAsync(int year, string dept, [FromQuery(Name = "nya")] int? added, [FromQuery(Name = "andrade")] int? changed, CancellationToken cancellationToken)
    {
        await ReadAsync(year, dept, cancellationToken);
        if (added is { } a && changed is { } c) Done = T.Of("Excel.Done", a, c);
    }

    public async Task<IActionResult> OnPostAsync(int year, string dept, IFormFile? fil, CancellationToken cancellationToken)
    {
        await ReadAsync(year, dept, cancellationToken);
        if (fil is null or { Length: 0 }) return Wrong([T.Of("Excel.NoFile")]);

        try
        {
            using var content = new MemoryStream();
            await fil.CopyToAsync(content, cancellationToken);
            await mediator.Send(new UploadImport.Command(year, dept, fil.FileName, content.ToArray()), cancellationToken);
            return Redirect($"{Address}/granska");
        }
        catch (BadInputException bad)
        {
            return Wrong([.. bad.Problems.Select(problem => problem.ToString())]);
        }
    }

    private PageResult Wrong(IReadOnlyList<string> problems)
    {
        Problems = problems;
        return Page();
    }

    private async Task ReadAsync(int year, string dept, CancellationToken cancellationToken) =>
        (Year, Result) = (year, await mediator.Send(new ShowDepartmentExcel.Query(year, dept), cancellationToken));
}
