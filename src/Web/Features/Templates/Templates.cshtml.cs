using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Documents;
using Vaggeryd.InternalControl.Web.Documents;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Templates;

[RequestSizeLimit(Most)]
[RequestFormLimits(MultipartBodyLengthLimit = Most)]
public sealed class TemplatesModel(IMediator mediator) : PageModel
{
    public const string Address = "/installningar/mallar";

    /// <summary>A file and the form around it; a file that is a little too large is still read, so that the answer can name it.</summary>
    internal const int Most = PaperTemplate.SizeLimit + (1 << 20);

    public const string FilePlace = "fil";

    /// <summary>The placeholders as they are written.</summary>
    public static IEnumerable<(string Written, string Meaning)> Words => LetterheadWords.All.Select(word => (LetterheadWords.Written(word), T.Of($"Template.Word.{word}")));

    public ListTemplates.Result Result { get; private set; } = null!;

    /// <summary>What keeps something from being done; empty for nothing.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>The field that the problems are about.</summary>
    public string Place { get; private set; } = FilePlace;

    /// <summary>The use that was chosen in the form.</summary>
    public TemplateUse Use { get; private set; }

    /// <summary>Something has just been done.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Klart { get; set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(IFormFile? fil, string? slag, CancellationToken cancellationToken)
    {
        await using var content = fil?.OpenReadStream() ?? Stream.Null;
        Use = Enum.GetValues<TemplateUse>().FirstOrDefault(use => use.ToString() == slag);
        return await DoAsync(new UploadTemplate.Command(Use, fil?.FileName ?? "", content), FilePlace, cancellationToken);
    }

    public Task<IActionResult> OnPostStandardAsync(int mall, string? skal, CancellationToken cancellationToken) => DoAsync(new TakeTemplateOut.Command(mall, skal ?? ""), $"skal-{mall}", cancellationToken);

    public Task<IActionResult> OnPostIgenAsync(int mall, CancellationToken cancellationToken) => DoAsync(new PutTemplateBack.Command(mall), "h-tidigare", cancellationToken);

    public string? ProblemAt(string place) => Problems.Count > 0 && Place == place ? string.Join(" ", Problems) : null;

    public static string When(DateTime utc) => LocalTime.Of(utc).ToString(T.Of("Risk.DateAndTime"), System.Globalization.CultureInfo.CurrentCulture);

    public static string Size(int bytes) => T.Of("Attachments.Kilobytes", Math.Max(1, bytes >> 10));

    private async Task<IActionResult> DoAsync(IRequest<Unit> command, string place, CancellationToken cancellationToken)
    {
        try
        {
            await mediator.Send(command, cancellationToken);
            return Redirect($"{Address}?klart=true");
        }
        catch (RuleBrokenException broken)
        {
            Problems = [broken.Rule == Rule.TextMustNotBeEmpty ? T.Of("Template.ReasonMissing") : T.Of($"Rule.{broken.Rule}", [.. broken.Details])];
        }
        catch (BadInputException bad)
        {
            Problems = [.. bad.Problems.Select(problem => problem.ToString())];
        }

        Place = place;
        await ReadAsync(cancellationToken);
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancellationToken) => Result = await mediator.Send(new ListTemplates.Query(), cancellationToken);
}
