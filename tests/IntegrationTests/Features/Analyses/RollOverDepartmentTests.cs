using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.Goals;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.IntegrationTests.Features.Assessments;
using Vaggeryd.InternalControl.Web.Features.Analyses;
using Vaggeryd.InternalControl.Web.Features.PlanningYears;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Analyses;

/// <summary>One unit's turn of the year: looked at first, then made as a whole.</summary>
public sealed class RollOverDepartmentTests
{
    private const string Address = "/planeringsar/2027/arsskifte/sn";
    private const string Head = "chef@demo.example";
    private static readonly DateTime At = new(2026, 11, 2, 3, 4, 5, DateTimeKind.Utc);

    private TestSite _site = null!;

    [SetUp]
    public async Task Prepare()
    {
        _site = await TestSite.CreateAsync();
        await _site.Send(new BeginPlanningYear.Command(2027, "4x4"));
    }

    [TearDown]
    public async Task Clean() => await _site.DisposeAsync();

    [Test]
    public async Task Page_BeforeAnythingIsTaken_NamesEachRiskAndWhatBeginsAnewAndWhatIsLeft()
    {
        var before = await _site.Query(db => db.Risks.Where(r => r.PlanningYear.Year == 2026 && r.Department.Code == "SN").OrderBy(r => r.RankKey).Select(r => r.Reference).ToListAsync());

        var page = await TestSite.PageAsync(await _site.ClientAsync(Head), Address);

        page.QuerySelectorAll("#foljer tbody th .num").Select(e => e.TextContent).ShouldBe(before);
        page.Text("#foljer button").ShouldBe($"Ta över alla {before.Count} risker till 2027");
        page.QuerySelector("#foljer a[href='/riskanalys/2027/sn/ta-over']").ShouldNotBeNull();
        page.Text("[aria-labelledby=h-nytt]").ShouldContain("Värdet från 2026 visas bredvid.");
        page.Text("[aria-labelledby=h-stangs]").ShouldContain("Riskanalysen 2026 är inte inlämnad");
    }

    [Test]
    public async Task Page_WhenTheNewYearHasOtherGoals_NamesThoseThatDrop()
    {
        await _site.Query(async db =>
        {
            db.Goals.Add(Goal.Overarching(new MandatePeriod(2027, 2030, "Ny vision"), "1", "Nytt mål", "Nytt", 1));
            return await db.SaveChangesAsync();
        });

        (await TestSite.PageAsync(await _site.ClientAsync(Head), Address)).Text("#foljer").ShouldContain("Mål som inte finns 2027 följer inte med");
    }

    [Test]
    public async Task Page_WhenFollowedUp_NamesControlsWithTheirLastDay()
    {
        await FollowAsync();
        var open = await _site.Query(db => db.ControlOccurrences.AsNoTracking().Include(one => one.Control).Where(one => one.Control.Department.Code == "SN" && one.Standing == OccurrenceStanding.Expected).ToListAsync());

        var page = await TestSite.PageAsync(await _site.ClientAsync(Head), Address);

        var left = page.QuerySelectorAll("[aria-labelledby=h-stangs] li").Select(row => row.TextContent).ToList();
        open.Count.ShouldBeGreaterThan(2);
        left.Count.ShouldBe(open.Count);
        foreach (var one in open) left.ShouldContain(row => row.Contains(one.Control.Reference) && row.Contains(one.Closes.ToString("d MMM yyyy", CultureInfo.GetCultureInfo("sv-SE"))), one.PeriodName);
    }

    [Test]
    public async Task Post_AsThePageWasSeen_TakesAllThatIsLeft_AndThereIsNothingMore()
    {
        await _site.Send(new CarryOverRisks.Command(2027, "SN", ["sn-07"]));
        var client = await _site.ClientAsync(Head);
        var left = (await TestSite.PageAsync(client, Address)).QuerySelectorAll("#foljer tbody tr").Length;

        var answer = await PostAsync(client, await SeenAsync(client));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await TestSite.PageAsync(client, answer.Headers.Location!.OriginalString);
        page.Text(".ds-alert h2").ShouldBe($"{left} risker är tagna till 2027");
        page.QuerySelector("#foljer button").ShouldBeNull();
        page.Text(".lead").ShouldBe("Allt från 2026 som kan tas över finns i 2027.");
        (await CountAsync()).ShouldBe(left + 1);
        (await _site.Send(new RollOverDepartment.Command(2027, "SN"))).Taken.ShouldBeEmpty();
    }

