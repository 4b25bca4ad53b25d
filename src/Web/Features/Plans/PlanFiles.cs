using Vaggeryd.InternalControl.Web.Documents;
using Vaggeryd.InternalControl.Web.Excel;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.Web.Features.Plans;

/// <summary>Writes a plan in the form that is asked for, whether it is tried out or stored.</summary>
internal static class PlanFiles
{
    public static Task WriteAsync(PlanContent content, WritePlan.Format format, Stream output, CancellationToken cancellationToken) => format switch
    {
        WritePlan.Format.Json => WritePlanJson.ToAsync(output, content, cancellationToken),
        WritePlan.Format.Csv => WritePlanCsv.ToAsync(output, content, cancellationToken),
        WritePlan.Format.Html => PlanHtml.WriteAsync(content, output, cancellationToken),
        WritePlan.Format.Xlsx => PackedAsync(PlanWorkbook.Write, content, output, cancellationToken),
        _ => PackedAsync(PlanDocument.Write, content, output, cancellationToken),
    };

    /// <summary>Both packages need a stream that they can move in, which an HTTP response is not.</summary>
    private static async Task PackedAsync(Action<PlanContent, Stream> write, PlanContent content, Stream output, CancellationToken cancellationToken)
    {
        using var package = new MemoryStream();
        write(content, package);
        package.Position = 0;
        await package.CopyToAsync(output, cancellationToken);
    }
}
