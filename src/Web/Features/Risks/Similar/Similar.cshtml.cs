using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Similar;

public sealed class SimilarModel(IMediator mediator) : PageModel
{
    /// <summary>The rest of a longer text is not looked at.</summary>
    private const int LongestText = 400;

    /// <summary>Words that are named as what two risks have in common.</summary>
    private const int NamedWords = 4;

    public int Year { get; private set; }

    public string? Namnd { get; private set; }

    /// <summary>The title that is typed, or anything else to look for.</summary>
    public string? Typed { get; private set; }

    public FindSimilarRisks.Result Result { get; private set; } = null!;

    /// <param name="text">The title.</param>
    /// <param name="utom">The address of the risk that is being changed.</param>
    /// <param name="del">"1": only the rows, for the script of the form, which sets them as text.</param>
    public async Task<IActionResult> OnGetAsync(int year, string? namnd, string? text, string? handelse, string? orsak, string? foljd, string? utom, string? del, CancellationToken cancellationToken)
    {
        (Year, Namnd, Typed) = (year, namnd, Cut(text));
        Result = await mediator.Send(new FindSimilarRisks.Query(year, namnd, Typed, Cut(handelse), Cut(orsak), Cut(foljd), utom), cancellationToken);
        return del == "1" ? new JsonResult(new { state = State, risks = Result.Rows.Select(row => new { address = SiteAddress.Risk(Year, row.Slug), name = Name(row), why = Why(row) }) }) : Page();
    }

    /// <summary>What is said aloud: how many there are.</summary>
    public string State => Result.Rows.Count > 0 ? T.Count("Similar.Found", Result.Rows.Count) : T.Of(Result.IsAsked ? "Similar.None" : "Similar.NotAsked");

    public static string Name(FindSimilarRisks.Row row) => $"{row.Reference} {ShortenText.At(row.Title, 100).Start}";

    /// <summary>Whose it is, how alike, and by which words.</summary>
    public static string Why(FindSimilarRisks.Row row) => T.Of("Similar.Why", row.DepartmentName, row.Score, string.Join(", ", row.Words.Take(NamedWords)));

    private static string? Cut(string? text) => text?.Length > LongestText ? text[..LongestText] : text;
}
