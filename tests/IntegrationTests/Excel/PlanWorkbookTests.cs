using OfficeOpenXml;
using Vaggeryd.InternalControl.Web.Features.Plans;

namespace Vaggeryd.InternalControl.IntegrationTests.Excel;

public sealed class PlanWorkbookTests
{
    private const int HeadingRow = 5;

    private TestInstallation _installation = null!;

    [SetUp]
    public async Task SetUp() => _installation = await TestInstallation.CreateAsync(demo: true);

    [TearDown]
    public async Task TearDown() => await _installation.DisposeAsync();

    [Test]
    public async Task WritePlan_WhenXlsx_OpensAgainWithHeadingsFilterAndPrintSetUp()
    {
        using var package = await Open();

        package.Workbook.Worksheets.Select(s => s.Name).ShouldBe(["Plan", "Ej valda", "Matris", "Om planen"]);
        var plan = package.Workbook.Worksheets["Plan"];
        plan.Cells[1, 1].Text.ShouldBe("Internkontrollplan 2026, Vaggeryds kommun");
        plan.Cells[2, 1].Text.ShouldContain("de 20 högsta riskerna");
        plan.Cells[4, 1].Text.ShouldStartWith("Fullständig utgåva – innehåller sekretessmarkerade uppgifter (2 risker). Demodata");
        plan.Cells[HeadingRow, 1, HeadingRow, 4].Select(c => c.Text).ShouldBe(["Plats", "Beteckning", "Nämnd, förvaltning eller bolag", "Risk"]);
        plan.AutoFilterAddress.Start.Row.ShouldBe(HeadingRow);
        plan.Dimension.End.Row.ShouldBe(HeadingRow + 20);
        plan.PrinterSettings.RepeatRows.Address.ShouldEndWith("$5:$5");
        plan.PrinterSettings.Orientation.ShouldBe(eOrientation.Landscape);
        plan.PrinterSettings.FitToWidth.ShouldBe(1);
        plan.PrinterSettings.FitToHeight.ShouldBe(0);
        plan.View.Panes.ShouldNotBeEmpty();
        plan.Column(4).Width.ShouldBeInRange(15, 28);
    }

    [Test]
    public async Task WritePlan_WhenXlsx_PutsEveryRiskOnOneOfTwoSheets()
    {
        using var package = await Open();

        var references = new[] { "Plan", "Ej valda" }.SelectMany(name => Column(package.Workbook.Worksheets[name], 2)).ToList();

        references.Count.ShouldBe(124);
        references.Distinct().Count().ShouldBe(124);
    }

    [Test]
    public async Task WritePlan_WhenXlsx_HasAMatrixThatAddsUpToTheScoredRisks()
    {
        using var package = await Open();
        var matrix = package.Workbook.Worksheets["Matris"];

        matrix.Cells[6, 2, 9, 5].Sum(cell => cell.GetValue<int>()).ShouldBe(121);
        matrix.Cells[6, 5].Style.Fill.BackgroundColor.Rgb.ShouldBe("FF8C1C2C");
        matrix.Cells[6, 1].Text.ShouldBe("4 sannolik");
        var last = matrix.Dimension.End.Row;
        matrix.Cells[last, 1].Text.ShouldBe("Ej bedömd");
        matrix.Cells[last, 5].GetValue<int>().ShouldBe(3);
        Enumerable.Range(last - 16, 16).Sum(row => matrix.Cells[row, 5].GetValue<int>()).ShouldBe(121);
    }

    [Test]
    public async Task WritePlan_WhenXlsxHasTextsThatLookLikeFormulas_KeepsThemAsTexts()
    {
        await _installation.DescribeAsync("KS-03", "=HYPERLINK(\"x\")", cause: "-1+1\u0001");

        using var package = await Open();
        var sheet = package.Workbook.Worksheets["Plan"];
        var title = sheet.Cells[HeadingRow + 1, 4];

        title.Formula.ShouldBeEmpty();
        title.Text.ShouldBe("=HYPERLINK(\"x\")");
        title.Style.QuotePrefix.ShouldBeTrue();
        sheet.Cells[HeadingRow + 1, 1, HeadingRow + 1, sheet.Dimension.End.Column].ShouldContain(cell => cell.Text == "-1+1");
        sheet.Cells.ShouldAllBe(cell => cell.Formula == "");
    }

    [Test]
    public async Task WritePlan_WhenXlsx_HasEachChanceAsANumberShownWithItsWord()
    {
        using var package = await Open();
        var plan = package.Workbook.Worksheets["Plan"];
        var column = plan.Cells[HeadingRow, 1, HeadingRow, plan.Dimension.End.Column].Single(cell => cell.Text == "Kvar vid små ändringar").Start.Column;

        plan.Cells[HeadingRow + 1, column].GetValue<double>().ShouldBeInRange(0.9, 1);
        plan.Cells[HeadingRow + 1, column].Style.Numberformat.Format.ShouldBe("[>=0.895]0 % \"Stabil\";[>=0.095]0 % \"På gränsen\";0 % \"Långt ifrån\"");
        package.Workbook.Worksheets["Om planen"].Cells.ShouldContain(cell => cell.Text.Contains("Uträknat, inte lottat."));
    }

    [Test]
    public async Task WritePlan_WhenXlsxIsEmpty_StillHasHeadings()
    {
        using var package = await Open("value:100");

        package.Workbook.Worksheets["Plan"].Dimension.End.Row.ShouldBe(HeadingRow);
        package.Workbook.Worksheets["Plan"].Cells[2, 1].Text.ShouldContain("planen är tom");
    }

    private static IEnumerable<string> Column(ExcelWorksheet sheet, int column) =>
        Enumerable.Range(HeadingRow + 1, sheet.Dimension.End.Row - HeadingRow).Select(row => sheet.Cells[row, column].Text);

    private async Task<ExcelPackage> Open(string rule = "top:20") =>
        new(new MemoryStream(await _installation.PlanAsync(WritePlan.Format.Xlsx, rule)));
}
