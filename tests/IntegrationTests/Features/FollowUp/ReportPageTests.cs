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
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.FollowUp;

/// <summary>A control from the list of what is due over the report to the approval, on the pages; the day is 23 November 2026.</summary>
public sealed class ReportPageTests
{
    private const string Performer = "utforare@exempel.example";

    private AccountSite _site = null!;
    private string _address = "";

    [SetUp]
    public async Task OpenAsync()
    {
        _site = await AccountSite.OpenAsync();
        await _site.Site.AddPersonAsync(Performer, Role.ControlPerformer);
        await _site.Site.Send(new SavePlanDraft.Command(2026, new PlanChoice([SelectionRule.Parse("top:40")])));
        await _site.Site.Send(new ProposePlan.Command(2026));
        await _site.Site.Send(new AdoptPlan.Command(2026, new DateOnly(2025, 12, 15), "§ 210", "KS 2025/123"));
        var control = await _site.Site.Query(db => db.FollowedControls.AsNoTracking().Include(control => control.Occurrences).SingleAsync(control => control.RiskReference == "SN-07"));
        var now = control.Occurrences.Single(occurrence => occurrence.StateOn(new DateOnly(2026, 11, 23)) == OccurrenceState.Due);
        _address = $"/uppfoljning/2026/rapportera/{control.Slug}/{now.PeriodName}";
    }

    [TearDown]
    public async Task CloseAsync() => await _site.DisposeAsync();

    [Test]
    public async Task Report_WhenWrittenSentReturnedMendedAndApproved_IsDone()
    {
        var (performer, head) = (await ClientAsync(Performer), await ClientAsync("chef@demo.example"));
        (await SendAsync(performer, "form.report", "", ("pop", "1 250"), ("prov", "25"))).Headers.Location!.OriginalString.ShouldEndWith("klart=sparad");
        (await PageAsync(performer)).QuerySelector("#pop")!.GetAttribute("value").ShouldBe("1250");
        await SendAsync(performer, "form.report", "?handler=Skicka", ("avv", "2"), ("grad", "Minor"), ("fel", "Två pass saknade sjuksköterska"), ("atgard", "Jourlistan rättas"), ("vem", "Bemanningschefen"), ("klar", "2026-12-20"));
        (await PageAsync(performer)).QuerySelector("form[method=post].report").ShouldBeNull();

        (await PageAsync(head)).Text("main").ShouldContain("Två pass saknade sjuksköterska");
        await SendAsync(head, "form[action$=Aterlamna]", "?handler=Aterlamna", ("skal", "Vilka två?"));
        (await PageAsync(performer)).Text("main").ShouldContain("Vilka två?");
        await SendAsync(performer, "form.report", "?handler=Skicka", ("fel", "Två pass i juli saknade sjuksköterska"), ("grad", "Minor"), ("atgard", "Jourlistan rättas"));
        await SendAsync(head, "form[action$=Godkann]", "?handler=Godkann");

        (await PageAsync(head)).QuerySelector(".lead .status")!.GetAttribute("data-status").ShouldBe("deviation");
        (await TestSite.PageAsync(head, "/uppfoljning/2026?visa=avvikelse")).QuerySelectorAll(".rollup .status[data-status=deviation]").Length.ShouldBe(1);
        (await _site.Site.Query(db => db.ControlResults.SingleAsync())).ShouldSatisfyAllConditions(
            result => result.Status.ShouldBe(ResultStatus.Approved),
            result => (result.SubmittedBy, result.ReviewedBy).ShouldBe((Performer, "chef@demo.example")),
            result => (result.Report.Population, result.Report.Sample, result.Report.Deviations).ShouldBe((1250, 25, 2)));
    }

