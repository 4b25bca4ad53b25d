using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.IntegrationTests.Features.Assessments;
using Vaggeryd.InternalControl.IntegrationTests.Features.PlanningYears;
using Vaggeryd.InternalControl.Web.Features.Shared;
using static Vaggeryd.InternalControl.IntegrationTests.Features.Analyses.AnalysisSite;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Analyses;

/// <summary>What the pages, the API and the list show of the analyses.</summary>
public sealed class AnalysisPageTests
{
    private TestSite _site = null!;

    [SetUp]
    public async Task Prepare() => _site = await TestSite.CreateAsync();

    [TearDown]
    public async Task Clean() => await _site.DisposeAsync();

    [Test]
    public async Task Page_ShowsTheOwnRisksOnly_TheLargestFirst()
    {
        var page = await TestSite.PageAsync(await _site.ClientAsync(Head), Own);
        var stored = await _site.Query(db => db.Risks.Where(r => r.PlanningYear.Year == 2026 && r.Department.Code == "SN").OrderBy(r => r.RankKey).Select(r => $"/risker/2026/{r.Slug}").ToListAsync());

        page.QuerySelectorAll("[aria-labelledby=h-risker] tbody th a").Select(a => a.GetAttribute("href")).ShouldBe(stored);
        page.Text(".lead").ShouldContain("21 risker, 2 saknar bedömning.");
        page.QuerySelector(".page-head .ds-button")!.GetAttribute("href").ShouldBe($"{Own}/lamna-in");
        page.QuerySelectorAll(".steps [aria-current=step]").Single().TextContent.ShouldContain("Återlämnad");
    }

    [Test]
    public async Task Findings_LeadToWhereTheyAreMended()
    {
        var found = (await TestSite.PageAsync(await _site.ClientAsync(Head), Own)).QuerySelectorAll("[aria-labelledby=h-kvalitet] li a").Select(a => (a.GetAttribute("href"), a.TextContent)).ToList();

        found.ShouldContain(("/risker/2026/sn-15/bedom", "SN-15 saknar bedömning"));
        found.ShouldContain(("/risker/2026/sn-11/andra#mal", "SN-11 är inte kopplad till något mål"));
        found.ShouldContain(("/risker/2026/sn-09/andra#oversyn", "SN-09 är accepterad utan dag för ny prövning"));
        found.ShouldContain(("/risker/2026/sn-07/andra#atgarder", "SN-07 har en åtgärd utan ansvarig"));
        found.ShouldContain(("/risker/2026/ny?namnd=sn", "Ingen risk hotar det interna målet för miljö"));
        found.ShouldNotContain(found => found.TextContent.StartsWith("SN-20 är accepterad utan dag"), "a day is set in the demo data");
    }

    [Test]
    public async Task Findings_OfPersonalData_LeadToFieldsThatTheFormHas()
    {
        var risk = await _site.Query(db => db.Risks.Where(r => r.Slug == "sn-07" && r.PlanningYear.Year == 2026).AsSingleQuery().Select(CheckedRisk.FromRisk).SingleAsync());
        var form = await TestSite.PageAsync(await _site.ClientAsync(Head), "/risker/2026/sn-07/andra");

        foreach (var (field, _) in risk.Texts)
            form.GetElementById(FindingWords.Place(new AnalysisFinding(AnalysisFindingKind.PersonalData, risk, field, PersonalDataKind.EmailAddress))).ShouldNotBeNull(field);
    }

    [Test]
    public async Task Findings_NameNoCategoryThatOneOtherDepartmentAloneUses()
    {
        await _site.Query(async db =>
        {
            var year = await db.PlanningYears.Include(y => y.ScoringModel).SingleAsync(y => y.Year == 2026);
            foreach (var (code, category) in new[] { ("BUN", "Ensam sak"), ("BUN", "Delad sak"), ("KFN", "Delad sak") })
                db.Risks.Add(new Risk(year, await db.Departments.SingleAsync(d => d.Code == code), $"{code} {category}", new RiskDescription { Title = "x", Category = category }, "test", DateTime.UnixEpoch));
            return await db.SaveChangesAsync();
        });

        var page = await TestSite.PageAsync(await _site.ClientAsync(Head), Own);

        page.QuerySelector("[aria-labelledby=h-kvalitet]")!.TextContent.ShouldSatisfyAllConditions(text => text.ShouldContain("Har ni tänkt på Delad sak?"), text => text.ShouldNotContain("Ensam sak"));
    }

