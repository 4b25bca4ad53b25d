using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Attachments;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.IntegrationTests.Features.Assessments;
using Vaggeryd.InternalControl.IntegrationTests.Features.Comments;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Attachments;

public sealed class AttachmentTests
{
    private TestSite _site = null!;

    [SetUp]
    public async Task Prepare() => _site = await TestSite.CreateAsync();

    [TearDown]
    public async Task Clean() => await _site.DisposeAsync();

    [Test]
    public async Task Upload_WhenTheDepartmentDoes_ShowsTheFileAndGivesItAwayToSave()
    {
        var client = await _site.ClientAsync(CommentSite.Contributor);

        (await SendAsync(client, "Avtal åäö.pdf", SampleFiles.Pdf)).Headers.Location!.OriginalString.ShouldBe("/risker/2026/sn-14#bilagor");

        var link = (await client.RiskPageAsync()).QuerySelector("#bilagor li a")!;
        link.TextContent.ShouldBe("Avtal åäö.pdf");
        link.ParentElement!.NextElementSibling!.TextContent.ShouldStartWith("1 kB, Cilla Demo");
        var answer = await (await _site.ClientAsync("revisor@demo.example")).GetAsync(link.GetAttribute("href"));
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBe(SampleFiles.Pdf);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("application/pdf");
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("Avtal åäö.pdf");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldEndWith("; sandbox");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    [TestCase("revisor@demo.example", "sn-14", HttpStatusCode.NotFound)]
    [TestCase("admin@demo.example", "sn-14", HttpStatusCode.NotFound)]
    [TestCase("kontroll@demo.example", "bun-15", HttpStatusCode.NotFound)]
    [TestCase("chef@demo.example", "ks-08", HttpStatusCode.NotFound)]
    [TestCase("chef@demo.example", "finns-inte", HttpStatusCode.NotFound)]
    [TestCase("chef@demo.example", "sn-14", HttpStatusCode.Redirect)]
    [TestCase("ekonomi@demo.example", "va-06", HttpStatusCode.Redirect)]
    public async Task Upload_WhenARoleTries_IsForThoseWhoMayEdit(string user, string slug, HttpStatusCode expected)
    {
        (await SendAsync(await _site.ClientAsync(user), "a.pdf", SampleFiles.Pdf, slug)).StatusCode.ShouldBe(expected);

        (await AllAsync()).Count.ShouldBe(expected == HttpStatusCode.Redirect ? 1 : 0);
    }

    [TestCase("a.exe", 10, "a.exe: Den sortens fil går inte att bifoga. Det här går: .pdf, .docx")]
    [TestCase("a.pdf", 10, "a.pdf: Innehållet är inte det som ändelsen .pdf säger.")]
    [TestCase("a.pdf", 0, "Filen ”a.pdf” är tom eller större än 10 MB.")]
    [TestCase("a.pdf", Attachment.SizeLimit + 1, "Filen ”a.pdf” är tom eller större än 10 MB.")]
    public async Task Upload_WhenTheFileIsNotTaken_SaysWhyAndKeepsNothing(string name, int size, string why)
    {
        var answer = await SendAsync(await _site.ClientAsync(CommentSite.Head), name, new byte[size]);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await answer.ReadAsync();
        page.Title!.ShouldStartWith("Fel:");
        page.QuerySelector(".ds-error-summary a")!.GetAttribute("href").ShouldBe("#fil");
        page.QuerySelector("#fil-f")!.TextContent.ShouldStartWith(why);
        (await AllAsync()).ShouldBeEmpty();
    }

    [Test]
    public async Task Upload_WhenThereAreTwenty_IsRefused()
    {
        var client = await _site.ClientAsync(CommentSite.Head);
        for (var file = 0; file < Attachment.MostTogether; file++) await SendAsync(client, $"{file}.txt", SampleFiles.Text);

        (await (await SendAsync(client, "en till.txt", SampleFiles.Text)).TextAsync()).ShouldContain("Det finns redan 20 bilagor");

        (await AllAsync()).Count.ShouldBe(20);
        (await client.RiskPageAsync()).QuerySelector("#fil").ShouldBeNull();
    }

    [Test]
    public async Task Upload_WithoutATokenOrAFile_IsRefused()
    {
        var client = await _site.ClientAsync(CommentSite.Head);

        (await client.PostAsync("/risker/2026/sn-14/bilagor", new FormUrlEncodedContent([new("fil", "x")]))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await (await client.PostAsync("/risker/2026/sn-14/bilagor", await client.FormAsync("/sprak"))).TextAsync()).ShouldContain("Välj en fil först.");
    }

    [Test]
    public async Task Upload_WhenTheYearIsClosed_IsRefusedAndSoIsRemoving()
    {
        var client = await _site.ClientAsync(CommentSite.Head);
        await SendAsync(client, "a.pdf", SampleFiles.Pdf);
        var file = (await AllAsync()).Single();
        await _site.CloseYearAsync();

        (await (await SendAsync(client, "b.pdf", SampleFiles.Pdf)).TextAsync()).ShouldContain("Planeringsåret 2026 är stängt.");
        (await (await RemoveAsync(client, file.Id)).TextAsync()).ShouldContain("Planeringsåret 2026 är stängt.");

        (await AllAsync()).Single().Id.ShouldBe(file.Id);
        (await client.RiskPageAsync()).QuerySelectorAll("#bilagor form").ShouldBeEmpty();
    }

    [Test]
    public async Task Remove_TakesTheFileAndItsContentAway_AndTheTrailKeepsNameAndFingerprint()
    {
        var client = await _site.ClientAsync(CommentSite.Head);
        await SendAsync(client, "hemlig plan.pdf", SampleFiles.Pdf);
        var file = (await AllAsync()).Single();

        (await RemoveAsync(client, file.Id)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await AllAsync()).ShouldBeEmpty();
        (await _site.Query(db => db.AttachmentContents.CountAsync())).ShouldBe(0);
        var row = await _site.Query(db => db.AuditRows.SingleAsync(r => r.Subject == nameof(Attachment) && r.Kind == AuditKind.Deleted));
        row.SubjectName.ShouldBe("hemlig plan.pdf");
        row.Changes.ShouldContain($"\"Sha256\":[\"{file.Sha256}\",null]");
        row.Changes.ShouldNotContain("Bytes");
    }

    [Test]
    public async Task File_ThroughAnotherRisksAddress_IsNotThere()
    {
        await SendAsync(await _site.ClientAsync(CommentSite.Finance), "a.pdf", SampleFiles.Pdf, "ks-08");
        var file = (await AllAsync()).Single();
        var head = await _site.ClientAsync(CommentSite.Head);

        (await head.GetAsync($"/risker/2026/ks-08/bilagor/{file.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await head.GetAsync($"/risker/2026/sn-14/bilagor/{file.Id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await RemoveAsync(head, file.Id)).TextAsync()).ShouldContain("Risken har ingen sådan fil.");
        (await AllAsync()).Count.ShouldBe(1);
    }

    [TestCase("admin@demo.example", HttpStatusCode.NotFound)]
    [TestCase("chef@demo.example", HttpStatusCode.NotFound)]
    [TestCase("lasare@demo.example", HttpStatusCode.OK)]
    [TestCase("revisor@demo.example", HttpStatusCode.OK)]
    public async Task File_OfASecretRisk_IsForThoseWhoReadIt(string user, HttpStatusCode expected)
    {
        await SendAsync(await _site.ClientAsync(CommentSite.Finance), "a.pdf", SampleFiles.Pdf, "va-06");

        (await (await _site.ClientAsync(user)).GetAsync($"/risker/2026/va-06/bilagor/{(await AllAsync()).Single().Id}")).StatusCode.ShouldBe(expected);
    }

    private Task<List<Attachment>> AllAsync() => _site.Query(db => db.Attachments.AsNoTracking().OrderBy(a => a.Id).ToListAsync());

    private static async Task<HttpResponseMessage> RemoveAsync(HttpClient client, int id) =>
        await client.PostAsync("/risker/2026/sn-14/bilagor?handler=tabort", await client.FormAsync("/sprak", ("bilaga", $"{id}")));

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string name, byte[] bytes, string slug = "sn-14")
    {
        var token = (await TestSite.PageAsync(client, "/sprak")).QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/html");
        return await client.PostAsync($"/risker/2026/{slug}/bilagor", new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { file, "fil", name } });
    }
}
