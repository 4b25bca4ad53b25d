using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Comments;

public sealed class CommentsModel(IMediator mediator) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    public CommentPanel Panel { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) => Panel = await ReadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(string? text, int[] namnda, CancellationToken cancellationToken)
    {
        try
        {
            await mediator.Send(new WriteComment.Command(Year, Slug, text, namnda), cancellationToken);
            return Back();
        }
        catch (RuleBrokenException broken)
        {
            Panel = await ReadAsync(cancellationToken) with { Text = text, Chosen = namnda, Problem = Words(broken) };
            return Page();
        }
    }

    public async Task<IActionResult> OnPostKlarAsync(int kommentar, CancellationToken cancellationToken)
    {
        await mediator.Send(new SettleComment.Command(Year, Slug, kommentar), cancellationToken);
        return Back();
    }

    public async Task<IActionResult> OnPostLastAsync(CancellationToken cancellationToken)
    {
        await mediator.Send(new SeeMentions.Command(Year, Slug), cancellationToken);
        return Back();
    }

    private static string Words(RuleBrokenException broken) => broken.Rule == Rule.TextMustNotBeTooLong
        ? T.Of("Comments.TooLong", [.. broken.Details.Skip(1)])
        : T.Of($"Rule.{broken.Rule}", [.. broken.Details]);

    private async Task<CommentPanel> ReadAsync(CancellationToken cancellationToken) => new(await mediator.Send(new ShowComments.Query(Year, Slug), cancellationToken));

    private RedirectResult Back() => Redirect($"{SiteAddress.Risk(Year, Slug)}#{CommentPanel.Place}");
}
