using System.Text.Json;
using AngleSharp.Dom;
using Vaggeryd.InternalControl.IntegrationTests.CommandLine;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Assessments;

/// <summary>Nobody learns what another thinks before they have said something themselves: on no page, in no history, over no API.</summary>
public sealed class IndividualTests
{
    private const string Page = AssessingSite.Address;
    private const string Api = "/api/v1/years/2026/risks/sn-02/assessments";

    private TestSite _site = null!;
    private HttpClient _contributor = null!;
    private HttpClient _head = null!;

    [SetUp]
    public async Task Prepare()
    {
        _site = await TestSite.CreateAsync();
        (_contributor, _head) = (await _site.ClientAsync("handlaggare@demo.example"), await _site.ClientAsync("chef@demo.example"));
        await _contributor.SayAsync("egen", Page, ("lage", "nu"), ("ruta", "1-2"), ("kommentar", "Tre händelser på tio år"));
    }

    [TearDown]
    public async Task Clean() => await _site.DisposeAsync();

    [Test]
    public async Task Others_UntilTheReaderHasAssessed_AreNeitherShownNorNamed([Values(Page, Page + "?lage=nu&vem=jag", Page + "?visa=projektor", "/risker/2026/sn-02", "/risker/2026/sn-02/historik", Api)] string address)
    {
        var told = await _head.GetStringAsync(address);

        told.ShouldNotContain("Tre h");
        told.ShouldNotContain("Cilla Demo</span>");
        told.ShouldNotContain("handlaggare@demo.example");
        (await (await _site.ClientAsync("revisor@demo.example")).GetAsync(Page)).IsSuccessStatusCode.ShouldBeFalse();
    }

    [Test]
    public async Task Others_OnceTheReaderHasAssessed_AreShownWithTheSpread()
    {
        (await TestSite.PageAsync(_head, Page)).QuerySelector("[aria-labelledby=h-var]")!.TextContent.ShouldContain("1 person har bedömt. Du ser valet när");

        await _head.SayAsync("egen", Page, ("lage", "nu"), ("ruta", "3-3"), ("sakerhet", "Low"));

        var spread = Words((await TestSite.PageAsync(_head, Page)).QuerySelector("[aria-labelledby=h-var]")!);
        spread.ShouldContain("Två steg eller mer isär, prata ihop er. 2 personer, riskvärde 2–9.");
        spread.ShouldContain("Sannolikhet 1 till 3: två steg eller mer isär Konsekvens 2 till 3: ett steg isär");
        spread.ShouldContain("Anna Exempel: sannolikhet 3, konsekvens 3, riskvärde 9, osäker.");
        spread.ShouldContain("Cilla Demo: sannolikhet 1, konsekvens 2, riskvärde 2. ”Tre händelser på tio år”");
        (await TestSite.PageAsync(_head, $"{Page}?visa=projektor")).Body!.TextContent.ShouldNotContain("Cilla Demo");
        (await _site.RiskAsync()).Value.ShouldBe(8, "what each thinks counts nowhere");
    }

    [Test]
    public async Task Others_OnceTheJointAssessmentIsMade_AreOpenToAllWhoReadTheRisk()
    {
        await _head.SayAsync("gemensam", Page, ("lage", "nu"), ("ruta", "2-2"));

        var auditor = await _site.ClientAsync("revisor@demo.example");
        (await TestSite.PageAsync(auditor, "/risker/2026/sn-02")).QuerySelector("[aria-labelledby=h-bedomd]")!.TextContent.ShouldContain("Cilla Demo");
        Words((await TestSite.PageAsync(auditor, "/risker/2026/sn-02/historik")).QuerySelector("main")!)
            .ShouldContain("Egen bedömning av sannolikhet, i dag, handlaggare@demo.example");
    }

    [Test]
    public async Task Others_OnceTheGroupStandsByItsSteps_AreOpenToAll_AndTheTrailSaysWhen()
    {
        await _head.SayAsync("gemensam", Page, ("lage", "nu"), ("ruta", "2-4"));

        var auditor = await _site.ClientAsync("revisor@demo.example");
        (await TestSite.PageAsync(auditor, "/risker/2026/sn-02")).QuerySelector("[aria-labelledby=h-bedomd]")!.TextContent.ShouldContain("Cilla Demo");
        Words((await TestSite.PageAsync(auditor, "/risker/2026/sn-02/historik")).QuerySelector("main")!).ShouldContain("Bedömningen bekräftad, i dag");
    }

    [Test]
    public async Task Own_WhenSaidAgain_ReplacesTheOwn()
    {
        await _contributor.SayAsync("egen", Page, ("lage", "nu"), ("ruta", "4-2"));
        await _contributor.SayAsync("egen", Page, ("lage", "mal"), ("ruta", "1-1"));

        (await _site.RiskAsync()).Individual.Select(one => (one.Stage.ToString(), one.Value)).ShouldBe([("Current", 8), ("Target", 1)], ignoreOrder: true);
    }

    [Test]
    public async Task Api_SaysTheJointOneAndWhatTheCallerSees()
    {
        await _head.SayAsync("annat", Page, ("lage", "nu"), ("varde", "16"), ("skal", "Två händelser i år"));

        var current = JsonDocument.Parse(await _head.GetStringAsync(Api)).RootElement.GetProperty("stages")[1];
        current.GetProperty("stage").GetString().ShouldBe("Current");
        current.GetProperty("individual").GetArrayLength().ShouldBe(0);
        current.GetProperty("hiddenCount").GetInt32().ShouldBe(1);
        var joint = current.GetProperty("joint");
        (joint.GetProperty("value").GetInt32(), joint.GetProperty("computedValue").GetInt32()).ShouldBe((16, 8));
        joint.GetProperty("override").GetProperty("reason").GetString().ShouldBe("Två händelser i år");
        (await (await _site.ClientAsync("lasare@demo.example")).GetAsync(Api)).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await _head.GetStringAsync("/openapi/v1.json")).ShouldContain("/api/v1/years/{year}/risks/{slug}/assessments");
        (await JsonDocument.ParseAsync(await (await _site.ClientAsync("handlaggare@demo.example")).GetStreamAsync(Api))).RootElement
            .GetProperty("stages")[1].GetProperty("individual")[0].GetProperty("comment").GetString().ShouldBe("Tre händelser på tio år");
    }

    private static string Words(IElement element) => System.Text.RegularExpressions.Regex.Replace(element.TextContent, @"\s+", " ").Trim();
}
