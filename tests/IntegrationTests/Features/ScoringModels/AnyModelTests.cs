using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.IntegrationTests.CommandLine;
using Vaggeryd.InternalControl.Web.Features.Plans;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.ScoringModels;

/// <summary>A year that is scored by a table with five levels by cell: every page and file says what the model says, and nothing multiplies.</summary>
public sealed class AnyModelTests
{
    private const int Year = 2031;

    private TestSite _site = null!;
    private HttpClient _client = null!;

    [SetUp]
    public async Task SetUp()
    {
        _site = await TestSite.CreateAsync();
        await _site.AddYearAsync(Year, AnyModel.LookUp);
        _client = await _site.ClientAsync("ekonomi@demo.example");
    }

    [TearDown]
    public async Task TearDown() => await _site.DisposeAsync();

    [Test]
    public async Task Model_WhenStoredAndReadAgain_IsTheSame()
    {
        var stored = await _site.Query(db => db.PlanningYears.AsNoTracking().Include(y => y.ScoringModel).SingleAsync(y => y.Year == Year));

        stored.ScoringModel.Hash.ShouldBe(AnyModel.LookUp.Hash());
        stored.ScoringModel.Definition.Hash().ShouldBe(AnyModel.LookUp.Hash());
        stored.ScoringModel.Score(2, 3).ShouldBe(new RiskScore(2, 3, 20, 4, "(2, 3) → 20"));
    }

    [Test]
    public async Task Pages_SayTheModelsValueAndLevel()
    {
        var register = await TestSite.PageAsync(_client, $"/risker/{Year}");
        register.QuerySelector("tbody .level")!.TextContent.ShouldBe("100 Oacceptabel");
        register.QuerySelector("tbody .level")!.GetAttribute("data-level").ShouldBe("4", "the darkest colour is that of the highest level");
        register.QuerySelector("tbody .level svg")!.QuerySelectorAll("rect").Length.ShouldBe(5);
        register.QuerySelector("tbody")!.TextContent.ShouldContain("3 och 4");

        var slug = await _site.Query(db => db.Risks.Where(r => r.PlanningYear.Year == Year).Select(r => r.Slug).SingleAsync());
        (await TestSite.PageAsync(_client, $"/risker/{Year}/{slug}")).Body!.TextContent.ShouldContain("100 = modellens tabell för sannolikhet 3 och konsekvens 4, enligt bedömningsmodell 3x4");

        var matrix = await TestSite.PageAsync(_client, $"/matris/{Year}?s=3&k=4");
        matrix.QuerySelectorAll(".matrix tbody td").Select(cell => cell.GetAttribute("data-level")).ShouldBe(["1", "2", "3", "4", "1", "2", "3", "3", "1", "1", "2", "2-3"]);
        matrix.QuerySelectorAll(".legend .level b").Select(span => span.TextContent).ShouldBe(["1–3", "5–10", "20", "20–50", "100"]);
    }

    [Test]
    public async Task Ranking_ExplainsByTheTable()
    {
        var rows = JsonDocument.Parse(await _client.GetStringAsync($"/api/v1/years/{Year}/ranking")).RootElement;

        rows[0].GetProperty("explanation").GetString().ShouldBe("Riskvärde 100 = modellens tabell för sannolikhet 3 och konsekvens 4, oacceptabel. Ensam bedömd risk.");
    }

    [Test]
    public async Task PlanFiles_SayThatTheCellDecides([Values] WritePlan.Format format)
    {
        using var output = new MemoryStream();
        await _site.Send(new WritePlan.Query(Year, new PlanChoice([SelectionRule.Parse("top:1")]), format, output));

        var text = Access.ZipText.Of(output.ToArray());
        text.ShouldContain("Oacceptabel");
        if (format is WritePlan.Format.Docx or WritePlan.Format.Html or WritePlan.Format.Xlsx)
        {
            text.ShouldContain("Riskvärde = modellens tabell för sannolikhet och konsekvens.");
            text.ShouldContain("Rutan i matrisen avgör nivån.");
        }
    }

    [Test]
    public async Task Import_WhenTheFileSaysTheProduct_WarnsWithTheTablesValue()
    {
        var file = "Beteckning;Risk;Sannolikhet;Konsekvens;Riskvärde\nN-1;Brand;2;3;6\nN-2;Stöld;2;3;20\n";

        var result = await _site.Send(new Web.Features.Risks.ImportRisks.Command(new MemoryStream(Encoding.UTF8.GetBytes(file)), "risker.csv", Year, "KS"));

        result.Warnings.ShouldHaveSingleItem().ToString().ShouldContain("(2, 3) → 20");
    }
}
