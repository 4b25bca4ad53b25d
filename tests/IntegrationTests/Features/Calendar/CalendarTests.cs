using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.IntegrationTests.Features.Accounts;
using Vaggeryd.InternalControl.IntegrationTests.Features.Assessments;
using Vaggeryd.InternalControl.IntegrationTests.Features.FollowUp;
using Vaggeryd.InternalControl.Web.Features.Accounts;
using Vaggeryd.InternalControl.Web.Features.FollowUp;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Calendar;

/// <summary>What waits for a person, day by day, on the page and at a secret address; the day is 23 November 2026.</summary>
public sealed class CalendarTests
{
    private ReportSite _site = null!;
    private HttpClient _head = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _site = await ReportSite.OpenAsync();
        _head = await _site.ClientAsync(ReportSite.Head);
    }

    [TearDown]
    public async Task CloseAsync() => await _site.DisposeAsync();

    [Test]
    public async Task Calendar_HasWhatThePersonReportsAndApproves_WhatIsLateFirst()
    {
        var before = await CalendarAsync(_head);
        before.ShouldContain(item => item.Address == _site.Address && item.Title.StartsWith("Rapportera SN-"));
        before.ShouldAllBe(item => item.Address.Contains("/sn-") || item.Address.Contains("/sf-") || item.Address.Contains("/ifo-"), "only the own departments");

        await _site.SendAsync(await _site.ClientAsync(ReportSite.Performer), "Skicka", typed: [("pop", "5"), ("prov", "5"), ("avv", "0"), ("grad", "None")]);

        (await CalendarAsync(_head)).Single(item => item.Address == _site.Address).Title.ShouldStartWith("Godkänn SN-");
        (await CalendarAsync(await _site.ClientAsync(ReportSite.Performer))).ShouldNotContain(item => item.Address == _site.Address, "what is sent waits for somebody else");
        await _site.SendAsync(_head, "Godkann");
        (await CalendarAsync(_head)).ShouldNotContain(item => item.Address == _site.Address);
        (await CalendarAsync(await _site.ClientAsync("revisor@demo.example"))).ShouldBeEmpty();
    }

    [Test]
    public async Task Feed_IsACalendarWithTheSameThings_ForAnyoneWithTheAddress()
    {
        var address = await MakeAsync();

        var answer = await (await _site.Site.ClientAsync()).GetAsync(address);

        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var text = await answer.Content.ReadAsStringAsync();
        text.ShouldStartWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
        text.ShouldEndWith("END:VCALENDAR\r\n");
        text.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain("\n");
        text.ShouldNotContain("METHOD");
        text.ShouldContain("X-WR-CALNAME:Internkontroll\r\n");
        var events = Regex.Matches(text, "BEGIN:VEVENT(.*?)END:VEVENT", RegexOptions.Singleline).Select(match => match.Value).ToList();
        events.Count.ShouldBe((await CalendarAsync(_head)).Count);
        events.ShouldAllBe(one => Regex.IsMatch(one, @"\r\nDTSTART;VALUE=DATE:\d{8}\r\nDTEND;VALUE=DATE:\d{8}\r\n") && one.Contains("\r\nDTSTAMP:20261123T"));
        Uids(text).ShouldBeUnique();
        Uids(await (await _site.Site.ClientAsync()).GetStringAsync(address)).ShouldBe(Uids(text), "they stay the same");
    }

    [Test]
    public async Task Feed_WhenRenewedOrRevoked_LeadsNowhere_AndIsNeverShownAgain()
    {
        var first = await MakeAsync();
        (await TestSite.PageAsync(_head, "/kalender")).QuerySelector("#ny-adress").ShouldBeNull();
        var second = await MakeAsync();
        var anyone = await _site.Site.ClientAsync();

        second.ShouldNotBe(first);
        (await anyone.GetAsync(first)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await anyone.GetAsync(second)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await AccountSite.PostAsync(_head, "/kalender", "/kalender?handler=TaBort");
        (await anyone.GetAsync(second)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _site.Site.Query(db => db.CalendarFeeds.CountAsync())).ShouldBe(0);
    }

    [Test]
    public async Task Feed_WhenTheOwnerLosesRightsOrTheAccount_ObeysAtOnce()
    {
        var (address, anyone) = (await MakeAsync(), await _site.Site.ClientAsync());
        Uids(await anyone.GetStringAsync(address)).ShouldNotBeEmpty();

        await _site.Site.Query(db => db.RoleAssignments.Where(role => db.Users.Any(user => user.Id == role.UserId && user.UserName == ReportSite.Head)).ExecuteDeleteAsync());
        Uids(await anyone.GetStringAsync(address)).ShouldBeEmpty();

        await _site.Site.Send(new DisableUser.Command(ReportSite.Head));
        (await anyone.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task Feed_WhenTheRiskIsMarked_OnlyNamesTheControl()
    {
        var control = await _site.Site.Query(db => db.FollowedControls.AsNoTracking().SingleAsync(one => one.RiskReference == "SN-07"));
        var words = control.Says.What[..20];
        var (address, anyone) = (await MakeAsync(), await _site.Site.ClientAsync());
        Unfolded(await anyone.GetStringAsync(address)).ShouldContain(words);

        await _site.Site.Query(db => db.Risks.Where(risk => risk.Slug == "sn-07").ExecuteUpdateAsync(set => set.SetProperty(risk => risk.IsSecret, true)));

        var text = Unfolded(await anyone.GetStringAsync(address));
        text.ShouldNotContain(words);
        text.ShouldContain($"SUMMARY:Rapportera {control.Reference}\\, ");
        Regex.Match(text, $"BEGIN:VEVENT(?:(?!END:VEVENT).)*Rapportera {control.Reference}(?:(?!END:VEVENT).)*END", RegexOptions.Singleline).Value.ShouldSatisfyAllConditions(
            one => one.ShouldNotBeEmpty(),
            one => one.ShouldNotContain("DESCRIPTION"));
    }

    /// <summary>Neither what is stored nor the trail holds the secret, also when the address is refused; the trail tells that it was made and by whom.</summary>
    [Test]
    public async Task Secret_StandsNowhere()
    {
        var secret = Regex.Match(await MakeAsync(), "[0-9a-f]{64}").Value;
        (await _site.Site.Query(db => db.CalendarFeeds.SingleAsync())).SecretHash.ShouldNotBe(secret);
        await _site.Site.Send(new DisableUser.Command(ReportSite.Head));
        (await (await _site.Site.ClientAsync()).GetAsync($"/kalender/{secret}.ics")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var rows = await _site.Site.Query(db => db.AuditRows.AsNoTracking().ToListAsync());
        rows.ShouldContain(row => row.Subject == "CalendarFeed" && row.Actor == ReportSite.Head);
        rows.ShouldAllBe(row => !row.Changes.Contains(secret) && !row.SubjectName.Contains(secret));
        rows.ShouldAllBe(row => row.Subject != "ReadFeed");
    }

    [TestCase("x")]
    [TestCase("7777777777777777777777777777777777777777777777777777777777777777")]
    public async Task Feed_WhenTheAddressIsMadeUp_IsNotThere(string secret) =>
        (await (await _site.Site.ClientAsync()).GetAsync($"/kalender/{secret}.ics")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Test]
    public async Task Calendar_WhenAControlIsGivenToSomebody_IsInThatPersonsAlone()
    {
        var finance = await _site.ClientAsync("ekonomi@demo.example");
        var control = _site.Address.Split('/')[4];
        (await CalendarAsync(finance)).ShouldContain(item => item.Address.Contains($"/{control}/"));

        await _site.Site.Send(new AssignPerformer.Command(2026, control, "chef@demo.example"));

        (await CalendarAsync(finance)).ShouldNotContain(item => item.Address.Contains($"/{control}/"));
        (await CalendarAsync(_head)).ShouldContain(item => item.Address.Contains($"/{control}/"));

        await _site.Site.Query(db => db.Users.Where(user => user.UserName == "chef@demo.example").ExecuteUpdateAsync(set => set.SetProperty(user => user.IsActive, false)));
        (await CalendarAsync(finance)).ShouldContain(item => item.Address.Contains($"/{control}/"), "whoever it was given to is gone");
    }

    [Test]
    public async Task Calendar_HoweverMuchThereIs_AsksAsOften()
    {
        var finance = await _site.ClientAsync("ekonomi@demo.example");
        var many = await StatementCount.OfAsync(finance, "/kalender");
        (await CalendarAsync(finance)).Count.ShouldBeGreaterThan(5);
        await _site.Site.Query(db => db.FollowedControls.Where(control => control.Slug != _site.Address.Split('/')[4]).ExecuteDeleteAsync());

        (await CalendarAsync(finance)).Count.ShouldBeInRange(1, 5);
        (await StatementCount.OfAsync(finance, "/kalender")).ShouldBe(many);
        many.ShouldBeLessThanOrEqualTo(10);
    }

    private async Task<string> MakeAsync()
    {
        var page = await (await AccountSite.PostAsync(_head, "/kalender", "/kalender?handler=Skapa")).ReadAsync();
        return new Uri(page.QuerySelector("#ny-adress code")!.TextContent).AbsolutePath;
    }

    private static async Task<IReadOnlyList<(string Address, string Title)>> CalendarAsync(HttpClient client) =>
        [.. (await TestSite.PageAsync(client, "/kalender")).QuerySelectorAll(".items a").Select(link => (link.GetAttribute("href")!, link.TextContent))];

    private static List<string> Uids(string text) => [.. Regex.Matches(text, "\r\nUID:(.*)\r\n").Select(match => match.Groups[1].Value)];

    private static string Unfolded(string text) => text.Replace("\r\n ", "", StringComparison.Ordinal);
}
