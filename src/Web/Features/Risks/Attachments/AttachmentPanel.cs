using Vaggeryd.InternalControl.Domain.Attachments;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Attachments;

/// <summary>A risk's files and the form to add one, on the risk's page and on a page of its own.</summary>
/// <param name="Problem">What is wrong with the file that was sent; null when nothing is.</param>
public sealed record AttachmentPanel(ShowAttachments.Result Attachments, string? Problem = null)
{
    public const string Place = "bilagor";

    public string Address => $"{SiteAddress.Risk(Attachments.Year, Attachments.Slug)}/{Place}";

    public bool IsFull => Attachments.Rows.Count >= Attachment.MostTogether;

    public static string Hint => T.Of("Attachments.Hint", RecogniseFile.Endings, Attachment.SizeLimit >> 20);
}
