using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.IntegrationTests.Features.Accounts;
using Vaggeryd.InternalControl.IntegrationTests.Features.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Plans.Items;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Risks;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.FollowUp;

/// <summary>A deviation from the approved report to next year's plan, on the pages; the day is 23 November 2026.</summary>
public sealed class DeviationPageTests
{
    private const string Performer = "utforare@exempel.example";
    private const string Head = "chef@demo.example";

    private AccountSite _site = null!;
    private string _address = "";

    [SetUp]
    public async Task OpenAsync()
    {
        _site = await AccountSite.OpenAsync();
        await _site.Site.AddPersonAsync(Performer, Role.ControlPerformer);
        await AdoptAsync(2026);
        _address = await DeviateAsync("SN-07", DeviationGrade.Minor, "2026-M01");
    }

    [TearDown]
    public async Task CloseAsync() => await _site.DisposeAsync();

    [Test]
    public async Task Action_WhenDoneAndJudged_ClosesTheDeviation()
    {
        var (performer, head) = (await _site.Site.ClientAsync(Performer), await _site.Site.ClientAsync(Head));
        (await TestSite.PageAsync(head, "/avvikelser/2026")).Text("main").ShouldContain("Åtgärd försenad");
        await SendAsync(head, "?handler=Flytta", ("dag", "2026-12-20"), ("skal", "Systembyte"));
        (await TestSite.PageAsync(head, _address)).Text("main").ShouldContain("Systembyte");
        await SendAsync(performer, "?handler=Klar", ("gjort", "Jourlistan är rättad"));
        (await TestSite.PageAsync(performer, _address)).QuerySelector("form[action$=Bedom]").ShouldBeNull();

        await SendAsync(head, "?handler=Bedom", ("hjalpte", "true"), ("skal", "Nytt stickprov utan fel"), ("s", "1"), ("k", "2"));

        var page = await TestSite.PageAsync(head, _address);
        page.QuerySelector(".lead .status")!.GetAttribute("data-status").ShouldBe("done");
        page.Text("main").ShouldContain("Riskvärdet efter åtgärden är 2, sannolikhet 1 och konsekvens 2.");
        (await _site.Site.Query(db => db.AuditRows.Where(row => row.Subject == "CorrectiveAction").OrderBy(row => row.Id).Select(row => row.Actor).Skip(1).ToListAsync())).ShouldBe([Head, Performer, Head]);
    }

    [Test]
    public async Task Judge_WhenTheFormIsWrong_SaysSoAtTheFieldAndKeepsTheRest()
    {
        var head = await _site.Site.ClientAsync(Head);
        await SendAsync(await _site.Site.ClientAsync(Performer), "?handler=Klar", ("gjort", "Klart"));

        var page = await ReadAsync(await SendAsync(head, "?handler=Bedom", ("hjalpte", "false"), ("skal", "Ett fel till"), ("s", "3")));

        page.QuerySelector(".ds-error-summary a")!.GetAttribute("href").ShouldBe("#s-1");
        page.QuerySelector("#skal-1")!.TextContent.Trim().ShouldBe("Ett fel till");
        page.QuerySelector("#hjalpte-nej-1")!.HasAttribute("checked").ShouldBeTrue();
    }

    [Test]
    public async Task Send_WhenSomebodyElseHasChangedTheActions_OverwritesNothing()
    {
        var (performer, head) = (await _site.Site.ClientAsync(Performer), await _site.Site.ClientAsync(Head));
        var opened = await TestSite.PageAsync(performer, _address);
        await SendAsync(head, "?handler=Flytta", ("dag", "2026-12-20"), ("skal", "Systembyte"));

        var answer = await SendAsync(performer, opened, "?handler=Klar", ("gjort", "Klart"));

        (await ReadAsync(answer)).Text("main").ShouldContain("Någon annan har ändrat");
        (await _site.Site.Query(db => db.CorrectiveActions.SingleAsync())).DoneAt.ShouldBeNull();
    }

