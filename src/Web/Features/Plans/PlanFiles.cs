using Vaggeryd.InternalControl.Web.Documents;
using Vaggeryd.InternalControl.Web.Excel;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.Web.Features.Plans;

/// <summary>Writes a plan in the form that is asked for, whether it is tried out or stored.</summary>
internal static class PlanFiles
{
    /// <param name="letterhead">What a Word document is written on; null for the product's own look.</param>
    /// <param name="values">What its placeholders say; null for what the plan itself knows.</param>
    public static Task WriteAsync(PlanContent content, WritePlan.Format format, Stream output, CancellationToken cancellationToken, Letterhead? letterhead = null, LetterheadValues? values = null) => format switch
    {
        WritePlan.Format.Json => WritePlanJson.ToAsync(output, content, cancellationToken),
        WritePlan.Format.Csv => WritePlanCsv.ToAsync(output, content, cancellationToken),
        WritePlan.Format.Html => PlanHtml.WriteAsync(content, output, cancellationToken),
        WritePlan.Format.Xlsx => PackedAsync(PlanWorkbook.Write, content, output, cancellationToken),
        _ => PackedAsync((plan, package) => PlanDocument.Write(plan, PaperSheet.Of(letterhead, values ?? ValuesOf(plan)), package), content, output, cancellationToken),
    };

    private static LetterheadValues ValuesOf(PlanContent content) => LetterheadValues.Of(content, PlanWords.Title(content), PlanDocument.Foot(content));

    /// <summary>Both packages need a stream that they can move in, which an HTTP response is not.</summary>
    private static async Task PackedAsync(Action<PlanContent, Stream> write, PlanContent content, Stream output, CancellationToken cancellationToken)
    {
        using var package = new MemoryStream();
        write(content, package);
        package.Position = 0;
        await package.CopyToAsync(output, cancellationToken);
    }
}
