using Vaggeryd.InternalControl.Web.Documents;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Papers;

/// <summary>Writes a paper in the form that is asked for, whether somebody waits for it or has ordered it.</summary>
internal static class PaperFiles
{
    public static async Task WriteAsync(PaperSource source, PaperKind kind, WritePlan.Format format, Stream output, Letterhead? letterhead, CancellationToken cancellationToken)
    {
        if (kind == PaperKind.Plan)
        {
            await PlanFiles.WriteAsync(source.Content, format, output, cancellationToken, letterhead, source.Values(PlanWords.Title(source.Content), PlanDocument.Foot(source.Content)));
            return;
        }

        var paper = kind == PaperKind.Memo ? MakeMemo.Of(source) : MakeAnnex.Of(source);
        if (format == WritePlan.Format.Html)
        {
            await PaperHtml.WriteAsync(paper, output, cancellationToken);
            return;
        }

        using var package = new MemoryStream();
        PaperDocument.Write(paper, PaperSheet.Of(letterhead, source.Values(paper.Head.Title, paper.Foot)), package);
        package.Position = 0;
        await package.CopyToAsync(output, cancellationToken);
    }
}
