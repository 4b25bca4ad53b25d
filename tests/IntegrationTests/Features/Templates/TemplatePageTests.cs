using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Domain.Documents;
using Vaggeryd.InternalControl.IntegrationTests.Features.Assessments;
using Vaggeryd.InternalControl.IntegrationTests.Features.Comments;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Templates;

public sealed class TemplatePageTests
{
    private const string Page = "/installningar/mallar";

    private TestSite _site = null!;

    [SetUp]
    public async Task Prepare() => _site = await TestSite.CreateAsync();

    [TearDown]
    public async Task Clean() => await _site.DisposeAsync();

    [TestCase("admin@demo.example", HttpStatusCode.Redirect)]
    [TestCase("ekonomi@demo.example", HttpStatusCode.Redirect)]
    [TestCase("chef@demo.example", HttpStatusCode.NotFound)]
    [TestCase("handlaggare@demo.example", HttpStatusCode.NotFound)]
    [TestCase("kontroll@demo.example", HttpStatusCode.NotFound)]
    [TestCase("revisor@demo.example", HttpStatusCode.NotFound)]
    [TestCase("lasare@demo.example", HttpStatusCode.NotFound)]
    public async Task Upload_WhenARoleTries_IsForAdministratorAndFinance(string user, HttpStatusCode expected)
    {
        var client = await _site.ClientAsync(user);

        (await SendAsync(client, "mall.docx", SampleTemplate.Good)).StatusCode.ShouldBe(expected);

        var may = expected == HttpStatusCode.Redirect;
        (await AllAsync()).Count.ShouldBe(may ? 1 : 0);
        (await TestSite.PageAsync(client, "/")).QuerySelectorAll($"nav.app-nav a[href='{Page}']").Length.ShouldBe(may ? 1 : 0);
        foreach (var address in new[] { Page, $"{Page}/standard", $"{Page}/1" }) (await client.GetAsync(address)).StatusCode.ShouldBe(may ? HttpStatusCode.OK : HttpStatusCode.NotFound, address);
    }

    [Test]
    public async Task Upload_ShowsTheTemplateAndGivesItAwayAsItCame()
    {
        var client = await _site.ClientAsync("ekonomi@demo.example");

        await SendAsync(client, @"C:\mallar\Kommunens mall.docx", SampleTemplate.Good, "Memo");

        var link = (await TestSite.PageAsync(client, Page)).QuerySelector("section[aria-labelledby=h-bruk] li:nth-child(2) a")!;
        link.TextContent.ShouldBe("Kommunens mall.docx");
        var answer = await client.GetAsync(link.GetAttribute("href"));
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBe(SampleTemplate.Good);
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        (await AllAsync()).Single().Use.ShouldBe(TemplateUse.Memo);
    }

    [Test]
    public async Task Upload_WhenTheFileIsWrong_ListsEveryProblemAtTheTopAndKeepsTheChoice()
    {
        var client = await _site.ClientAsync("ekonomi@demo.example");

        var answer = await SendAsync(client, "mall.docx", new SampleTemplate { Body = "<w:p><w:r><w:t>{{okand}}</w:t></w:r></w:p>" }.Bytes(), "Annex");

        var page = await answer.ReadAsync();
        page.Title!.ShouldStartWith("Fel:");
        page.QuerySelectorAll(".ds-error-summary li").Select(line => line.TextContent.Trim()[..20]).ShouldBe(["Texten: {{okand}} är", "Texten: {{innehall}}"]);
        page.QuerySelector("#slag option[selected]")!.GetAttribute("value").ShouldBe("Annex");
        page.QuerySelector("#fil")!.GetAttribute("aria-invalid").ShouldBe("true");
        (await AllAsync()).ShouldBeEmpty();
        (await (await SendAsync(client, "", [])).TextAsync()).ShouldContain("Välj en fil först.");
        (await client.PostAsync(Page, new FormUrlEncodedContent([new("slag", "All")]))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task Upload_WhenThereIsOne_TakesItsPlaceAndTheFirstCanComeBack()
    {
        var client = await _site.ClientAsync("admin@demo.example");
        await SendAsync(client, "ett.docx", SampleTemplate.Good);
        await SendAsync(client, "två.docx", SampleTemplate.Good);

        (await AllAsync()).Select(template => (template.FileName, template.Number, template.IsInUse)).ShouldBe([("ett.docx", 1, false), ("två.docx", 2, true)]);
        await client.PostAsync($"{Page}?handler=Igen", await client.FormAsync(Page, ("mall", "1")));

        (await AllAsync()).Select(template => (template.FileName, template.Number, template.IsInUse)).ShouldBe([("ett.docx", 1, false), ("två.docx", 2, false), ("ett.docx", 3, true)]);
        (await TestSite.PageAsync(client, Page)).QuerySelectorAll("section[aria-labelledby=h-tidigare] li").Length.ShouldBe(2);
    }

    [Test]
    public async Task Standard_TakesTheTemplateOutWithAReasonThatTheTrailKeeps()
    {
        var client = await _site.ClientAsync("ekonomi@demo.example");
        await SendAsync(client, "mall.docx", SampleTemplate.Good);

        var without = await (await client.PostAsync($"{Page}?handler=Standard", await client.FormAsync(Page, ("mall", "1"), ("skal", " ")))).ReadAsync();
        without.QuerySelector(".ds-error-summary a")!.GetAttribute("href").ShouldBe("#skal-1");
        without.QuerySelector("details[open] #skal-1").ShouldNotBeNull();
        (await AllAsync()).Single().IsInUse.ShouldBeTrue();

        (await client.PostAsync($"{Page}?handler=Standard", await client.FormAsync(Page, ("mall", "1"), ("skal", "Gammalt vapen")))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await AllAsync()).Single().IsInUse.ShouldBeFalse();
        var rows = await _site.Query(db => db.AuditRows.Where(row => row.Subject == nameof(PaperTemplate)).OrderBy(row => row.Id).ToListAsync());
        rows.Select(row => (row.Kind, row.Actor, row.SubjectName)).ShouldBe([(AuditKind.Created, "ekonomi@demo.example", "mall.docx"), (AuditKind.Changed, "ekonomi@demo.example", "mall.docx")]);
        rows[1].Changes.ShouldContain("\"TakenOutBecause\":[null,\"Gammalt vapen\"]");
        rows[0].Changes.ShouldNotContain("Bytes");
        (await (await client.PostAsync($"{Page}?handler=Standard", await client.FormAsync(Page, ("mall", "1"), ("skal", "Igen")))).TextAsync()).ShouldContain("Mallen är redan tagen ur bruk.");
        (await (await client.PostAsync($"{Page}?handler=Igen", await client.FormAsync(Page, ("mall", "99")))).TextAsync()).ShouldContain("Mallen finns inte.");
    }

    private Task<List<PaperTemplate>> AllAsync() => _site.Query(db => db.PaperTemplates.AsNoTracking().OrderBy(template => template.Id).ToListAsync());

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string name, byte[] bytes, string use = "All")
    {
        var token = (await TestSite.PageAsync(client, "/sprak")).QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new StringContent(use), "slag" } };
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        if (name.Length > 0) form.Add(file, "fil", name);
        return await client.PostAsync(Page, form);
    }
}