    [TestCase("Klar", "gjort", "Jourlistan är rättad")]
    [TestCase("Flytta", "skal", "Vi hinner inte")]
    public async Task Send_WhenTheActionIsDoneSince_ShowsWhatWasTyped(string handler, string field, string typed)
    {
        var (performer, head) = (await _site.Site.ClientAsync(Performer), await _site.Site.ClientAsync(Head));
        var opened = await TestSite.PageAsync(head, _address);
        await SendAsync(performer, "?handler=Klar", ("gjort", "Klart"));

        var page = await ReadAsync(await SendAsync(head, opened, $"?handler={handler}", (field, typed)));

        page.QuerySelector(".ds-error-summary a")!.GetAttribute("href").ShouldBe("#skrivet");
        page.Text("#skrivet").ShouldContain(typed);
        page.QuerySelectorAll("form textarea").Select(text => text.TextContent).ShouldAllBe(text => !text.Contains(typed), "it belongs to no other form");
    }

    [Test]
    public async Task Page_WhenTheReportIsNotApproved_IsMissing() =>
        (await (await _site.Site.ClientAsync(Head)).GetAsync(_address.Replace("2026-M01", "2026-M02", StringComparison.Ordinal))).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Test]
    public async Task List_WhenDataGrows_AsksAsOftenAsBefore()
    {
        var finance = await _site.Site.ClientAsync("ekonomi@demo.example");
        var few = await StatementCount.OfAsync(finance, "/avvikelser/2026");
        await DeviateAsync("SN-07", DeviationGrade.Major, "2026-M02");
        await DeviateAsync("SN-07", DeviationGrade.Minor, "2026-M03");

        (await StatementCount.OfAsync(finance, "/avvikelser/2026")).ShouldBe(few);
        few.ShouldBeLessThanOrEqualTo(10);
        (await TestSite.PageAsync(finance, "/avvikelser/2026?visa=foreslas")).QuerySelectorAll("tbody tr").Length.ShouldBe(3);
    }

    [Test]
    public async Task Plan_OfTheYearAfter_TakesInWhatWasMajorOnceAndByPeople()
    {
        await DeviateAsync("SN-07", DeviationGrade.Major, "2026-M02");
        var finance = await _site.Site.ClientAsync("ekonomi@demo.example");
        await _site.Site.AddYearAsync(2027, 4, 4);
        await _site.Site.Send(new SavePlanDraft.Command(2027, new PlanChoice([SelectionRule.Parse("top:5")])));
        var page = await TestSite.PageAsync(finance, "/plan/2027/rader");
        page.QuerySelectorAll("[aria-labelledby=h-avvikelser] li").Length.ShouldBe(1);
        (await TestSite.PageAsync(finance, page.QuerySelector("[aria-labelledby=h-avvikelser] li a")!.GetAttribute("href")!)).QuerySelector("#kalla")!.GetAttribute("value")!.ShouldContain("större avvikelse");

        (await _site.Site.Send(new CarryDeviations.Command(2027))).ShouldBe(1);

        (await _site.Site.Send(new CarryDeviations.Command(2027))).ShouldBe(0);
        var row = (await _site.Site.Query(db => db.PlanItems.AsNoTracking().SingleAsync(item => item.Says.Origin == PlanItemOrigin.Deviation))).Says;
        (row.Slug, row.Department).ShouldBe((null, "SN"));
        row.Source!.ShouldContain("2026: större avvikelse");
        (await TestSite.PageAsync(finance, "/plan/2027/rader")).QuerySelector("[aria-labelledby=h-avvikelser]").ShouldBeNull();
        PlannedControl.Of([row], [], ["KS", "SN"]).Select(control => control.Department).ShouldBe(["SN"]);
    }

    [Test]
    public async Task Deviation_OfAMarkedRisk_IsCopiedToNoPlaceWithoutTheMark()
    {
        var address = await DeviateAsync("SN-07", DeviationGrade.Major, "2026-M02");
        await _site.Site.AddYearAsync(2027, 4, 4);
        await _site.Site.Send(new SavePlanDraft.Command(2027, new PlanChoice([SelectionRule.Parse("top:5")])));
        var version = await _site.Site.Query(db => db.Risks.Where(risk => risk.PlanningYear.Year == 2026 && risk.Slug == "sn-07").Select(risk => risk.Version).SingleAsync());
        await _site.Site.Send(new MarkRiskSecret.Command(2026, "sn-07", version, "18:8", "Skäl"));

        (await _site.Site.Send(new CarryDeviations.Command(2027))).ShouldBe(0);
        (await TestSite.PageAsync(await _site.Site.ClientAsync(Head), address)).QuerySelector("aside a[href*='/risker/2027/ny']").ShouldBeNull();
        (await TestSite.PageAsync(await _site.Site.ClientAsync(Head), SiteAddress.RiskFromDeviation(2027, "SN", 2026, address.Split('/')[3], "2026-M02"))).QuerySelector("[name=handelse]")!.TextContent.Trim().ShouldBeEmpty();
    }

    [Test]
    public async Task NewRisk_BegunFromADeviation_SaysWhatWasFound()
    {
        await DeviateAsync("SN-07", DeviationGrade.Major, "2026-M02");
        await _site.Site.AddYearAsync(2027, 4, 4);
        var head = await _site.Site.ClientAsync(Head);

        var link = (await TestSite.PageAsync(head, _address)).QuerySelector("aside a[href*='/risker/2027/ny']")!.GetAttribute("href")!;

        (await TestSite.PageAsync(head, link)).QuerySelector("[name=handelse]")!.TextContent.ShouldContain("Två pass saknade sjuksköterska");
    }

    private async Task AdoptAsync(int year)
    {
        await _site.Site.Send(new SavePlanDraft.Command(year, new PlanChoice([SelectionRule.Parse("top:40")])));
        await _site.Site.Send(new ProposePlan.Command(year));
        await _site.Site.Send(new AdoptPlan.Command(year, new DateOnly(year - 1, 12, 15), "§ 210", $"KS {year - 1}/123"));
    }

    /// <summary>An approved report with something wrong; returns the deviation's address.</summary>
    private async Task<string> DeviateAsync(string risk, DeviationGrade grade, string period)
    {
        await _site.Site.Query(async db =>
        {
            var control = await db.FollowedControls.Include(control => control.Plan.PlanningYear).Include(control => control.Occurrences).SingleAsync(control => control.RiskReference == risk);
            var report = new ControlReport { Population = 10, Sample = 10, Deviations = 2, Grade = grade, Finding = "Två pass saknade sjuksköterska", ActionWhat = "Jourlistan rättas", ActionResponsible = "Bemanningschefen", ActionDueOn = new(2026, 11, 1) };
            var (occurrence, accounts) = (control.In(period)!, await db.Users.ToDictionaryAsync(account => account.UserName!, account => account.Id));
            Actor Actor(string login) => new(login, accounts[login]);
            var result = occurrence.Write(report, Actor(Performer), DateTime.UtcNow, occurrence.Due);
            result.Submit(Actor(Performer), DateTime.UtcNow, occurrence.Due);
            result.Approve(Actor(Head), DateTime.UtcNow);
            return await db.SaveChangesAsync();
        });
        return await _site.Site.Query(db => db.FollowedControls.Where(control => control.RiskReference == risk).Select(control => $"/avvikelser/2026/{control.Slug}/{period}").SingleAsync());
    }

    private static async Task<IDocument> ReadAsync(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync();
        return await BrowsingContext.New().OpenAsync(response => response.Content(html));
    }

    private async Task<HttpResponseMessage> SendAsync(HttpClient client, string handler, params (string, string)[] typed) => await SendAsync(client, await TestSite.PageAsync(client, _address), handler, typed);

    private async Task<HttpResponseMessage> SendAsync(HttpClient client, IDocument page, string handler, params (string, string)[] typed)
    {
        var sent = page.QuerySelector($"form[action$='{handler}']").ShouldNotBeNull(handler);
        sent.Id = "sent";
        return await client.SendAsync(page, "#sent", typed);
    }
}
