using System.Net;
using AngleSharp.Dom;
using Vaggeryd.InternalControl.Domain.Risks;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Assessments;

public sealed class AssessRiskTests
{
    private const string Page = AssessingSite.Address;

    private TestSite _site = null!;

    [SetUp]
    public async Task Prepare() => _site = await TestSite.CreateAsync();

    [TearDown]
    public async Task Clean() => await _site.DisposeAsync();

    [Test]
    public async Task Assess_WhenTheHeadDoes_CountsAtOnce()
    {
        var head = await _site.ClientAsync("chef@demo.example");
        (await TestSite.PageAsync(head, Page)).QuerySelector("input[name=ruta]:checked")!.GetAttribute("value").ShouldBe("2-4");

        var answer = await head.SayAsync("gemensam", Page, ("lage", "nu"), ("ruta", "4-4"), ("sakerhet", "High"));

        answer.Headers.Location!.OriginalString.ShouldBe($"{Page}?lage=nu&sparat=gemensam");
        var page = await TestSite.PageAsync(head, answer.Headers.Location.OriginalString);
        page.QuerySelector("[role=status]")!.TextContent.ShouldContain("Sparat. Riskvärdet är 16, mycket hög.");
        var risk = await _site.RiskAsync();
        (risk.Value, risk.At(AssessmentStage.Current)!.Confidence, risk.At(AssessmentStage.Current)!.AssessedBy).ShouldBe((16, Confidence.High, "chef@demo.example"));
        var shown = (await TestSite.PageAsync(head, "/risker/2026/sn-02")).QuerySelector("[aria-labelledby=h-bedomd]")!.TextContent;
        shown.ShouldContain("Bedömd av Anna Exempel");
        shown.ShouldContain("Säkerhet: säker, bra siffror eller lång erfarenhet.");
    }

    [Test]
    public async Task Assess_WhenAtAnotherStage_LeavesTheValue()
    {
        var contributor = await _site.ClientAsync("handlaggare@demo.example");

        await contributor.SayAsync("gemensam", $"{Page}?lage=mal", ("lage", "mal"), ("ruta", "1-1"));

        var risk = await _site.RiskAsync();
        (risk.Value, risk.At(AssessmentStage.Target)!.Value).ShouldBe((8, 1));
    }

    [TestCase("gemensam", "ruta", "")]
    [TestCase("gemensam", "ruta", "9-1")]
    [TestCase("egen", "ruta", "")]
    [TestCase("annat", "varde", "tolv")]
    [TestCase("annat", "varde", "99")]
    [TestCase("annat", "varde", "16")]
    [TestCase("kontroller", "verkan", "3")]
    public async Task Save_WhenSomethingIsWrong_SaysSoAtTheFieldAndSavesNothing(string handler, string field, string value)
    {
        var head = await _site.ClientAsync("chef@demo.example");

        var answer = await head.SayAsync(handler, Page, ("lage", "nu"), (field, value), ("kommentar", "Min tanke"));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await answer.ReadAsync();
        page.Title!.ShouldStartWith("Fel:");
        page.QuerySelector(".ds-error-summary li")!.TextContent.Trim().ShouldNotBeEmpty();
        if (handler != "kontroller") page.QuerySelector("[data-field=validation]")!.TextContent.ShouldBe(page.QuerySelector(".ds-error-summary li")!.TextContent.Trim());
        if (handler == "egen") page.QuerySelector("#kommentar")!.TextContent.ShouldBe("Min tanke");
        if (handler == "annat") page.QuerySelector("#varde")!.GetAttribute("value").ShouldBe(value);
        var risk = await _site.RiskAsync();
        (risk.Value, risk.ComputedValue, risk.Individual.Count).ShouldBe((8, null, 0));
    }

    [TestCase("admin@demo.example")]
    [TestCase("revisor@demo.example")]
    [TestCase("kontroll@demo.example")]
    [TestCase("lasare@demo.example")]
    public async Task Save_ByEveryForm_IsForThoseWhoMayEditTheRisk(string user)
    {
        var client = await _site.ClientAsync(user);

        foreach (var handler in new[] { "gemensam", "egen", "kontroller", "annat", "rakna", "namnder" })
            (await client.SayAsync(handler, Page, ("ruta", "1-1"), ("varde", "16"), ("skal", "skäl"), ("verkan", "1"))).StatusCode.ShouldBe(HttpStatusCode.NotFound, handler);
        (await client.GetAsync(Page)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _site.RiskAsync()).Value.ShouldBe(8);
    }

