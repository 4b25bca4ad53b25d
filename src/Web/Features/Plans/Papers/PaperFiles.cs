using Vaggeryd.InternalControl.Web.Documents;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Papers;

/// <summary>Writes a paper in the form that is asked for, whether somebody waits for it or has ordered it.</summary>
internal static class PaperFiles
{
    public static async Task WriteAsync(PaperSource source, PaperKind kind, WritePlan.Format format, Stream output, CancellationToken cancellationToken)
    {
        if (kind == PaperKind.Plan)
        {
            await PlanFiles.WriteAsync(source.Content, format, output, cancellationToken);
            return;
        }

        var paper = kind == PaperKind.Memo ? MakeMemo.Of(source) : MakeAnnex.Of(source);
        if (format == WritePlan.Format.Html)
        {
            await PaperHtml.WriteAsync(paper, output, cancellationToken);
            return;
        }

        using var package = new MemoryStream();
        PaperDocument.Write(paper, package);
        package.Position = 0;
        await package.CopyToAsync(output, cancellationToken);
    }
}
