using System.Globalization;
using System.Text;
using CsvHelper;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Plans;

/// <summary>Writes every risk of the year as a row, with a column that says whether it is in the plan.</summary>
internal static class WritePlanCsv
{
    public static async Task ToAsync(Stream output, PlanContent content, CancellationToken cancellationToken)
    {
        // Without the mark at the start Excel reads å, ä and ö wrongly.
        await using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using var csv = new CsvWriter(text, Csv.Settings(CultureInfo.CurrentCulture), leaveOpen: true);
        csv.WriteField(T.Of("PlanFile.InPlan"));
        foreach (var column in PlanColumn.All) csv.WriteField(column.Heading);
        await csv.NextRecordAsync();

        await RowsAsync(csv, content.Tabled, T.Of("PlanFile.Yes"), cancellationToken);
        await RowsAsync(csv, content.NotSelected, T.Of("PlanFile.No"), cancellationToken);
        await LastRowAsync(csv, PlanWords.Edition(content));
    }

    /// <summary>Csv has no place but a row to say which edition it is; as wide as the others, so that programs can read it.</summary>
    private static async Task LastRowAsync(CsvWriter csv, string edition)
    {
        csv.WriteField(edition);
        foreach (var _ in PlanColumn.All) csv.WriteField("");
        await csv.NextRecordAsync();
    }

    private static async Task RowsAsync(CsvWriter csv, IEnumerable<PlanRow> rows, string inPlan, CancellationToken cancellationToken)
    {
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            csv.WriteField(inPlan);
            foreach (var column in PlanColumn.All) csv.WriteField(Convert.ToString(column.Read(row), CultureInfo.CurrentCulture));
            await csv.NextRecordAsync();
        }
    }
}
