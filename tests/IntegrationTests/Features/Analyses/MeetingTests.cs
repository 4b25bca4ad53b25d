using System.Net;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.IntegrationTests.Features.Assessments;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Analyses;

/// <summary>A group goes through a department's risks: SN-15 and SN-16 of the demo are not assessed.</summary>
public sealed class MeetingTests
{
    private const string Address = "/riskanalys/2026/sn/mote";
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
    public async Task List_BeginsWithWhatIsNotAssessed_OrGoesByReference()
    {
        var references = await _site.Query(db => db.Risks.Where(r => r.PlanningYear.Year == 2026 && r.Department.Code == "SN").OrderBy(r => r.ReferenceKey).Select(r => r.Reference).ToListAsync());

        var page = await TestSite.PageAsync(_head, Address);
        var ordered = await TestSite.PageAsync(_head, $"{Address}?ordning=beteckning");

        string[] left = ["SN-15", "SN-16"];
        page.QuerySelectorAll("tbody th .num").Select(e => e.TextContent).ShouldBe([.. left, .. references.Except(left)]);
        ordered.QuerySelectorAll("tbody th .num").Select(e => e.TextContent).ShouldBe(references);
        page.QuerySelector(".page-head .ds-button")!.GetAttribute("href").ShouldBe("/risker/2026/sn-15/bedom?visa=projektor&mote=obedomda");
        page.Text(".lead").ShouldStartWith($"{references.Count} risker. 2 är inte bedömda.");
    }

    [Test]
    public async Task List_ShowsHowFarApartPeopleAre_OnlyToThoseWhoHaveSaidSomething()
    {
        var contributor = await _site.ClientAsync("handlaggare@demo.example");
        await contributor.SayAsync("egen", "/risker/2026/sn-02/bedom", ("lage", "nu"), ("ruta", "1-2"));
        var before = await TestSite.PageAsync(_head, Address);
        before.QuerySelector("a[href^='/risker/2026/sn-02/']")!.Closest("tr")!.TextContent.ShouldContain("Visas när du har bedömt själv");
        before.QuerySelectorAll("#h-isar + *, section[aria-labelledby=h-isar] a[href*='sn-02']").ShouldBeEmpty();

        await _head.SayAsync("egen", "/risker/2026/sn-02/bedom", ("lage", "nu"), ("ruta", "3-3"));

        var after = await TestSite.PageAsync(_head, Address);
        after.QuerySelector("section[aria-labelledby=h-isar] a[href*='sn-02']").ShouldNotBeNull().GetAttribute("href").ShouldBe("/risker/2026/sn-02/bedom?visa=projektor&mote=alla");
        after.Body!.TextContent.ShouldNotContain("Cilla Demo");
    }

    [Test]
    public async Task SaveAndNext_GoesThroughWhatIsLeft_AndEndsAtTheList()
    {
        var first = await TestSite.PageAsync(_head, "/risker/2026/sn-15/bedom?visa=projektor&mote=obedomda");
        first.QuerySelector("nav .strong")!.TextContent.ShouldMatch(@"^\d+ av \d+$");
        first.QuerySelector("nav [rel=next]")!.GetAttribute("href").ShouldBe("/risker/2026/sn-16/bedom?visa=projektor&mote=obedomda");
        first.QuerySelector(".read-aloud").ShouldNotBeNull();

        var next = await SaveAsync("/risker/2026/sn-15/bedom?visa=projektor&mote=obedomda", ("nasta", "true"));
        var end = await SaveAsync("/risker/2026/sn-16/bedom?visa=projektor&mote=obedomda", ("nasta", "true"));

        next.ShouldBe("/risker/2026/sn-16/bedom?visa=projektor&mote=obedomda");
        end.ShouldBe("/riskanalys/2026/sn/mote?klart=true");
        (await _site.RiskAsync("sn-15")).Value.ShouldBe(6);
        (await TestSite.PageAsync(_head, end)).Text(".ds-alert").ShouldBe("Det var den sista. Här är hela listan.");
    }

    [Test]
    public async Task Save_WithoutNext_StaysInTheMeeting()
    {
        (await SaveAsync("/risker/2026/sn-15/bedom?visa=projektor&mote=alla")).ShouldBe("/risker/2026/sn-15/bedom?lage=nu&visa=projektor&mote=alla&sparat=gemensam");

        var refused = await (await _head.SayAsync("gemensam", "/risker/2026/sn-16/bedom?visa=projektor&mote=alla", ("lage", "nu"), ("visa", "projektor"), ("mote", "alla"), ("nasta", "true"))).ReadAsync();

        refused.QuerySelector(".ds-error-summary").ShouldNotBeNull();
        refused.QuerySelector("nav [rel=prev]")!.GetAttribute("href").ShouldBe("/risker/2026/sn-15/bedom?visa=projektor&mote=alla");
    }

    [Test]
    public async Task Projector_NamesNobody_AndShowsTheYearBefore()
    {
        await _head.SayAsync("gemensam", "/risker/2026/sn-02/bedom", ("lage", "nu"), ("ruta", "2-2"));

        var page = await TestSite.PageAsync(_head, "/risker/2026/sn-02/bedom?visa=projektor&mote=alla");

        page.QuerySelector("main")!.TextContent.ShouldNotContain("Anna Exempel");
        page.QuerySelector("[aria-labelledby=h-gemensam]")!.TextContent.ShouldContain("Så bedömdes risken 2025:");
        (await TestSite.PageAsync(_head, "/risker/2026/sn-02/bedom?mote=oj")).QuerySelectorAll("nav [rel=next]").ShouldBeEmpty();
    }

    [Test]
    public async Task Meeting_OfAnotherDepartment_IsNotFound()
    {
        (await _head.GetAsync("/riskanalys/2026/bun/mote")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await _site.ClientAsync("revisor@demo.example")).GetAsync(Address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [TestCase(Address)]
    [TestCase("/risker/2026/sn-15/bedom?visa=projektor&mote=obedomda")]
    public async Task Page_WhenDataGrows_AsksAsOftenAsBefore(string address)
    {
        var before = await StatementCount.OfAsync(_head, address);
        await _site.AddRisksAsync(2026, departments: 20, risksEach: 25);

        var after = await StatementCount.OfAsync(_head, address);

        before.ShouldBeInRange(4, 10);
        after.ShouldBe(before);
    }

    private async Task<string> SaveAsync(string address, params (string, string)[] fields)
    {
        var words = address.Split('?')[1].Split('&').Select(word => (word.Split('=')[0], word.Split('=')[1]));
        var answer = await _head.SayAsync("gemensam", address, [.. words, .. fields, ("lage", "nu"), ("ruta", "2-3")]);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return answer.Headers.Location!.OriginalString;
    }
}
