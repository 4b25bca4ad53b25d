using System.Net;
using System.Text;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using OfficeOpenXml;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.IntegrationTests.Features.Assessments;
using Vaggeryd.InternalControl.IntegrationTests.Features.Attachments;
using Vaggeryd.InternalControl.Web.Features.FollowUp.Samples;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.FollowUp;

/// <summary>How many to look at, and which: drawn from a list by the system, so that anybody can draw the same rows again.</summary>
public sealed class SampleTests
{
    private static readonly byte[] List = Encoding.UTF8.GetBytes("Faktura;Belopp\n" + string.Concat(Enumerable.Range(1, 40).Select(row => $"F-{row};{(row == 1 ? "=1+1" : row)}\n")));

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

    [TestCase("pop=1+200", "Granska 57 av 1 200. Hittar du inget fel är du 95 % säker på att färre än 5 % är fel.", "57")]
    [TestCase("pop=10&sakerhet=99&andel=10", "Granska alla 10.", "10")]
    [TestCase("pop=0", "Det finns inget att granska.", "0")]
    public async Task Suggest_WhenToldHowManyThereAre_SaysHowManyToLookAt(string asked, string said, string size)
    {
        var page = await PageAsync($"?{asked}");

        page.QuerySelector("#forslag")!.TextContent.Replace('\u00a0', ' ').ShouldStartWith(said);
        page.QuerySelector("#antal")!.GetAttribute("value").ShouldBe(size);
    }

    [TestCase("pop=tio", "#pop")]
    [TestCase("pop=-1", "#pop")]
    [TestCase("pop=10&sakerhet=50", "#sakerhet")]
    public async Task Suggest_WhenANumberIsNone_SaysSoAtTheField(string asked, string place) =>
        (await PageAsync($"?{asked}")).QuerySelector(".ds-error-summary a")!.GetAttribute("href").ShouldBe(place);

    [Test]
    public async Task Draw_WhenThePerformerDoes_FillsTheReportAndIsDrawnAgainByAnybody()
    {
        (await DrawAsync("5")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var (sample, page) = (await _site.Site.Query(db => db.DrawnSamples.SingleAsync()), await PageAsync());
        (sample.Number, sample.ListName, sample.ListRows, sample.Size, sample.By).ShouldBe((1, "fakturor.csv", 40, 5, ReportSite.Performer));
        page.QuerySelectorAll("#dragning tbody th").Select(cell => int.Parse(cell.TextContent)).ShouldBe(sample.Rows);
        page.Text("#dragning dl").ShouldContain(sample.Seed);
        var report = (await _site.Site.Query(db => db.ControlResults.SingleAsync())).Report;
        (report.Population, report.Sample).ShouldBe((40, 5));
        var again = await _site.Site.Send(new ReplayDraw.Query(new MemoryStream(List), "samma.csv", 5, sample.Seed));
        (again.Sha256, again.Drawn.Rows.Select(row => row.Number).SequenceEqual(sample.Rows)).ShouldBe((sample.ListHash, true));
        again.Drawn.Rows.ShouldAllBe(row => row.Cells[0] == $"F-{row.Number}" && row.Line == row.Number + 1);
        (await _site.Site.Query(db => db.AuditRows.Where(row => row.Subject == nameof(DrawnSample)).Select(row => row.Changes).SingleAsync())).ShouldContain(sample.Seed);
    }

    [Test]
    public async Task DrawAgain_WhenNothingIsSaidOfWhy_IsRefused_AndOtherwiseBothStay()
    {
        await DrawAsync("5");
        var refused = await (await DrawAsync("6", skal: " ")).ReadAsync();
        refused.QuerySelector(".ds-error-summary a")!.GetAttribute("href").ShouldBe("#skal");

        (await DrawAsync("6", skal: "Juli saknades i listan")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await _site.Site.Query(db => db.DrawnSamples.OrderBy(sample => sample.Number).Select(sample => sample.Size).ToListAsync())).ShouldBe([5, 6]);
        (await PageAsync()).Text("#dragning").ShouldContain("Juli saknades i listan");
        (await PageAsync("?dragning=1")).QuerySelectorAll("#dragning tbody tr").Length.ShouldBe(5);
    }

    [TestCase("0", "lista.csv", "#antal")]
    [TestCase("41", "lista.csv", "#antal")]
    [TestCase("fem", "lista.csv", "#antal")]
    [TestCase("5", "", "#lista")]
    [TestCase("5", "lista.exe", "#lista")]
    public async Task Draw_WhenItCannotBe_SaysWhyAndSavesNothing(string size, string name, string place)
    {
        var answer = await (await DrawAsync(size, name)).ReadAsync();

        answer.QuerySelector(".ds-error-summary a")!.GetAttribute("href").ShouldBe(place);
        (await _site.Site.Query(db => db.DrawnSamples.CountAsync())).ShouldBe(0);
        (await _site.Site.Query(db => db.ControlResults.CountAsync())).ShouldBe(0);
    }

    [Test]
    public async Task Download_IsSafeForSpreadsheets_InBothKinds()
    {
        await DrawAsync("40");
        var address = $"{_site.Address}/stickprov/1/hamta?format=";

        (await _performer.GetStringAsync(address + "csv")).Split('\n')[1].ShouldContain("'=1+1");
        using var package = new ExcelPackage(new MemoryStream(await _performer.GetByteArrayAsync(address + "xlsx")));
        var cell = package.Workbook.Worksheets[0].Cells.Single(cell => cell.Text == "=1+1");
        (cell.Formula, cell.Style.QuotePrefix).ShouldBe(("", true));
    }

    [Test]
    public async Task Approve_TakesTheTextsAway_AndKeepsWhatDrawsThemAgain()
    {
        await DrawAsync("5");
        (await _site.SendAsync(_performer, "Skicka", typed: [("avv", "0"), ("grad", "None")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await DrawAsync("5", skal: "En till")).StatusCode.ShouldBe(HttpStatusCode.OK, "it is with the approver");
        var head = await _site.ClientAsync(ReportSite.Head);
        (await TestSite.PageAsync(head, $"{_site.Address}/stickprov")).Text("#dragning").ShouldContain("F-");

        (await _site.SendAsync(head, "Godkann")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await _site.Site.Query(db => db.DrawnSampleContents.CountAsync())).ShouldBe(0);
        var page = await PageAsync();
        page.Text("#dragning").ShouldNotContain("F-");
        page.QuerySelectorAll("#dragning tbody th").Length.ShouldBe(5);
    }

    private Task<IDocument> PageAsync(string query = "") => TestSite.PageAsync(_performer, $"{_site.Address}/stickprov{query}");

    private Task<HttpResponseMessage> DrawAsync(string size, string name = "fakturor.csv", string? skal = null) =>
        _site.DrawAsync(_performer, size, name, name.EndsWith(".exe", StringComparison.Ordinal) ? SampleFiles.Pdf : List, skal);
}
