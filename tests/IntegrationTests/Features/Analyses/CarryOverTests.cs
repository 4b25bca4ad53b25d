using System.Net;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Domain.Goals;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.IntegrationTests.Features.Assessments;
using Vaggeryd.InternalControl.Web.Features.Analyses;
using Vaggeryd.InternalControl.Web.Features.PlanningYears;
using Vaggeryd.InternalControl.Web.Features.Risks;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Analyses;

/// <summary>Last year's risks into a year that has just begun.</summary>
public sealed class CarryOverTests
{
    private const string Address = "/riskanalys/2027/sn/ta-over";
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
    public async Task Page_WhenTheYearIsNew_ListsLastYearsInRankOrder_AllChosen()
    {
        var before = await _site.Query(db => db.Risks.Where(r => r.PlanningYear.Year == 2026 && r.Department.Code == "SN").OrderBy(r => r.RankKey).Select(r => r.Reference).ToListAsync());

        var page = await TestSite.PageAsync(await _site.ClientAsync(Head), Address);

        before.Count.ShouldBeGreaterThan(5);
        page.QuerySelectorAll("tbody th .num").Select(e => e.TextContent).ShouldBe(before);
        page.QuerySelectorAll("tbody input[name=val][checked]").Length.ShouldBe(before.Count);
        page.Text(".lead").ShouldBe($"2026 fanns {before.Count} risker. {before.Count} finns inte i 2027 än.");
    }

    [Test]
    public async Task Post_WhenSomeAreChosen_RecordsThemUnassessed_AndSaysWhich()
    {
        var client = await _site.ClientAsync(Head);

        var answer = await client.SayAsync("", Address, ("val", "sn-07"), ("val", "sn-02"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await TestSite.PageAsync(client, answer.Headers.Location!.OriginalString);
        page.QuerySelectorAll(".ds-alert li a").Select(a => a.GetAttribute("href")).ShouldBe(["/risker/2027/sn-07", "/risker/2027/sn-02"], ignoreOrder: true);
        page.QuerySelector("#val-sn-07").ShouldBeNull();
        page.QuerySelector("#val-sn-14").ShouldNotBeNull().HasAttribute("checked").ShouldBeTrue();
        var (old, now) = (await RiskAsync(2026, "sn-07"), await RiskAsync(2027, "sn-07"));
        (now.Value, now.Assessments.Count, now.ValueBefore).ShouldBe((null, 0, old.Value));
        now.Age.ShouldBe(old.Age + 1);
        (now.Title, now.Cause, now.PlannedAction, now.ExistingControls).ShouldBe((old.Title, old.Cause, old.PlannedAction, old.ExistingControls));
        now.Goals.Select(g => g.GoalId).ShouldBe(old.Goals.Select(g => g.GoalId), ignoreOrder: true);
        now.Actions.Count.ShouldBe(old.Actions.Count);
        (await TestSite.PageAsync(client, "/risker/2027/sn-07")).Body!.TextContent.ShouldContain("2026");
    }

    [Test]
    public async Task CarryOver_WhenDoneTwice_ChangesNothingTheSecondTime()
    {
        var first = await _site.Send(new CarryOverRisks.Command(2027, "SN", ["sn-07", "sn-02"]));
        var rows = await TrailAsync();

        var second = await _site.Send(new CarryOverRisks.Command(2027, "SN", ["sn-07", "sn-02"]));

        (first.Taken.Count, first.AlreadyThere).ShouldBe((2, 0));
        (second.Taken.Count, second.AlreadyThere).ShouldBe((0, 2));
        (await TrailAsync()).ShouldBe(rows);
    }

    [Test]
    public async Task CarryOver_WhenDoneAtTheSameTime_RecordsEachOnce()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _site.Send(new CarryOverRisks.Command(2027, "SN", ["sn-07", "sn-02", "sn-14"]))));

