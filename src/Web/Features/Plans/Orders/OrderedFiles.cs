using System.IO.Compression;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Orders;
using Vaggeryd.InternalControl.Web.Documents;
using Vaggeryd.InternalControl.Web.Features.Plans.Papers;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Orders;

/// <summary>One file of an order.</summary>
/// <param name="Name">As the same file is called when it is taken out by itself.</param>
/// <param name="Paper">Which paper it is; null: the plan as a file.</param>
/// <param name="Format">Its form.</param>
internal sealed record OrderedFile(string Name, PaperKind? Paper, WritePlan.Format Format);

/// <summary>The files of an order, each with the bytes that it has when it is taken out by itself.</summary>
internal static class OrderedFiles
{
    private static readonly DateTimeOffset Timeless = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The forms of the plan that no paper has.</summary>
    private static readonly WritePlan.Format[] PlanForms = [WritePlan.Format.Xlsx, WritePlan.Format.Csv, WritePlan.Format.Json];

    public static IReadOnlyList<OrderedFile> Of(PaperSource source)
    {
        var (plan, number, edition) = (new PlanKey(source.Year, source.Content.Board?.Code), source.Mark.Number, source.Content.Edition);
        return
        [
            .. Enum.GetValues<PaperKind>().SelectMany(kind => PaperWord.Formats.Select(format => new OrderedFile(SendPlanFile.NameOf(PaperWord.FileName(kind, plan, number), format, edition), kind, format))),
            .. PlanForms.Select(format => new OrderedFile(SendPlanFile.NameOf(PlanVersionWords.FileName(plan, number), format, edition), null, format)),
        ];
    }

    /// <summary>What all of them together are called.</summary>
    public static string ZipName(OrderedPapers asked) => $"handlingar-{asked.Plan().InFileName}-version-{asked.Number}{(asked.Edition == Edition.Open ? "-oppen" : "")}.zip";

    /// <param name="files">In the order in which they are written.</param>
    /// <param name="source">What they are made of.</param>
    /// <param name="letterheads">What each paper is written on.</param>
    /// <param name="zip">Written to, and left open.</param>
    /// <param name="begins">Told before each file: how many are done, and the next one's name.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    public static async Task WriteAsync(IReadOnlyList<OrderedFile> files, PaperSource source, Func<PaperKind, Letterhead?> letterheads, Stream zip, Func<int, string, Task> begins, CancellationToken cancellationToken)
    {
        await using var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (file, done) in files.Select((file, done) => (file, done)))
        {
            await begins(done, file.Name);
            var entry = archive.CreateEntry(file.Name, CompressionLevel.Optimal);
            entry.LastWriteTime = Timeless;
            await using var output = await entry.OpenAsync(cancellationToken);
            if (file.Paper is { } kind) await PaperFiles.WriteAsync(source, kind, file.Format, output, letterheads(kind), cancellationToken);
            else await PlanFiles.WriteAsync(source.Content, file.Format, output, cancellationToken);
        }
    }
}
