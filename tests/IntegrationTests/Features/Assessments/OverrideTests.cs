using AngleSharp.Dom;
using Vaggeryd.InternalControl.Domain.Risks;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Assessments;

/// <summary>A value put in place of the computed one, the effect of controls and the parts of a consequence: shown, told and never silent.</summary>
public sealed class OverrideTests
{
    private const string Page = AssessingSite.Address;
    private const string Rich = "/risker/2032/sn-1/bedom";

    private TestSite _site = null!;
    private HttpClient _head = null!;

    [SetUp]
    public async Task Prepare()
    {
        _site = await TestSite.CreateAsync();
        _head = await _site.ClientAsync("chef@demo.example");
    }

    [TearDown]
    public async Task Clean() => await _site.DisposeAsync();

    [Test]
    public async Task Override_WhenPut_IsShownBesideTheComputedEverywhere()
    {
        await _head.SayAsync("annat", Page, ("lage", "nu"), ("varde", "16"), ("skal", "Två händelser i år"));

        (await TestSite.PageAsync(_head, "/risker/2026?sok=sn-02")).QuerySelector("tbody .value-mark")!.TextContent.Trim().ShouldBe("Ändrat, beräknat 8");
        var risk = await TestSite.PageAsync(_head, "/risker/2026/sn-02");
        risk.QuerySelector("[aria-labelledby=h-laget] .value-mark")!.TextContent.Trim().ShouldBe("Ändrat, beräknat 8");
        var told = risk.QuerySelector("[aria-labelledby=h-bedomd]")!.TextContent;
        told.ShouldContain("Riskvärdet 16 gäller i stället för det beräknade 8.");
        told.ShouldContain("Två händelser i år");
        told.ShouldContain("Anna Exempel");
        (await TestSite.PageAsync(_head, Page)).QuerySelector("#lyfts")!.TextContent.ShouldContain("Väljer du andra steg gäller det beräknade värdet igen.");
    }

    [Test]
    public async Task Lift_LetsTheComputedValueCountAgain()
    {
        await _head.SayAsync("annat", Page, ("lage", "nu"), ("varde", "16"), ("skal", "skäl"));

        await _head.SayAsync("rakna", Page, ("lage", "nu"));

        var risk = await _site.RiskAsync();
        (risk.Value, risk.Level, risk.ComputedValue).ShouldBe((8, 2, null));
    }

    [Test]
    public async Task History_TellsEachPartInWords()
    {
        await _head.SayAsync("gemensam", $"{Page}?lage=fore", ("lage", "fore"), ("ruta", "4-3"), ("sakerhet", "Low"));
        await _head.SayAsync("annat", $"{Page}?lage=fore", ("lage", "fore"), ("varde", "16"), ("skal", "Två händelser i år"));
        await _head.SayAsync("rakna", $"{Page}?lage=fore", ("lage", "fore"));
        await _head.SayAsync("namnder", Page, ("namnder", "VA"));
        await _head.SayAsync("egen", Page, ("lage", "mal"), ("ruta", "1-2"), ("kommentar", "Rimligt"));

        var lines = await HistoryAsync("/risker/2026/sn-02/historik");
        lines.ShouldContain("Bedömningens säkerhet, före | – | Osäker");
        lines.ShouldContain("Riskvärde i stället för det beräknade, före | – | 16");
        lines.ShouldContain("Riskvärde i stället för det beräknade, före | 16 | –");
        lines.ShouldContain("Skäl till det andra riskvärdet, före | Två händelser i år | –");
        lines.ShouldContain("Berör även | – | VA");
        lines.ShouldContain("Egen bedömning av konsekvens, mål, chef@demo.example | – | 2");
        lines.ShouldContain("Egen bedömning, kommentar, mål, chef@demo.example | – | Rimligt");
    }

    [Test]
    public async Task RichModel_ByPartsThenByControls_IsExplainedAndTold()
    {
        await _site.AddRichYearAsync(2032);
        await _head.SayAsync("gemensam", $"{Rich}?lage=fore", ("lage", "fore"), ("sannolikhet", "4"), ("omradesnamn", "Ekonomi"), ("omrade", "3"), ("omradesnamn", "Lag"), ("omrade", ""));
        (await TestSite.PageAsync(_head, $"{Rich}?lage=nu")).QuerySelector("[aria-labelledby=h-verkan]")!.TextContent.ShouldContain("Sannolikhet 4 − 50 % → 2, konsekvens 3 − 0 % → 3. Riskvärde 6");

        await _head.SayAsync("kontroller", $"{Rich}?lage=nu", ("lage", "nu"), ("verkan", "2"));

        var risk = await _site.RiskAsync("sn-1", 2032);
        (risk.Value, risk.At(AssessmentStage.Current)!.ControlEffect, risk.At(AssessmentStage.Inherent)!.Dimensions.Count).ShouldBe((6, 2, 1));
        var shown = (await TestSite.PageAsync(_head, "/risker/2032/sn-1")).Body!.TextContent;
        shown.ShouldContain("Konsekvensen kommer av: Ekonomi 3.");
        shown.ShouldContain("kontrollerna är ”God”");
        shown.ShouldContain("högst 8 (inom)");
        var lines = await HistoryAsync("/risker/2032/sn-1/historik");
        lines.ShouldContain("Bedömning, kontrollgrad, i dag | – | 2 God");
        lines.ShouldContain("Bedömning, konsekvensens delar, före | – | Ekonomi 3");

        await _head.SayAsync("gemensam", $"{Rich}?lage=nu", ("lage", "nu"), ("sannolikhet", "4"), ("konsekvens", "4"));
        (await TestSite.PageAsync(_head, "/risker/2032")).QuerySelector("tbody .value-mark")!.TextContent.Trim().ShouldBe("Över riskaptiten 8");
        var twice = await _head.SayAsync("gemensam", Rich, ("lage", "nu"), ("sannolikhet", "4"), ("konsekvens", "4"), ("omradesnamn", "Lag"), ("omrade", "2"));
        (await twice.ReadAsync()).QuerySelector("#konsekvens-f")!.TextContent.ShouldContain("inte båda");
    }

    private async Task<List<string>> HistoryAsync(string address) =>
        [.. (await TestSite.PageAsync(_head, address)).QuerySelectorAll("tbody tr").Select(row => string.Join(" | ", row.QuerySelectorAll("th, td").Select(Cell)))];

    private static string Cell(IElement cell) => cell.QuerySelector("[aria-hidden]")?.TextContent ?? cell.TextContent.Trim();
}
