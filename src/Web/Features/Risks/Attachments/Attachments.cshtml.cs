using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Attachments;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Attachments;

[RequestSizeLimit(AttachmentsModel.Most)]
[RequestFormLimits(MultipartBodyLengthLimit = AttachmentsModel.Most)]
public sealed class AttachmentsModel(IMediator mediator) : PageModel
{
    /// <summary>A file and the form around it; a file that is a little too large is still read, so that the answer can name it.</summary>
    internal const int Most = Attachment.SizeLimit + (1 << 20);

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    public AttachmentPanel Panel { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(null, cancellationToken);

    public async Task<IActionResult> OnPostAsync(IFormFile? fil, CancellationToken cancellationToken)
    {
        await using var content = fil?.OpenReadStream() ?? Stream.Null;
        return await ChangeAsync(new AttachFile.Command(Year, Slug, fil?.FileName ?? "", content), cancellationToken);
    }

    public Task<IActionResult> OnPostTaBortAsync(int bilaga, CancellationToken cancellationToken) => ChangeAsync(new RemoveAttachment.Command(Year, Slug, bilaga), cancellationToken);

    private async Task<IActionResult> ChangeAsync(IRequest<Unit> command, CancellationToken cancellationToken)
    {
        try
        {
            await mediator.Send(command, cancellationToken);
            return Redirect($"{SiteAddress.Risk(Year, Slug)}#{AttachmentPanel.Place}");
        }
        catch (RuleBrokenException broken)
        {
            return await RefuseAsync(T.Of($"Rule.{broken.Rule}", [.. broken.Details]), cancellationToken);
        }
        catch (BadInputException bad)
        {
            return await RefuseAsync(string.Join(" ", bad.Problems), cancellationToken);
        }
    }

    private async Task<IActionResult> RefuseAsync(string problem, CancellationToken cancellationToken)
    {
        await ReadAsync(problem, cancellationToken);
        return Page();
    }

    private async Task ReadAsync(string? problem, CancellationToken cancellationToken) =>
        Panel = new AttachmentPanel(await mediator.Send(new ShowAttachments.Query(Year, Slug), cancellationToken), problem);
}
