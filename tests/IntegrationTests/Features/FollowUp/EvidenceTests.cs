using System.Net;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Attachments;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.IntegrationTests.Features.Assessments;
using Vaggeryd.InternalControl.IntegrationTests.Features.Attachments;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.FollowUp;

/// <summary>Files as evidence of a report: uploaded with what is typed, frozen when it is sent, read by those who see the control.</summary>
public sealed class EvidenceTests
{
    private ReportSite _site = null!;

    [SetUp]
    public async Task OpenAsync() => _site = await ReportSite.OpenAsync();

    [TearDown]
    public async Task CloseAsync() => await _site.DisposeAsync();

    [Test]
    public async Task Attach_WhenThePerformerDoes_SavesWhatIsTypedAndGivesTheFileAwayToSave()
    {
        var performer = await _site.ClientAsync(ReportSite.Performer);

        (await _site.SendAsync(performer, "Bifoga", ("Foto åäö.jpeg", SampleFiles.Jpg), typed: ("pop", "1 250"))).Headers.Location!.OriginalString.ShouldEndWith("?klart=bifogad");

        var page = await _site.PageAsync(performer);
        page.QuerySelector("#pop")!.GetAttribute("value").ShouldBe("1250");
        var link = page.QuerySelector("#bilagor li a")!;
        link.TextContent.ShouldBe("Foto åäö.jpeg");
        var answer = await (await _site.ClientAsync("revisor@demo.example")).GetAsync(link.GetAttribute("href"));
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBe(SampleFiles.Jpg);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("image/jpeg");
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldEndWith("; sandbox");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [Test]
    public async Task Attach_WhenTheFileIsNotTaken_SaysSoKeepsWhatIsTypedAndSavesNothing()
    {
        var performer = await _site.ClientAsync(ReportSite.Performer);

        var answer = await _site.SendAsync(performer, "Bifoga", ("a.exe", "MZ"u8.ToArray()), typed: ("pop", "77"));

        var page = await answer.ReadAsync();
        page.Title!.ShouldStartWith("Fel:");
        page.QuerySelector(".ds-error-summary a")!.GetAttribute("href").ShouldBe("#fil");
        page.QuerySelector("#fil-f")!.TextContent.ShouldContain("Den sortens fil går inte att bifoga.");
        page.QuerySelector("#pop")!.GetAttribute("value").ShouldBe("77");
        page.QuerySelector(".save-state")!.TextContent.ShouldBeEmpty("nothing is saved");
        (await _site.Site.Query(db => db.ControlResults.CountAsync())).ShouldBe(0);

        // The page that refused can be mended and sent.
        var sedd = page.QuerySelector("#rapport input[name=sedd]")!.GetAttribute("value")!;
        (await _site.SendAsync(performer, "Bifoga", ("a.pdf", SampleFiles.Pdf), typed: ("sedd", sedd))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _site.SendAsync(performer, "Bifoga")).StatusCode.ShouldBe(HttpStatusCode.OK, "no file was chosen");
    }

    [Test]
    public async Task Change_WhenTheReportIsSentOrApproved_IsRefused_AndTheApproverReadsTheFile()
    {
        var (performer, head) = (await _site.ClientAsync(ReportSite.Performer), await _site.ClientAsync(ReportSite.Head));
        await _site.SendAsync(performer, "Bifoga", ("a.pdf", SampleFiles.Pdf));
        var file = (await AllAsync()).Single();
        (await _site.SendAsync(performer, "Skicka", typed: [("pop", "5"), ("prov", "5"), ("avv", "0"), ("grad", "None")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        await RefusedAsync();
        var shown = await _site.PageAsync(head);
        shown.QuerySelectorAll("#bilagor button, #fil").ShouldBeEmpty();
        (await head.GetAsync(shown.QuerySelector("#bilagor a")!.GetAttribute("href"))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await _site.SendAsync(head, "Godkann")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await RefusedAsync();

        async Task RefusedAsync()
        {
            (await _site.SendAsync(performer, "Bifoga", ("b.pdf", SampleFiles.Pdf))).StatusCode.ShouldBe(HttpStatusCode.OK);
            (await _site.SendAsync(performer, "TaBortFil", typed: ("bilaga", $"{file.Id}"))).StatusCode.ShouldBe(HttpStatusCode.OK);
            (await AllAsync()).Single().Id.ShouldBe(file.Id);
        }
    }

    [Test]
    public async Task Remove_TakesTheFileAway_AndTheTrailKeepsNameAndFingerprint()
    {
        var performer = await _site.ClientAsync(ReportSite.Performer);
        await _site.SendAsync(performer, "Bifoga", ("fel fil.pdf", SampleFiles.Pdf));
        var file = (await AllAsync()).Single();

        (await _site.SendAsync(performer, "TaBortFil", typed: [("bilaga", $"{file.Id}"), ("pop", "8")])).Headers.Location!.OriginalString.ShouldEndWith("?klart=borttagen");

        (await AllAsync()).ShouldBeEmpty();
        (await _site.Site.Query(db => db.AttachmentContents.CountAsync())).ShouldBe(0);
        (await _site.PageAsync(performer)).QuerySelector("#pop")!.GetAttribute("value").ShouldBe("8");
        var row = await _site.Site.Query(db => db.AuditRows.SingleAsync(r => r.Subject == nameof(Attachment) && r.Kind == AuditKind.Deleted));
        (row.SubjectName, row.Actor).ShouldBe(("fel fil.pdf", ReportSite.Performer));
        row.Changes.ShouldContain($"\"Sha256\":[\"{file.Sha256}\",null]");
    }

    [Test]
    public async Task File_ThroughAnotherControlsAddress_IsNotThere()
    {
        var performer = await _site.ClientAsync(ReportSite.Performer);
        await _site.SendAsync(performer, "Bifoga", ("a.pdf", SampleFiles.Pdf));
        var (file, other) = ((await AllAsync()).Single(), await _site.AddressOfAsync("SN-07", isOf: false));

        (await performer.GetAsync($"{other}/bilagor/{file.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await performer.GetAsync($"/risker/2026/sn-07/bilagor/{file.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _site.SendAsync(performer, "TaBortFil", address: other, typed: [("bilaga", $"{file.Id}"), ("sedd", "")])).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await AllAsync()).Count.ShouldBe(1);
    }

    /// <summary>A mark that comes after the upload counts at once.</summary>
    [TestCase("chef@demo.example", HttpStatusCode.OK)]
    [TestCase("lasare@demo.example", HttpStatusCode.NotFound)]
    [TestCase("revisor@demo.example", HttpStatusCode.OK)]
    [TestCase("kontroll@demo.example", HttpStatusCode.NotFound)]
    [TestCase("admin@demo.example", HttpStatusCode.NotFound)]
    public async Task File_OfAControlOfAMarkedRisk_IsForThoseWhoReadIt(string user, HttpStatusCode expected)
    {
        await _site.SendAsync(await _site.ClientAsync(ReportSite.Performer), "Bifoga", ("a.pdf", SampleFiles.Pdf));
        await _site.Site.Query(db => db.Risks.Where(risk => risk.Slug == "sn-07").ExecuteUpdateAsync(set => set.SetProperty(risk => risk.IsSecret, true)));

        (await (await _site.ClientAsync(user)).GetAsync($"{_site.Address}/bilagor/{(await AllAsync()).Single().Id}")).StatusCode.ShouldBe(expected);
    }

    private Task<List<Attachment>> AllAsync() => _site.Site.Query(db => db.Attachments.AsNoTracking().Where(a => a.OccurrenceId != null).ToListAsync());
}
