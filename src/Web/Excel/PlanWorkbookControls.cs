using OfficeOpenXml;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;
using Style = Vaggeryd.InternalControl.Web.Excel.PlanWorkbookStyle;

namespace Vaggeryd.InternalControl.Web.Excel;

/// <summary>The sheet of what is checked and done by a stored version: one row each, in the order of the plan.</summary>
internal static class PlanWorkbookControls
{
    private const int HeadingRow = 3;

    private static readonly (string Key, double Width, Func<PlanItemText, string?> Read)[] Columns =
    [
        ("PlanItem.Kind", 16, item => T.Of(item.Kind)),
        ("PlanItem.What", 50, item => item.What),
        ("PlanItem.Process", 20, item => item.Process),
        ("PlanItem.Method", 24, item => item.Method),
        ("PlanItem.SampleSize", 16, item => item.SampleSize),
        ("PlanItem.Frequency", 14, item => item.Frequency),
        ("PlanItem.Role", 18, item => item.ResponsibleRole),
        ("PlanItem.Person", 18, item => item.ResponsiblePerson),
        ("PlanItem.ReportedTo", 18, item => item.ReportedTo),
        ("PlanItem.StartsOn", 12, item => item.StartsOn?.ToIso()),
        ("PlanItem.EndsOn", 12, item => item.EndsOn?.ToIso()),
        ("PlanItem.Origin", 22, item => T.Of(item.Origin)),
        ("PlanItem.Source", 24, item => item.Source),
    ];

    public static void Add(ExcelPackage package, PlanContent content)
    {
        var sheet = package.Workbook.Worksheets.Add(T.Of("PlanFile.Sheet.Controls"));
        Style.Title(sheet.Cells[1, 1], T.Of("PlanItem.Title", content.Plan.Year));
        Style.Text(sheet.Cells[HeadingRow, 1], T.Of("PlanItem.Risk"));
        sheet.Column(1).Width = 34;
        for (var i = 0; i < Columns.Length; i++)
        {
            Style.Text(sheet.Cells[HeadingRow, i + 2], T.Of(Columns[i].Key));
            sheet.Column(i + 2).Width = Columns[i].Width;
        }

        var last = HeadingRow + content.Controls.Count;
        Style.Heading(sheet.Cells[HeadingRow, 1, HeadingRow, Columns.Length + 1]);
        if (content.Controls.Count > 0) Style.Body(sheet.Cells[HeadingRow + 1, 1, last, Columns.Length + 1]);
        var risks = content.Items.ToDictionary(row => row.Slug, row => $"{row.Label} {row.Title}");
        for (var at = 0; at < content.Controls.Count; at++)
        {
            var item = content.Controls[at];
            Style.Text(sheet.Cells[HeadingRow + 1 + at, 1], item.Slug is { } slug ? risks.GetValueOrDefault(slug) : item.Department ?? T.Of("PlanItem.NoRisk"));
            for (var i = 0; i < Columns.Length; i++) Style.Text(sheet.Cells[HeadingRow + 1 + at, i + 2], Columns[i].Read(item));
        }

        var widths = Style.Widths(sheet, Columns.Length + 1);
        for (var row = HeadingRow; row <= last; row++) Style.FitHeight(sheet, row, widths);
        sheet.Cells[HeadingRow, 1, last, Columns.Length + 1].AutoFilter = true;
        sheet.View.FreezePanes(HeadingRow + 1, 2);
        Style.Print(sheet, content);
        sheet.PrinterSettings.RepeatRows = sheet.Cells[$"{HeadingRow}:{HeadingRow}"];
    }
}
