using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OfficeOpenXml;
using Vaggeryd.InternalControl.Domain.Risks;

namespace Vaggeryd.InternalControl.IntegrationTests.CommandLine;

/// <summary><c>ik rank</c> in each format: what the order looks at stands beside each place.</summary>
public sealed class RankVerbTests
{
    private TestInstallation _installation = null!;

    [SetUp]
    public async Task SetUp()
    {
        _installation = await TestInstallation.CreateAsync(demo: true);
        await _installation.Query(async db =>
        {
            var risk = await db.Risks.Include(r => r.Department).Include(r => r.Assessments).Include(r => r.PlanningYear.ScoringModel).SingleAsync(r => r.Reference == "KS-03" && r.PlanningYear.Year == 2026);
            risk.Override(AssessmentStage.Current, 15, "Nytt lagkrav.", "A", new DateTime(2026, 3, 1, 8, 0, 0, DateTimeKind.Utc));
            return await db.SaveChangesAsync();
        });
    }

    [TearDown]
    public async Task TearDown() => await _installation.DisposeAsync();

    [Test]
    public async Task Json_HasWhatTheOrderLooksAt()
    {
        var outcome = await Ik.RunAsync(_installation, "rank", "--year", "2026", "--format", "json");

        outcome.Exit.ShouldBe(0, outcome.Error);
        var rows = JsonDocument.Parse(outcome.Output).RootElement.EnumerateArray().ToList();
        var decided = rows.Single(row => row.GetProperty("reference").GetString() == "KS-03");
        (decided.GetProperty("value").GetInt32(), decided.GetProperty("computedValue").GetInt32()).ShouldBe((15, 16));
        decided.GetProperty("explanation").GetString()!.ShouldStartWith("Riskvärde 15, mycket hög, satt för hand; uträknat 16 = sannolikhet 4 × konsekvens 4.");
        rows.Count(row => row.GetProperty("computedValue").ValueKind == JsonValueKind.Number).ShouldBe(1);
        rows.ShouldAllBe(row => row.GetProperty("goals").GetInt32() >= 0 && row.GetProperty("departments").GetInt32() >= 1 && row.GetProperty("age").GetInt32() >= 0);
        rows.ShouldAllBe(row => row.GetProperty("trend").ValueKind == JsonValueKind.Null || row.GetProperty("scored").GetBoolean());
        string.Join(",", rows[0].EnumerateObject().Select(field => field.Name)).ShouldBe(
            "rank,reference,department,title,likelihood,consequence,value,level,scored,explanation,computedValue,gapOverAppetite,goals,goalWeight,departments,trend,age");
    }

    [Test]
    public async Task Csv_WrittenToAFile_IsWhatTheScreenGets()
    {
        var file = Path.Combine(_installation.Folder, "ordning.csv");

        var outcome = await Ik.RunAsync(_installation, "rank", "--year", "2026", "--format", "csv", "--out", file);

        outcome.Exit.ShouldBe(0, outcome.Error);
        outcome.Output.Trim().ShouldBe($"124 risker skrevs till {file}.");
        (await File.ReadAllTextAsync(file)).ShouldBe((await Ik.RunAsync(_installation, "rank", "--year", "2026", "--format", "csv")).Output);
    }

    [Test]
    public async Task Table_ShowsEachKeyInAColumn()
    {
        var outcome = await Ik.RunAsync(_installation, "rank", "--year", "2026");

        outcome.Exit.ShouldBe(0, outcome.Error);
        foreach (var heading in (string[])["Plats", "Över", "Mål", "Förv.", "Trend", "Varför just här"]) outcome.Output.ShouldContain(heading);
    }

    [Test]
    public async Task Xlsx_HasARiskPerRowInOrderWithNumbersAsNumbers()
    {
        var file = Path.Combine(_installation.Folder, "ordning.xlsx");

        var outcome = await Ik.RunAsync(_installation, "rank", "--year", "2026", "--format", "xlsx", "--out", file);

        outcome.Exit.ShouldBe(0, outcome.Error);
        using var package = new ExcelPackage(new FileInfo(file));
        var sheet = package.Workbook.Worksheets.Single();
        sheet.Dimension.End.Row.ShouldBe(125);
        Enumerable.Range(1, sheet.Dimension.End.Column).Select(column => sheet.Cells[1, column].Text).ShouldBe(
            ["Plats", "Beteckning", "Nämnd", "Risk", "S", "K", "Värde", "Nivå", "Uträknat", "Över aptit", "Mål", "Målens vikt", "Förv.", "Trend", "År förut", "Varför just här"]);
        Enumerable.Range(2, 121).Select(row => sheet.Cells[row, 1].Value).ShouldBe(Enumerable.Range(1, 121).Select(rank => (object)(double)rank));
        var about = package.Workbook.Properties.Comments;
        about.ShouldContain("Ordning: riskvärde, över aptiten, konsekvens");
        about.Length.ShouldBeLessThan(220, "it stands in the footer, which holds 255 signs in all");
    }

    [Test]
    public async Task Xlsx_WithoutAFile_IsRefused()
    {
        var outcome = await Ik.RunAsync(_installation, "rank", "--year", "2026", "--format", "xlsx");

        outcome.Exit.ShouldBe(2);
        outcome.Error.ShouldContain("Ange den med --out.");
    }
}
