using System.Net;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.IntegrationTests.Features.Accounts;
using Vaggeryd.InternalControl.IntegrationTests.Features.Assessments;
using Vaggeryd.InternalControl.Web.Features.FollowUp;
using Vaggeryd.InternalControl.Web.Features.Plans.Items;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.FollowUp;

/// <summary>A control that is done on an event, from what happened to the report; the day is 23 November 2026.</summary>
public sealed class OpenOccurrenceTests
{
    private const string What = "Att jäv prövas";

    private ReportSite _site = null!;
    private string _address = "";

    [SetUp]
    public async Task OpenAsync()
    {
        _site = await ReportSite.OpenAsync();
        await _site.Site.Send(new SavePlanDraft.Command(2026, new PlanChoice([SelectionRule.Parse("top:40")])));
        await _site.Site.Send(new SavePlanItem.Command(2026, null, new PlanItemText { Kind = PlanItemKind.ControlActivity, Origin = PlanItemOrigin.CommonControl, Source = "KS § 1", What = What, Frequency = "vid upphandling" }));
        await _site.Site.Send(new ProposePlan.Command(2026));
        await _site.Site.Send(new AdoptPlan.Command(2026, new DateOnly(2026, 2, 1), "§ 9", "KS 2026/9"));
        _address = $"/uppfoljning/2026/handelse/{await _site.Site.Query(db => db.FollowedControls.Where(control => control.Says.What == What && control.Department.Code == "SN").Select(control => control.Slug).SingleAsync())}";
    }

    [TearDown]
    public async Task CloseAsync() => await _site.DisposeAsync();

    [Test]
    public async Task Open_WhenThePerformerDoes_LeadsToTheReportAndIsListed()
    {
        var performer = await _site.ClientAsync(ReportSite.Performer);
        (await TestSite.PageAsync(performer, "/uppfoljning/2026")).QuerySelector($".rollup a[href='{_address}']").ShouldNotBeNull();

        var opened = await AccountSite.PostAsync(performer, _address, _address, ("dag", "2026-11-20"), ("vad", "Upphandling av städ"));

        var report = opened.Headers.Location!.OriginalString;
        report.ShouldEndWith("/2026-E01");
        (await TestSite.PageAsync(performer, report)).Text("main").ShouldContain("Upphandling av städ");
        (await TestSite.PageAsync(performer, "/uppfoljning/2026")).QuerySelector($".rollup a[href='{report}']").ShouldNotBeNull();
        (await TestSite.PageAsync(performer, "/kalender")).QuerySelector($".items a[href='{report}']").ShouldNotBeNull();
        (await AccountSite.PostAsync(performer, report, $"{report}?handler=Skicka", ("pop", "1"), ("prov", "1"), ("avv", "0"), ("grad", "None"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var row = (await _site.Site.Send(new ListOccurrences.Query(2026))).Rows.Single(row => row.Period == "2026-E01");
        (row.Control, row.Department, row.Due, row.State, row.From, row.To).ShouldBe((What, "SN", "2026-12-03", "to_approve", "2026-11-20", "2026-11-20"));
        (await _site.Site.Query(db => db.AuditRows.Where(audit => audit.Changes.Contains("Upphandling av städ")).Select(audit => audit.Actor).FirstAsync())).ShouldBe(ReportSite.Performer);
    }

    [TestCase("", "Något", "#dag")]
    [TestCase("2027-01-01", "Något", "#dag")]
    [TestCase("2026-01-31", "Något", "#dag")]
    [TestCase("2026-11-20", " ", "#vad")]
    public async Task Open_WhenTheFormIsWrong_SaysSoAtTheField(string day, string what, string place)
    {
        var answer = await (await AccountSite.PostAsync(await _site.ClientAsync(ReportSite.Performer), _address, _address, ("dag", day), ("vad", what))).ReadAsync();

        answer.QuerySelector(".ds-error-summary a")!.GetAttribute("href").ShouldBe(place);
        (await _site.Site.Query(db => db.ControlOccurrences.CountAsync(occurrence => occurrence.EventOn != null))).ShouldBe(0);
    }

    [TestCase("kontroll@demo.example")]
    [TestCase("revisor@demo.example")]
    public async Task Open_WhenThePersonDoesNotDoTheDepartmentsControls_IsNotThere(string user)
    {
        var client = await _site.ClientAsync(user);

        (await client.GetAsync(_address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await TestSite.PageAsync(client, "/uppfoljning/2026")).QuerySelector($".rollup a[href='{_address}']").ShouldBeNull();
    }
}
