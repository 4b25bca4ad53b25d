using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Domain.Risks.Catalogue;
using Vaggeryd.InternalControl.IntegrationTests.Features.Assessments;
using Vaggeryd.InternalControl.IntegrationTests.Features.PlanningYears;
using Vaggeryd.InternalControl.IntegrationTests.Features.Writing;
using Vaggeryd.InternalControl.Web.Features.Risks.Catalogue;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Catalogue;

public sealed class HiddenDeliveredTests
{
    private const string Page = DeliveredModel.Address;

    private TestSite _site = null!;
    private HttpClient _finance = null!;

    [SetUp]
    public async Task Prepare()
    {
        _site = await TestSite.CreateAsync();
        _finance = await _site.ClientAsync(OwnTextSite.Finance);
    }

    [TearDown]
    public async Task Clean()
    {
        _finance.Dispose();
        await _site.DisposeAsync();
    }

    [Test]
    public async Task Hide_ThenShow_ChangesWhatWritersCanBeginFrom()
    {
        var writer = await _site.ClientAsync(OwnTextSite.Contributor);

        (await HideAsync("dricksvatten")).Headers.Location!.OriginalString.ShouldBe($"{Page}#h-dricksvatten");

        var catalogue = await TestSite.PageAsync(writer, OwnTextSite.Catalogue);
        catalogue.QuerySelector("#h-dricksvatten").ShouldBeNull();
        catalogue.Text(".lead").ShouldStartWith("50 risker som de flesta kommuner har");
        (await TitleAsync(writer)).ShouldBeNullOrEmpty();
        var page = await TestSite.PageAsync(_finance, Page);
        page.Text(".lead").ShouldBe("50 av 51 finns i katalogen.");
        var button = page.QuerySelector("button[value=dricksvatten]")!;
        (button.TextContent, button.GetAttribute("formaction")).ShouldBe(("Visa igen", $"{Page}?handler=Visa"));

        (await _finance.SendAsync(page.QuerySelector("main form[method=post]")!, $"{Page}?handler=Visa", ("nyckel", "dricksvatten"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await TestSite.PageAsync(writer, OwnTextSite.Catalogue)).QuerySelector("#h-dricksvatten").ShouldNotBeNull();
        (await TitleAsync(writer)).ShouldNotBeNullOrEmpty();
        var told = await _site.Query(db => db.AuditRows.Where(row => row.Subject == nameof(HiddenCatalogueRisk)).OrderBy(row => row.Id).Select(row => new { row.Kind, row.SubjectName, row.Actor }).ToListAsync());
        told.Select(row => (row.Kind, row.SubjectName, row.Actor)).ShouldBe([(AuditKind.Created, "dricksvatten", OwnTextSite.Finance), (AuditKind.Deleted, "dricksvatten", OwnTextSite.Finance)]);
    }

    [Test]
    public async Task Hide_WhenItIsHiddenAlready_ChangesNothing()
    {
        foreach (var key in new[] { "klimat", "KLIMAT" }) await _site.Send(new HideDelivered.Command(key));
        await _site.Send(new ShowDeliveredAgain.Command("brand"));

        (await _site.Query(db => db.HiddenCatalogueRisks.Select(hidden => hidden.Key).ToListAsync())).ShouldBe(["klimat"]);
        await Should.ThrowAsync<NotFoundException>(() => _site.Send(new HideDelivered.Command("egen-1")));
    }

    [Test]
    public async Task Page_WhenMuchIsHidden_AsksAsOftenAsBefore()
    {
        var before = (await StatementCount.OfAsync(_finance, Page), await StatementCount.OfAsync(_finance, OwnTextSite.Catalogue));
        foreach (var key in new[] { "klimat", "brand", "elavbrott", "livsmedel" }) await _site.Send(new HideDelivered.Command(key));

        (await StatementCount.OfAsync(_finance, Page), await StatementCount.OfAsync(_finance, OwnTextSite.Catalogue)).ShouldBe(before);
    }

    [TestCase(OwnTextSite.Contributor)]
    [TestCase("admin@demo.example")]
    public async Task Page_WhenThePersonMayNotHide_IsMissing(string user)
    {
        var client = await _site.ClientAsync(user);

        (await client.GetAsync(Page)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.ForceAsync($"{Page}?handler=Dolj", ("nyckel", "klimat"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _site.Query(db => db.HiddenCatalogueRisks.CountAsync())).ShouldBe(0);
    }

    private Task<HttpResponseMessage> HideAsync(string key) => _finance.SendFormAsync(Page, $"{Page}?handler=Dolj", ("nyckel", key));

    private static async Task<string?> TitleAsync(HttpClient writer) =>
        (await TestSite.PageAsync(writer, "/risker/2026/ny?namnd=sn&mall=dricksvatten")).QuerySelector("#titel")!.GetAttribute("value");
}
