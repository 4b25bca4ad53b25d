using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.IntegrationTests.Features.Assessments;
using Vaggeryd.InternalControl.IntegrationTests.Features.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.FollowUp.Samples;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.FollowUp;

/// <summary>What drawn rows say may name people: who sees it, for how long it is there, and how much of it there can be.</summary>
public sealed class SampleKeepingTests
{
    private ReportSite _site = null!;
    private HttpClient _performer = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _site = await ReportSite.OpenAsync();
        _performer = await _site.ClientAsync(ReportSite.Performer);
    }

    [TearDown]
    public async Task CloseAsync() => await _site.DisposeAsync();

    [Test]
    public async Task Remove_WhileThePeriodIsOpen_LeavesThem_AndTakesThemOnceItHasClosed()
    {
        await DrawAsync("5", List(40));
        (await RemoveAsync()).ShouldBe(0);

        _site.Clock.Advance(TimeSpan.FromDays(100));

        (await RemoveAsync()).ShouldBe(1);
        (await _site.Site.Query(db => db.DrawnSampleContents.CountAsync())).ShouldBe(0);
        (await _site.Site.Query(db => db.DrawnSamples.CountAsync())).ShouldBe(1, "what draws them again stays");
    }

    [Test]
    public async Task Remove_WhenItIsLeftOut_TakesThem_ButNotWhileTheReportWaitsOrIsReturned()
    {
        await DrawAsync("5", List(40));
        await _site.SendAsync(_performer, "Skicka", typed: [("avv", "0"), ("grad", "None")]);
        _site.Clock.Advance(TimeSpan.FromDays(100));
        var head = await _site.ClientAsync(ReportSite.Head);
        (await RemoveAsync()).ShouldBe(0, "it waits for whoever approves");
        await _site.SendAsync(head, "Aterlamna", typed: [("skal", "Vilka?")]);
        (await RemoveAsync()).ShouldBe(0, "it can be mended");

        await _site.Site.Query(db => db.Database.ExecuteSqlAsync($"UPDATE ControlResults SET Status = 'Draft'"));
        await _site.Site.Query(db => db.Database.ExecuteSqlAsync($"UPDATE ControlOccurrences SET Standing = 'Skipped', Closes = '2030-01-01'"));

        (await RemoveAsync()).ShouldBe(1);
    }

    [Test]
    public async Task Remove_WhenThePeriodIsSigned_TakesThemThoughTheReportWaits()
    {
        const string signed = "/uppfoljning/2026/rapport/2026-Q4/sn";
        await DrawAsync("5", List(40));
        await _site.SendAsync(_performer, "Skicka", typed: [("avv", "0"), ("grad", "None")]);
        _site.Clock.Advance(TimeSpan.FromDays(45));
        var head = await _site.ClientAsync(ReportSite.Head);
        var page = await TestSite.PageAsync(head, signed);
        page.QuerySelector("main form[method=post]")!.SetAttribute("action", $"{signed}?handler=SkrivUnder");
        (await RemoveAsync()).ShouldBe(0);

        (await head.SendAsync(page, "main form[method=post]", ("omdome", "Sufficient"), ("motivering", "Bra"), ("vet", "on"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await RemoveAsync()).ShouldBe(1);
    }

    [TestCase(Role.Reader, HttpStatusCode.NotFound)]
    [TestCase(Role.Contributor, HttpStatusCode.NotFound)]
    [TestCase(Role.Auditor, HttpStatusCode.OK)]
    public async Task ShowAndDownload_AreForThoseWhoReportApproveOrAudit(Role role, HttpStatusCode expected)
    {
        await DrawAsync("5", List(40));
        await _site.Site.AddPersonAsync("annan@exempel.example", role);
        var other = await _site.ClientAsync("annan@exempel.example");

        (await other.GetAsync($"{_site.Address}/stickprov")).StatusCode.ShouldBe(expected);
        (await other.GetAsync($"{_site.Address}/stickprov/1/hamta?format=csv")).StatusCode.ShouldBe(expected);
        (await _site.PageAsync(other)).QuerySelectorAll("a[href$=stickprov]").ShouldBeEmpty("the draft is not sent yet");
    }

    [Test]
    public async Task Download_IsToldOfInTheTrail()
    {
        await DrawAsync("5", List(40));

        await _performer.GetByteArrayAsync($"{_site.Address}/stickprov/1/hamta?format=csv");

        var row = await _site.Site.Query(db => db.AuditRows.SingleAsync(row => row.Kind == AuditKind.Exported && row.Subject == nameof(WriteSample)));
        (row.Actor, row.Year).ShouldBe((ReportSite.Performer, 2026));
        row.Changes.ShouldContain("Csv");
    }

    [Test]
    public async Task Draw_WhenTheListIsTooWideOrSaysTooMuch_IsRefusedByName()
    {
        var wide = await (await DrawAsync("1", List(2, columns: 31))).ReadAsync();
        wide.QuerySelector(".ds-error-summary a")!.TextContent.ShouldContain("Högst 30");

        var text = await (await DrawAsync("2000", List(2000, columns: 30, cell: new string('x', 60)))).ReadAsync();
        text.QuerySelector(".ds-error-summary a")!.TextContent.Replace('\u00a0', ' ').ShouldContain("1 000 000");
        (await _site.Site.Query(db => db.DrawnSamples.CountAsync())).ShouldBe(0);
    }

    [Test]
    public async Task Draw_WhenThereAreMany_StoresLettersAsTheyAre_AndShowsTheFirstHundred()
    {
        (await DrawAsync("150", List(150, cell: "åäö"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var content = await _site.Site.Query(db => db.DrawnSampleContents.Select(content => content.Rows).SingleAsync());
        content.ShouldContain("åäö");
        var page = await TestSite.PageAsync(_performer, $"{_site.Address}/stickprov");
        page.QuerySelectorAll("#dragning tbody tr").Length.ShouldBe(100);
        page.Text("#fler").ShouldContain("150");
        (await _performer.GetStringAsync($"{_site.Address}/stickprov/1/hamta?format=csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(151);
    }

    private static byte[] List(int rows, int columns = 2, string cell = "x") =>
        Encoding.UTF8.GetBytes($"{string.Join(';', Enumerable.Range(1, columns).Select(column => $"K{column}"))}\n{string.Concat(Enumerable.Range(1, rows).Select(row => $"F-{row};{string.Join(';', Enumerable.Repeat(cell, columns - 1))}\n"))}");

    private Task<HttpResponseMessage> DrawAsync(string size, byte[] list) => _site.DrawAsync(_performer, size, "lista.csv", list);

    /// <summary>As the job does, by the site's clock.</summary>
    private async Task<int> RemoveAsync()
    {
        await using var scope = _site.Site.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<SignedInUser>().BecomeJob(nameof(RemoveOldSamples));
        return await scope.ServiceProvider.GetRequiredService<MediatR.IMediator>().Send(new RemoveOldSamples.Command());
    }
}
