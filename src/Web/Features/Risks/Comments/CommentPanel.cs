using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Comments;

/// <summary>What is said of a risk and the form to say more, on the risk's page and on a page of its own.</summary>
/// <param name="Comments">What is said.</param>
/// <param name="Text">What stands in the form.</param>
/// <param name="Chosen">Who is chosen in it.</param>
/// <param name="Problem">What is wrong with it; null when nothing is.</param>
public sealed record CommentPanel(ShowComments.Result Comments, string? Text = null, IReadOnlyList<int>? Chosen = null, string? Problem = null)
{
    public const string Place = "kommentarer";

    public string Address => $"{SiteAddress.Risk(Comments.Year, Comments.Slug)}/{Place}";

    public IEnumerable<ShowComments.Row> Open => Comments.Rows.Where(row => row.SettledAt is null);

    public IReadOnlyList<ShowComments.Row> Settled => [.. Comments.Rows.Where(row => row.SettledAt is not null)];

    public bool IsChosen(Reader reader) => Chosen?.Contains(reader.Id) == true;
}