    [Test]
    public async Task Post_WhenSomebodyTookOneMeanwhile_IsRefusedAndTakesNothing()
    {
        var client = await _site.ClientAsync(Head);
        var seen = await SeenAsync(client);
        await _site.Send(new CarryOverRisks.Command(2027, "SN", ["sn-07"]));

        var page = await (await PostAsync(client, seen)).ReadAsync();

        page.Text(".ds-error-summary li").ShouldStartWith("Någon annan hann före");
        page.Title.ShouldNotBeNull().ShouldStartWith("Fel: ");
        (await CountAsync()).ShouldBe(1);
    }

    [Test]
    public async Task RollOver_WhenDoneAtTheSameTime_TakesEachOnce()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _site.Send(new RollOverDepartment.Command(2027, "SN"))));

        (await CountAsync()).ShouldBe(await _site.Query(db => db.Risks.CountAsync(r => r.PlanningYear.Year == 2026 && r.Department.Code == "SN")));
    }

    [TestCase(RiskAnalysisStatus.Submitted)]
    [TestCase(RiskAnalysisStatus.Accepted)]
    public async Task Post_WhenTheAnalysisIsHandedInMeanwhile_IsRefused(RiskAnalysisStatus status)
    {
        var client = await _site.ClientAsync(Head);
        var seen = await SeenAsync(client);
        await HandInAsync(_site, "SN", status);

        var page = await (await PostAsync(client, seen)).ReadAsync();

        page.Text(".ds-error-summary li").ShouldContain("SN är inlämnad");
        page.QuerySelector("#foljer button").ShouldBeNull();
        (await CountAsync()).ShouldBe(0);
    }

    [Test]
    public async Task Post_WhenTheYearIsClosedMeanwhile_IsRefused()
    {
        var client = await _site.ClientAsync(Head);
        var seen = await SeenAsync(client);
        await _site.Send(new ClosePlanningYear.Command(2027));

        var page = await (await PostAsync(client, seen)).ReadAsync();

        page.Text(".ds-error-summary li").ShouldBe("Planeringsåret 2027 är stängt. Öppna det igen för att ändra i det.");
        (await CountAsync()).ShouldBe(0);
    }

    [Test]
    public async Task Post_WhenTheUnitIsAnothers_IsNotFound()
    {
        var client = await _site.ClientAsync(Head);

        (await client.GetAsync("/planeringsar/2027/arsskifte/bun")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.SayAsync("", "/planeringsar/2027/arsskifte/bun", ("sedd", ""))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetAsync("/planeringsar/2099/arsskifte/sn")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task Page_ForWhoeverOnlyReads_HasNoButton()
    {
        var auditor = await _site.ClientAsync("revisor@demo.example");

        (await TestSite.PageAsync(auditor, Address)).QuerySelector("#foljer button").ShouldBeNull();
        (await auditor.SayAsync("", Address, ("sedd", ""))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await CountAsync()).ShouldBe(0);
    }

    [Test]
    public async Task Page_WhenDataGrows_AsksAsOftenAsBefore()
    {
        await FollowAsync();
        await _site.AddRisksAsync(2026, departments: 1, risksEach: 3);
        var client = await _site.ClientAsync("ekonomi@demo.example");
        var few = await StatementCount.OfAsync(client, "/planeringsar/2027/arsskifte/x0");

        (await StatementCount.OfAsync(client, "/planeringsar/2027/arsskifte/ks")).ShouldBe(few);
        few.ShouldBeInRange(4, 13);
    }

    internal static Task<int> HandInAsync(TestSite site, string department, RiskAnalysisStatus status) => site.Query(async db =>
    {
        var analysis = new RiskAnalysis(await db.PlanningYears.SingleAsync(y => y.Year == 2027), await db.Departments.SingleAsync(d => d.Code == department));
        analysis.Submit(1, 0, null, "test", At);
        if (status == RiskAnalysisStatus.Accepted) analysis.Accept("test", At);
        db.RiskAnalyses.Add(analysis);
        return await db.SaveChangesAsync();
    });

    /// <summary>The plan of the year before is adopted, and nothing of it reported.</summary>
    private async Task FollowAsync()
    {
        await _site.Send(new SavePlanDraft.Command(2026, new PlanChoice([SelectionRule.Parse("top:40")])));
        await _site.Send(new ProposePlan.Command(2026));
        await _site.Send(new AdoptPlan.Command(2026, new DateOnly(2025, 12, 15), "§ 210", "KS 2025/123"));
    }

    private static async Task<string> SeenAsync(HttpClient client) => (await TestSite.PageAsync(client, Address)).QuerySelector("input[name=sedd]")!.GetAttribute("value")!;

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string seen) => await client.SayAsync("", Address, ("sedd", seen));

    private Task<int> CountAsync() => _site.Query(db => db.Risks.CountAsync(r => r.PlanningYear.Year == 2027));
}