    [Test]
    public async Task Save_WhenTheRiskIsAnotherDepartmentsOrSecretOrTheYearIsClosed_ChangesNothing()
    {
        var head = await _site.ClientAsync("chef@demo.example");
        string[] handlers = ["gemensam", "egen", "annat", "rakna", "namnder"];
        (string, string)[] fields = [("lage", "nu"), ("ruta", "1-1"), ("varde", "16"), ("skal", "skäl"), ("namnder", "KS")];

        foreach (var handler in handlers)
        {
            (await head.SayAsync(handler, "/risker/2026/ks-03/bedom", fields)).StatusCode.ShouldBe(HttpStatusCode.NotFound, handler);
            (await head.SayAsync(handler, "/risker/2026/va-06/bedom", fields)).StatusCode.ShouldBe(HttpStatusCode.NotFound, handler);
        }

        await _site.CloseYearAsync();
        foreach (var handler in handlers)
        {
            var closed = await head.SayAsync(handler, Page, fields);
            closed.StatusCode.ShouldBe(HttpStatusCode.OK, handler);
            (await closed.ReadAsync()).QuerySelector(".ds-error-summary")!.TextContent.ShouldContain("Planeringsåret 2026 är stängt.");
        }

        (await TestSite.PageAsync(head, Page)).QuerySelectorAll("main form button").ShouldBeEmpty();
        (await TestSite.PageAsync(head, "/risker/2026/sn-02")).QuerySelector("a[href$='/bedom']").ShouldBeNull();
        var risk = await _site.RiskAsync();
        (risk.Value, risk.ComputedValue, risk.Individual.Count, risk.DepartmentCount).ShouldBe((8, null, 0, 1));
    }

    [TestCase("gemensam", "sannolikhet 1, konsekvens 1")]
    [TestCase("annat", "riskvärde 9. Skäl: Mitt skäl")]
    [TestCase("rakna", "det beräknade riskvärdet")]
    [TestCase("namnder", "berör även: KS")]
    public async Task Save_WhenSomebodyElseWasFirst_ShowsBothAndOverwritesNothing(string handler, string wanted)
    {
        var (slow, fast) = (await _site.ClientAsync("chef@demo.example"), await _site.ClientAsync("handlaggare@demo.example"));
        var typed = await slow.FormAsync(Page, ("lage", "nu"), ("ruta", "1-1"), ("varde", "9"), ("skal", "Mitt skäl"), ("namnder", "KS"));
        await fast.SayAsync("gemensam", Page, ("lage", "nu"), ("ruta", "2-3"));

        var answer = await slow.PostAsync($"{Page}?handler={handler}", typed);

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        text.ShouldContain("Så är det nu: sannolikhet 2, konsekvens 3, riskvärde 6, måttlig. Risken ändrades av handlaggare@demo.example");
        text.ShouldContain($"Du ville spara: {wanted}");
        (await _site.RiskAsync()).Value.ShouldBe(6);
    }

    [Test]
    public async Task Concerned_WhenChosen_StandsOnTheRiskAndGivesNoRight()
    {
        var head = await _site.ClientAsync("chef@demo.example");

        await head.SayAsync("namnder", Page, ("namnder", "VA"), ("namnder", "KS"));

        (await TestSite.PageAsync(head, "/risker/2026/sn-02")).QuerySelector("[aria-labelledby=h-laget]")!.TextContent.ShouldContain("Berör även");
        (await _site.RiskAsync()).DepartmentCount.ShouldBe(3);
        (await (await _site.ClientAsync("lasare@demo.example")).GetAsync("/risker/2026/sn-02")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await head.SayAsync("namnder", Page, ("namnder", "finns inte"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task Page_AsksTheDatabaseEquallyOftenHoweverManyHaveAssessed()
    {
        var head = await _site.ClientAsync("chef@demo.example");
        await head.SayAsync("egen", Page, ("lage", "nu"), ("ruta", "1-1"));
        var before = await StatementCount.OfAsync(head, Page);
        await (await _site.ClientAsync("handlaggare@demo.example")).SayAsync("egen", Page, ("lage", "nu"), ("ruta", "2-2"));
        await (await _site.ClientAsync("ekonomi@demo.example")).SayAsync("egen", Page, ("lage", "nu"), ("ruta", "3-2"));

        (await StatementCount.OfAsync(head, Page)).ShouldBe(before);
        before.ShouldBeLessThanOrEqualTo(10);
    }
}
