using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using OfficeOpenXml;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Plans;
using WordTable = DocumentFormat.OpenXml.Wordprocessing.Table;

namespace Vaggeryd.InternalControl.Benchmarks;

/// <summary>
/// A plan from 10,000 risks as workbook and as document, from the database to the last byte, against the libraries writing
/// the cells of those very files, already in memory, without any formatting.
/// </summary>
internal sealed class PlanFileBenchmark : IBenchmark
{
    public async Task<IReadOnlyList<Comparison>> PrepareAsync(BenchmarkData data)
    {
        // The workbook shows every risk whatever the rule; the document shows those that are chosen.
        var sheets = Cells(await FileAsync(data, "top:20", WritePlan.Format.Xlsx));
        var rows = Paragraphs(await FileAsync(data, "top:10000", WritePlan.Format.Docx));
        return
        [
            new("plan from 10,000 risks to xlsx", 3.0, Written(data, "top:20", WritePlan.Format.Xlsx), new Side("EPPlus writing the same cells", () => Task.FromResult(Workbook(sheets)))) { WarmUps = 2, Runs = 5 },
            new("plan from 10,000 risks to docx", 3.0, Written(data, "top:10000", WritePlan.Format.Docx), new Side("Open XML SDK writing the same cells", () => Task.FromResult(Document(rows)))) { WarmUps = 2, Runs = 5 },
        ];
    }

    private static Side Written(BenchmarkData data, string rule, WritePlan.Format format) =>
        new($"WritePlan {format}, {rule}", async () => (await FileAsync(data, rule, format)).Length);

    private static async Task<MemoryStream> FileAsync(BenchmarkData data, string rule, WritePlan.Format format)
    {
        var file = new MemoryStream();
        await data.Send(new WritePlan.Query(BenchmarkData.MediumYear, new PlanChoice([SelectionRule.Parse(rule)]), format, file));
        return file;
    }

    private static List<(string Name, List<(int Row, int Column, object Value)> Cells)> Cells(MemoryStream file)
    {
        using var package = new ExcelPackage(file);
        return [.. package.Workbook.Worksheets.Select(sheet => (sheet.Name, sheet.Cells.Select(cell => (cell.Start.Row, cell.Start.Column, cell.Value)).ToList()))];
    }

    private static long Workbook(List<(string Name, List<(int Row, int Column, object Value)> Cells)> sheets)
    {
        using var package = new ExcelPackage();
        foreach (var (name, cells) in sheets)
        {
            var sheet = package.Workbook.Worksheets.Add(name);
            foreach (var (row, column, value) in cells) sheet.SetValue(row, column, value);
        }

        using var file = new MemoryStream();
        package.SaveAs(file);
        return file.Length;
    }

    private static List<List<List<string>>> Paragraphs(MemoryStream file)
    {
        using var package = WordprocessingDocument.Open(file, isEditable: false);
        return [.. package.MainDocumentPart!.Document!.Descendants<TableRow>()
            .Select(row => row.Elements<TableCell>().Select(cell => cell.Elements<Paragraph>().Select(p => p.InnerText).ToList()).ToList())];
    }

    private static long Document(List<List<List<string>>> rows)
    {
        using var file = new MemoryStream();
        using (var package = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var table = new WordTable();
            foreach (var row in rows)
                table.Append(new TableRow(row.Select(cell => new TableCell(cell.Select(text => new Paragraph(new Run(new Text(text))))))));
            package.AddMainDocumentPart().Document = new Document(new Body(table));
        }

        return file.Length;
    }
}
