using System.Net;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Plans.Items;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.FollowUp;

/// <summary>The year's overview: how often it asks the database, whom it shows what, and what the filter lets through.</summary>
public sealed class FollowUpPageTests
{
    private TestSite _site = null!;

    [SetUp]
    public async Task OpenAsync() => _site = await TestSite.CreateAsync();

    [TearDown]
    public async Task CloseAsync() => await _site.DisposeAsync();

    [Test]
    public async Task Page_WhenDataGrows_AsksAsOftenAsBefore()
    {
        await AdoptAsync("top:5");
        var client = await _site.ClientAsync("ekonomi@demo.example");
        var few = await StatementCount.OfAsync(client, "/uppfoljning/2026");

        await AdoptAsync("top:60", commonControls: 8);

        (await StatementCount.OfAsync(client, "/uppfoljning/2026")).ShouldBe(few);
        few.ShouldBeLessThanOrEqualTo(10);
        (await TestSite.PageAsync(client, "/uppfoljning/2026")).QuerySelectorAll(".rollup tbody").Length.ShouldBeGreaterThan(5);
    }

    [Test]
    public async Task Page_WhenNothingIsAdopted_SaysWhatToDo()
    {
        var page = await TestSite.PageAsync(await _site.ClientAsync("ekonomi@demo.example"), "/uppfoljning/2026");

        page.Text("main").ShouldContain("Ingen plan är antagen för 2026.");
        page.QuerySelector(".rollup").ShouldBeNull();
    }

    [TestCase("/uppfoljning/2026/rapport/٢٠٢٦-Q1", HttpStatusCode.NotFound, TestName = "Page_WhenAPeriodIsInOtherDigits_IsMissing")]
    [TestCase("/risker/2026/ny?namnd=SN&mall=avvikelse-٢٠٢٦-sn-k01-2026-Q1", HttpStatusCode.OK, TestName = "Page_WhenADeviationIsInOtherDigits_IsAnEmptyForm")]
    public async Task Page_WhenAnAddressHasOtherDigits_IsNoFault(string address, HttpStatusCode expected)
    {
        await AdoptAsync("top:5");

        (await (await _site.ClientAsync("ekonomi@demo.example")).GetAsync(address)).StatusCode.ShouldBe(expected);
    }

    [Test]
    public async Task Page_WhenThePersonSeesOneDepartment_ShowsOnlyItsControls()
    {
        await AdoptAsync("top:60", commonControls: 1);

        var page = await TestSite.PageAsync(await _site.ClientAsync("kontroll@demo.example"), "/uppfoljning/2026");

        page.QuerySelectorAll("#namnd option").Length.ShouldBeInRange(2, 4);
        page.Text("main").ShouldContain("Barn- och utbildningsnämnden");
        page.Text("main").ShouldNotContain("KS-K01");
        page.Text("main").ShouldNotContain("Socialnämnden");
    }

    [Test]
    public async Task Page_WhenTheFilterLetsNothingThrough_SaysHowManyThereAre()
    {
        await AdoptAsync("top:20");
        var client = await _site.ClientAsync("ekonomi@demo.example");

        (await TestSite.PageAsync(client, "/uppfoljning/2026?visa=avvikelse")).Text("main").ShouldContain("Inga kontroller passar filtret.");
        var all = await TestSite.PageAsync(client, "/uppfoljning/2026");
        all.QuerySelectorAll(".quarters svg[role=img]").Select(chart => chart.GetAttribute("aria-label")).ShouldAllBe(label => label!.StartsWith("Kvartal "));
        all.QuerySelectorAll(".rollup td .status").ShouldAllBe(status => status.QuerySelector("svg") != null && status.TextContent.Trim().Length > 0);
    }

    [Test]
    public async Task Menu_LeadsToTheYearThatIsFollowed()
    {
        await AdoptAsync("top:20");
        var client = await _site.ClientAsync("ekonomi@demo.example");

        (await client.GetAsync("/uppfoljning")).Headers.Location!.OriginalString.ShouldBe("/uppfoljning/2026");
    }

    private async Task AdoptAsync(string rule, int commonControls = 0)
    {
        await _site.Send(new SavePlanDraft.Command(2026, new PlanChoice([SelectionRule.Parse(rule)])));
        for (var i = 0; i < commonControls; i++)
            await _site.Send(new SavePlanItem.Command(2026, null, new PlanItemText { Kind = PlanItemKind.ControlActivity, Origin = PlanItemOrigin.CommonControl, Source = "KS § 143", What = $"Kontroll {i}", Frequency = "månadsvis" }));
        await _site.Send(new ProposePlan.Command(2026));
        await _site.Send(new AdoptPlan.Command(2026, new DateOnly(2025, 12, 15), "§ 210", "KS 2025/123"));
    }
}
