using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.IntegrationTests.CommandLine;
using Vaggeryd.InternalControl.IntegrationTests.Features.ScoringModels;
using Vaggeryd.InternalControl.Web.Features.FollowUp;
using Vaggeryd.InternalControl.Web.Features.PlanningYears;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.PlanningYears;

public sealed class SetFollowUpTests
{
    private const string Page = "/planeringsar/2026";
    private const string Handler = Page + "?handler=Uppfoljning";

    private TestSite _site = null!;

    [SetUp]
    public async Task Prepare() => _site = await TestSite.CreateAsync();

    [TearDown]
    public async Task Clean() => await _site.DisposeAsync();

    [Test]
    public async Task Set_BeforeThePlan_GivesItsControlsThosePeriodsAndDays()
    {
        var finance = await _site.ClientAsync("ekonomi@demo.example");

        (await finance.SendFormAsync(Page, Handler, ("period", "Tertial"), ("rapport", "15"), ("stangs", "45"))).Headers.Location!.OriginalString.ShouldBe(Page);
        await AdoptAsync();

        var first = (await _site.Send(new ListOccurrences.Query(2026))).Rows.Where(row => row.Period == "2026-Q1").ToList();
        first.ShouldNotBeEmpty("a control that is done each quarter still is");
        first.ShouldAllBe(row => row.Due == "2026-04-15" && row.Closes == "2026-05-15");
        (await TestSite.PageAsync(finance, "/uppfoljning/2026")).Body!.TextContent.ShouldContain("Tertial 1");
        (await TestSite.PageAsync(finance, "/uppfoljning/2026/rapport/2026-T1")).QuerySelector("h1").ShouldNotBeNull();
        (await finance.GetAsync("/uppfoljning/2026/rapport/2026-Q1")).StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Test]
    public async Task Set_WhenAPlanIsFollowed_MovesTheDaysAndKeepsThePeriod()
    {
        await AdoptAsync();
        var finance = await _site.ClientAsync("ekonomi@demo.example");

        var refused = await ModelSite.PageAsync(await finance.SendFormAsync(Page, Handler, ("period", "HalfYearly"), ("rapport", "15"), ("stangs", "45")));
        refused.QuerySelector("#period-f")!.TextContent.ShouldContain("följs redan upp");
        refused.QuerySelector("#rapport")!.GetAttribute("value").ShouldBe("15");

        await _site.Send(new SetFollowUp.Command(2026, Frequency.Quarterly, 20, 60));

        var last = await _site.Query(db => db.ControlOccurrences.AsNoTracking().Where(occurrence => occurrence.PeriodName == "2026-Q4").Select(occurrence => new { occurrence.Due, occurrence.Closes }).Distinct().ToListAsync());
        last.ShouldHaveSingleItem().ShouldBe(new { Due = new DateOnly(2027, 1, 20), Closes = new DateOnly(2027, 3, 1) });
        (await _site.Query(db => db.ControlOccurrences.AsNoTracking().Where(occurrence => occurrence.PeriodName == "2026-Q1").Select(occurrence => occurrence.Closes).Distinct().ToListAsync())).ShouldBe([new DateOnly(2026, 5, 1)], "what was over stays");
        (await TestSite.PageAsync(finance, "/uppfoljning/2026")).Body!.TextContent.ShouldContain("1 maj 2026");
    }

    [TestCase("tio", "31", "rapport", "Skriv antalet dagar med siffror.")]
    [TestCase("31", "10", "stangs", "inte stängas innan")]
    public async Task Set_WhenTheDaysDoNotFit_SaysSoAtTheField(string report, string closes, string field, string says)
    {
        var finance = await _site.ClientAsync("ekonomi@demo.example");

        var page = await ModelSite.PageAsync(await finance.SendFormAsync(Page, Handler, ("period", "Quarterly"), ("rapport", report), ("stangs", closes)));

        page.QuerySelector($"#{field}-f")!.TextContent.ShouldContain(says);
        (await _site.Query(db => db.PlanningYears.Where(year => year.Year == 2026).Select(year => year.FollowUp.ReportingDays).SingleAsync())).ShouldBe(10);
    }

    [Test]
    public async Task Set_WhenSomebodyElseWasFirst_KeepsWhatWasTyped()
    {
        var finance = await _site.ClientAsync("ekonomi@demo.example");
        var form = (await TestSite.PageAsync(finance, Page)).QuerySelector($"form[method=post][action='{Handler}']")!;
        await _site.Send(new SetYearDays.Command(2026, null, null, null));

        var page = await ModelSite.PageAsync(await finance.SendAsync(form, Handler, ("period", "Tertial"), ("rapport", "12"), ("stangs", "40")));

        page.QuerySelector("#period-f")!.TextContent.ShouldContain("Någon annan har ändrat");
        page.QuerySelector("#rapport")!.GetAttribute("value").ShouldBe("12");
    }

    [Test]
    public async Task Begin_TakesTheDaysOfTheYearBefore()
    {
        await _site.Send(new SetFollowUp.Command(2026, Frequency.Tertial, 12, 40));
        await _site.Send(new BeginPlanningYear.Command(2027, await _site.Query(db => db.ScoringModels.Select(model => model.Title).FirstAsync())));

        (await _site.Query(db => db.PlanningYears.AsNoTracking().SingleAsync(year => year.Year == 2027))).FollowUp.ShouldBe(new FollowUpCalendar(Frequency.Tertial, 12, 40));
    }

    [Test]
    public async Task Verb_KeepsWhatIsLeftOut()
    {
        await _site.Send(new SetFollowUp.Command(2026, Frequency.Tertial, 15, 45));
        await using var installation = TestInstallation.In(_site.Folder);

        (await Ik.RunAsync(installation, "year", "followup", "--year", "2026", "--report-days", "12")).Output.ShouldContain("följs upp per tertial, rapporteras inom 12 dagar och stängs efter 45");
        (await Ik.RunAsync(installation, "year", "followup", "--year", "2026", "--close-days", "3")).Exit.ShouldBe(2);

        (await _site.Query(db => db.PlanningYears.AsNoTracking().SingleAsync(year => year.Year == 2026))).FollowUp.ShouldBe(new FollowUpCalendar(Frequency.Tertial, 12, 45));
    }

    private async Task AdoptAsync()
    {
        await _site.Send(new SavePlanDraft.Command(2026, new PlanChoice([SelectionRule.Parse("top:40")])));
        await _site.Send(new ProposePlan.Command(2026));
        await _site.Send(new AdoptPlan.Command(2026, new DateOnly(2025, 12, 15), "§ 210", "KS 2025/123"));
    }
}