    [Test]
    public async Task Approve_WhenItIsTheOwnReport_IsNotOfferedAndRefused()
    {
        var head = await ClientAsync("chef@demo.example");
        await SendAsync(head, "form.report", "?handler=Skicka", ("pop", "10"), ("prov", "10"), ("avv", "0"), ("grad", "None"));

        var page = await PageAsync(head);
        page.QuerySelector("form[action$=Godkann]").ShouldBeNull();
        page.Text("main").ShouldContain("Du kan inte godkänna din egen rapport.");
        var answer = await SendAsync(head, "main form, footer form", "?handler=Godkann", ("sedd", ""));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await _site.Site.Query(db => db.ControlResults.SingleAsync())).Status.ShouldBe(ResultStatus.Submitted);
    }

    [Test]
    public async Task Form_WhenNothingIsWrong_MarksNoFieldAsWrong()
    {
        var page = await PageAsync(await ClientAsync(Performer));

        page.QuerySelectorAll("form.report :is(input, textarea)[name]").Length.ShouldBeGreaterThan(8);
        page.QuerySelectorAll("[aria-invalid], .ds-validation-message").ShouldBeEmpty();
        page.QuerySelector("#pop")!.GetAttribute("aria-describedby").ShouldBeNull("it has neither help nor fault");
        page.QuerySelector("#avv")!.GetAttribute("aria-describedby").ShouldBe("avv-d");
    }

    [TestCase("prov", "11", "prov")]
    [TestCase("pop", "tio", "pop")]
    [TestCase("grad", "Major", "grad-None")]
    public async Task Send_WhenTheFormIsWrong_SaysSoAtTheFieldAndKeepsTheRest(string field, string value, string place)
    {
        var performer = await ClientAsync(Performer);
        (string Name, string Value)[] typed = [("pop", "10"), ("prov", "10"), ("avv", "0"), ("grad", "None"), ("kommentar", "Alla")];

        var answer = await SendAsync(performer, "form.report", "?handler=Skicka", [.. typed.Where(one => one.Name != field), (field, value)]);

        var html = await answer.Content.ReadAsStringAsync();
        var page = await BrowsingContext.New().OpenAsync(response => response.Content(html));
        page.QuerySelector(".ds-error-summary a")!.GetAttribute("href").ShouldBe($"#{place}");
        page.QuerySelector("#kommentar")!.TextContent.ShouldBe("Alla");
        (await _site.Site.Query(db => db.ControlResults.CountAsync())).ShouldBe(0);
    }

    [Test]
    public async Task Send_WhenSomebodyElseHasWrittenSince_OverwritesNothing()
    {
        var (performer, head) = (await ClientAsync(Performer), await ClientAsync("chef@demo.example"));
        var opened = await PageAsync(performer);
        await SendAsync(head, "form.report", "", ("pop", "77"));

        var answer = await SendAsync(performer, opened, "form.report", "", ("pop", "10"));

        var name = await _site.Site.Query(db => db.Users.Where(user => user.UserName == "chef@demo.example").Select(user => user.DisplayName).SingleAsync());
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).ShouldContain($"({name})");
        (await _site.Site.Query(db => db.ControlResults.SingleAsync())).Report.Population.ShouldBe(77);
    }

    [Test]
    public async Task Manage_WhenTheHeadMovesPausesAndResumes_SaysSoOnThePage()
    {
        var head = await ClientAsync("chef@demo.example");
        await SendAsync(head, "form[action$=HoppaOver]", "?handler=Flytta", ("dag", "2027-02-01"), ("skal", "Systembyte"));
        (await PageAsync(head)).QuerySelector(".lead")!.TextContent.ShouldContain("Systembyte");

        await SendAsync(head, "form[action$=HoppaOver]", "?handler=Pausa", ("skal", "Personen är sjuk"));
        (await PageAsync(head)).QuerySelector(".lead")!.TextContent.ShouldContain("Personen är sjuk");
        await SendAsync(head, "form[action$=Ateruppta]", "?handler=Ateruppta");
        await SendAsync(head, "form[action$=HoppaOver]", "?handler=HoppaOver", ("skal", "Behövs inte"));

        (await _site.Site.Query(db => db.ControlOccurrences.SingleAsync(occurrence => occurrence.Because == "Behövs inte"))).Standing.ShouldBe(OccurrenceStanding.Skipped);
        (await _site.Site.Query(db => db.AuditRows.Where(row => row.Subject == "FollowedControl" && row.Changes.Contains("Behövs inte")).Select(row => row.Actor).SingleAsync())).ShouldBe("chef@demo.example");
    }

    private Task<HttpClient> ClientAsync(string user) => _site.Site.ClientAsync(user);

    private Task<IDocument> PageAsync(HttpClient client) => TestSite.PageAsync(client, _address);

    private async Task<HttpResponseMessage> SendAsync(HttpClient client, string form, string handler, params (string, string)[] typed) => await SendAsync(client, await PageAsync(client), form, handler, typed);

    private async Task<HttpResponseMessage> SendAsync(HttpClient client, IDocument page, string form, string handler, params (string, string)[] typed)
    {
        var sent = page.QuerySelector(form).ShouldNotBeNull(form);
        sent.SetAttribute("action", _address + handler);
        sent.Id = "sent";
        return await client.SendAsync(page, "#sent", typed);
    }
}