    [Test]
    public async Task Findings_WhenATextHoldsAPhoneNumber_NameTheFieldAndStopNobody()
    {
        await _site.AssessAllAsync();
        await _site.Query(async db =>
        {
            var risk = await db.Risks.Include(r => r.PlanningYear.ScoringModel).Include(r => r.Department).Include(r => r.Actions).SingleAsync(r => r.PlanningYear.Year == 2026 && r.Slug == "sn-13");
            risk.Describe(new RiskDescription { Title = risk.Title, Cause = "ring 070-123 45 67" }, "test", DateTime.UnixEpoch);
            return await db.SaveChangesAsync();
        });

        var page = await TestSite.PageAsync(await _site.ClientAsync(Head), $"{Own}/lamna-in");

        page.QuerySelectorAll("[aria-labelledby=h-kvalitet] li a").Select(a => a.TextContent).ShouldContain("SN-13 ser ut att ha ett telefonnummer i fältet Orsak");
        page.QuerySelectorAll("main button[type=submit]").ShouldHaveSingleItem();
    }

    [Test]
    public async Task List_ForFinance_HasEveryDepartment_LateOnesFirst()
    {
        var rows = (await TestSite.PageAsync(await _site.ClientAsync(Finance), "/riskanalys/2026")).QuerySelectorAll("tbody tr").ToList();

        rows.Count.ShouldBe(await _site.Query(db => db.Departments.CountAsync()));
        rows[0].QuerySelector("a")!.GetAttribute("href").ShouldBe("/riskanalys/2026/mbn");
        rows[0].QuerySelector("[data-status=late]").ShouldNotBeNull();
        rows.Skip(1).Take(3).Select(row => row.QuerySelector(".status")!.TextContent).ShouldAllBe(word => word == "Inlämnad");
        rows[^1].QuerySelector("a")!.GetAttribute("href").ShouldBe("/riskanalys/2026/nlv");
    }

    [Test]
    public async Task List_ForWhomSeesOneDepartment_LeadsThere() =>
        (await (await _site.ClientAsync("lasare@demo.example")).GetAsync("/riskanalys/2026")).Headers.Location!.OriginalString.ShouldBe("/riskanalys/2026/va");

    [TestCase("/riskanalys/2026/bun")]
    [TestCase("/riskanalys/2026/finns-inte")]
    [TestCase("/riskanalys/1999/sn")]
    public async Task Page_WhenItIsNotTheReaders_IsNotThere(string address) => (await (await _site.ClientAsync(Head)).GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Test]
    public async Task Days_WhenFinanceSetsThem_AreKept_AndInAnotherOrderRefused()
    {
        var client = await _site.ClientAsync(Finance);
        const string Action = "/planeringsar/2026?handler=Dagar";

        (await client.SendFormAsync("/planeringsar/2026", Action, ("analyser", "2026-12-10"), ("beslut", "2026-12-20"), ("plan", ""))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var wrong = await (await client.SendFormAsync("/planeringsar/2026", Action, ("analyser", "2026-12-10"), ("beslut", "2026-12-09"))).ReadAsync();

        wrong.Text(".ds-error-summary li").ShouldContain("i ordning");
        wrong.QuerySelector("#beslut")!.GetAttribute("value").ShouldBe("2026-12-09");
        (await _site.Query(db => db.PlanningYears.Where(y => y.Year == 2026).Select(y => new { y.AnalysesDue, y.DecisionsDue, y.PlanDue }).SingleAsync()))
            .ShouldBe(new { AnalysesDue = (DateOnly?)new DateOnly(2026, 12, 10), DecisionsDue = (DateOnly?)new DateOnly(2026, 12, 20), PlanDue = (DateOnly?)null });
    }

    [Test]
    public async Task Api_GivesStandingAndFindings()
    {
        var client = await _site.ClientAsync(Head);
        var all = JsonDocument.Parse(await client.GetStringAsync("/api/v1/years/2026/analyses")).RootElement.EnumerateArray().ToList();
        var own = JsonDocument.Parse(await client.GetStringAsync("/api/v1/years/2026/analyses/SN")).RootElement;

        all.Select(row => row.GetProperty("department").GetString()).ShouldBe(["SN", "SF"], ignoreOrder: true);
        own.GetProperty("analysis").GetProperty("unassessed").GetInt32().ShouldBe(2);
        own.GetProperty("findings").EnumerateArray().Count(finding => finding.GetProperty("isBlocking").GetBoolean()).ShouldBe(2);
        (await client.GetAsync("/api/v1/years/2026/analyses/va")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [TestCase("/riskanalys/2026")]
    [TestCase(Own)]
    [TestCase($"{Own}/lamna-in")]
    public async Task Page_WhenDataGrows_AsksAsOftenAsBefore(string address)
    {
        var client = await _site.ClientAsync(Head);
        var before = await StatementCount.OfAsync(client, address);
        await _site.AddRisksAsync(2026, departments: 20, risksEach: 25);

        (await StatementCount.OfAsync(client, address)).ShouldBe(before);
        before.ShouldBeInRange(4, 10);
    }
}
