using System.Text.Json;
using OfficeOpenXml;
using Vaggeryd.InternalControl.IntegrationTests.CommandLine;
using Vaggeryd.InternalControl.IntegrationTests.Import;
using Vaggeryd.InternalControl.Web.Features.Risks;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Risks;

public sealed class ExportRisksTests
{
    [TestCase("xlsx", "sv")]
    [TestCase("xlsx", "en")]
    [TestCase("csv", "sv")]
    [TestCase("csv", "en")]
    public async Task ExportRisks_WhenImportedAgain_ChangesNothing(string format, string language)
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);
        await installation.Send(new ImportRisks.Command(Nasty(), "risker.xlsx", 2026, "KS"));
        var content = await installation.ContentAsync();
        using var folder = new TemporaryFolder();
        var file = folder.File($"risker.{format}");

        (await Ik.RunAsync(installation, "export", "risks", "--year", "2026", "--out", file, "--language", language)).Exit.ShouldBe(0);
        var imported = await Ik.RunAsync(installation, "import", "risks", file, "--year", "2026");

        imported.Exit.ShouldBe(0, imported.Error);
        imported.Error.ShouldBeEmpty();
        (await installation.ContentAsync()).ShouldBe(content);
    }

    [TestCase("xlsx")]
    [TestCase("csv")]
    public async Task ExportRisks_WhenImportedElsewhere_BringsAllStages(string format)
    {
        await using var source = await TestInstallation.CreateAsync(demo: true);
        await source.Send(new ImportRisks.Command(Nasty(), "risker.xlsx", 2026, "KS"));
        using var folder = new TemporaryFolder();
        await Ik.RunAsync(source, "export", "risks", "--year", "2026", "--out", folder.File($"a.{format}"));
        await Ik.RunAsync(source, "import", "risks", folder.File($"a.{format}"), "--year", "2030");

        await Ik.RunAsync(source, "export", "risks", "--year", "2026", "--out", folder.File("2026.json"));
        await Ik.RunAsync(source, "export", "risks", "--year", "2030", "--out", folder.File("2030.json"));

        // Each whole; not in the same order, where the year before decided and 2030 has none.
        (await SortedAsync(folder.File("2030.json"))).ShouldBe(await SortedAsync(folder.File("2026.json")));
    }

    [Test]
    public async Task ExportRisks_WhenJson_HoldsAllStages()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);
        using var target = new MemoryStream();

        (await installation.Send(new ExportRisks.Query(2026, ExportRisks.Format.Json, target))).Count.ShouldBe(124);

        var risks = JsonDocument.Parse(target.ToArray()).RootElement;
        risks.GetArrayLength().ShouldBe(124);
        risks.EnumerateArray().ShouldContain(r => r.GetProperty("targetLikelihood").ValueKind == JsonValueKind.Number);
        risks.EnumerateArray().ShouldContain(r => r.GetProperty("value").ValueKind == JsonValueKind.Null);
    }

    [Test]
    public async Task ExportRisks_WhenTextLooksLikeAFormula_IsAText()
    {
        await using var installation = await TestInstallation.CreateAsync();
        await installation.Send(new ImportRisks.Command(Nasty(), "risker.xlsx", 2026, "KS"));
        using var csv = new MemoryStream();
        using var xlsx = new MemoryStream();

        await installation.Send(new ExportRisks.Query(2026, ExportRisks.Format.Csv, csv));
        await installation.Send(new ExportRisks.Query(2026, ExportRisks.Format.Xlsx, xlsx));

        System.Text.Encoding.UTF8.GetString(csv.ToArray()).ShouldContain("'=cmd|");
        using var package = new ExcelPackage(xlsx);
        var sheet = package.Workbook.Worksheets[0];
        sheet.Cells.ShouldAllBe(cell => cell.Formula == "");
        sheet.Cells.Single(cell => cell.Text.StartsWith("=cmd")).Style.QuotePrefix.ShouldBeTrue();
        sheet.Cells["A1:X1"].AutoFilter.ShouldBeTrue();
        package.Workbook.Properties.Title.ShouldBe("Risker 2026");
    }

    [Test]
    public async Task ExportRisks_WhenItCannotBeWritten_LeavesNoFile()
    {
        await using var installation = await TestInstallation.CreateAsync();
        using var folder = new TemporaryFolder();

        (await Ik.RunAsync(installation, "export", "risks", "--year", "2026", "--out", folder.File("a.pdf"))).Exit.ShouldBe(2);
        (await Ik.RunAsync(installation, "export", "risks", "--year", "2026", "--out", folder.File("no/a.csv"))).Exit.ShouldBe(2);
        (await Ik.RunAsync(installation, "export", "risks", "--year", "2026", "--out", folder.File("a.csv"))).Exit.ShouldBe(3);

        Directory.GetFileSystemEntries(Path.GetDirectoryName(folder.File("a"))!).ShouldBeEmpty();
    }

    private static MemoryStream Nasty() => Workbook.Of(
        ["Nr", "Process", "Risk", "Händelse", "Orsak", "Ansvarig", "Åtgärd"],
        ["Å 1", "=1+1", "=cmd|' /C calc'!A0", "rad ett\nrad \"två\"; tre, fyra\n\nfem", "'=inte formel", "@någon", "+46 70; -1"],
        ["''2", "'citat'", "_x000D_ <b>&amp;</b>", "-", "''=", "\"", "sep=;"],
        ["003", "1e5", "2026-01-03", "007", "TRUE", "#", "0"]);

    private static async Task<List<string>> SortedAsync(string file) =>
        [.. JsonDocument.Parse(await File.ReadAllTextAsync(file)).RootElement.EnumerateArray().Select(risk => risk.GetRawText()).Order(StringComparer.Ordinal)];
}