        (await _site.Query(db => db.Risks.CountAsync(r => r.PlanningYear.Year == 2027))).ShouldBe(3);
    }

    [Test]
    public async Task CarryOver_WhenOneIsUnknown_TakesNone()
    {
        var broken = await Should.ThrowAsync<RuleBrokenException>(() => _site.Send(new CarryOverRisks.Command(2027, "SN", ["sn-07", "bun-11"])));

        broken.Rule.ShouldBe(Rule.CarriedRiskMustBeLastYears);
        (await _site.Query(db => db.Risks.AnyAsync(r => r.PlanningYear.Year == 2027))).ShouldBeFalse();
    }

    [Test]
    public async Task Post_WhenNothingIsChosen_SaysSoAndKeepsTheChoice()
    {
        var client = await _site.ClientAsync(Head);

        var page = await (await client.SayAsync("", Address)).ReadAsync();

        page.Text(".ds-error-summary li").ShouldBe("Välj minst en risk att ta över.");
        page.Title.ShouldNotBeNull().ShouldStartWith("Fel: ");
        page.QuerySelectorAll("tbody input[name=val][checked]").ShouldBeEmpty();
    }

    [Test]
    public async Task CarryOver_WhenTheRiskCarriesAMark_TakesTheMarkAlong()
    {
        var version = await _site.Query(db => db.Risks.Where(r => r.PlanningYear.Year == 2026 && r.Slug == "sn-14").Select(r => r.Version).SingleAsync());
        await _site.Send(new MarkRiskSecret.Command(2026, "sn-14", version, "18:8", "Skäl."));

        await _site.Send(new CarryOverRisks.Command(2027, "SN", ["sn-14"]));

        var risk = await _site.Query(db => db.Risks.AsNoTracking().SingleAsync(r => r.PlanningYear.Year == 2027));
        risk.IsSecret.ShouldBeTrue();
        (risk.Secrecy!.Section, risk.Secrecy.Reason).ShouldBe(("18:8", "Skäl."));
    }

    [Test]
    public async Task CarryOver_WhenTheYearHasNewGoals_DropsTheOldOnesAndTells()
    {
        await _site.Query(async db =>
        {
            var period = new MandatePeriod(2027, 2030, "Ny vision");
            db.Goals.Add(Goal.Overarching(period, "1", "Nytt mål", "Nytt", 1));
            return await db.SaveChangesAsync();
        });
        var client = await _site.ClientAsync(Head);
        (await TestSite.PageAsync(client, Address)).Body!.TextContent.ShouldContain("Mål som inte finns 2027 följer inte med");

        var done = await _site.Send(new CarryOverRisks.Command(2027, "SN", ["sn-07"]));

        done.Taken.Single().DroppedGoals.ShouldNotBeEmpty();
        (await RiskAsync(2027, "sn-07")).GoalCount.ShouldBe(0);
    }

    [TestCase(RiskAnalysisStatus.Submitted)]
    [TestCase(RiskAnalysisStatus.Accepted)]
    public async Task Post_WhenTheAnalysisIsHandedIn_IsRefused(RiskAnalysisStatus status)
    {
        await _site.Query(async db =>
        {
            var year = await db.PlanningYears.SingleAsync(y => y.Year == 2027);
            var analysis = new RiskAnalysis(year, await db.Departments.SingleAsync(d => d.Code == "SN"));
            analysis.Submit(1, 0, null, "test", At);
            if (status == RiskAnalysisStatus.Accepted) analysis.Accept("test", At);
            db.RiskAnalyses.Add(analysis);
            return await db.SaveChangesAsync();
        });

        var answer = await (await _site.ClientAsync(Head)).SayAsync("", Address, ("val", "sn-07"));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.ReadAsync()).Text(".ds-error-summary li").ShouldContain("SN är inlämnad");
        (await _site.Query(db => db.Risks.AnyAsync(r => r.PlanningYear.Year == 2027))).ShouldBeFalse();
    }

    [Test]
    public async Task CarryOver_WhenTheYearIsClosed_IsRefused()
    {
        await _site.Send(new ClosePlanningYear.Command(2027));

        (await Should.ThrowAsync<RuleBrokenException>(() => _site.Send(new CarryOverRisks.Command(2027, "SN", ["sn-07"])))).Rule.ShouldBe(Rule.PlanningYearMustBeOpen);
        (await TestSite.PageAsync(await _site.ClientAsync(Head), Address)).QuerySelectorAll("main input[name=val]").ShouldBeEmpty();
    }

    [Test]
    public async Task Post_WhenTheDepartmentIsAnothers_IsNotFound()
    {
        var client = await _site.ClientAsync(Head);

        (await client.SayAsync("", "/riskanalys/2027/bun/ta-over", ("val", "bun-11"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetAsync("/riskanalys/2099/sn/ta-over")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _site.Query(db => db.Risks.AnyAsync(r => r.PlanningYear.Year == 2027))).ShouldBeFalse();
    }

    [Test]
    public async Task Page_WhenDataGrows_AsksAsOftenAsBefore()
    {
        await _site.AddRisksAsync(2026, departments: 1, risksEach: 3);
        var client = await _site.ClientAsync("ekonomi@demo.example");
        var few = await StatementCount.OfAsync(client, "/riskanalys/2027/x0/ta-over");

        var many = await StatementCount.OfAsync(client, Address);

        few.ShouldBeInRange(4, 12);
        many.ShouldBe(few);
    }

    private Task<Risk> RiskAsync(int year, string slug) => _site.Query(db => db.Risks.AsNoTracking()
        .Include(r => r.Assessments).Include(r => r.Goals).Include(r => r.Actions).AsSplitQuery().SingleAsync(r => r.PlanningYear.Year == year && r.Slug == slug));

    private Task<int> TrailAsync() => _site.Query(db => db.AuditRows.CountAsync());
}
