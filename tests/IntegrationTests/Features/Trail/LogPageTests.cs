using System.Net;
using Microsoft.EntityFrameworkCore;
using OfficeOpenXml;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.Trail;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Trail;

public sealed class LogPageTests
{
    private const string Auditor = "revisor@demo.example";
    private const string Administrator = "admin@demo.example";

    private TestSite _site = null!;

    [OneTimeSetUp]
    public async Task Prepare()
    {
        _site = await TestSite.CreateAsync();
        await _site.Query(async db =>
        {
            var risk = await db.Risks.Include(r => r.PlanningYear.ScoringModel).Include(r => r.Department).Include(r => r.Assessments).Include(r => r.Goals)
                .AsSplitQuery().SingleAsync(r => r.PlanningYear.Year == 2026 && r.Slug == "sn-07");
            risk.Describe(new RiskDescription { Title = "=cmd() ny rubrik", Category = risk.Category }, "test", DateTime.UtcNow);
            return await db.SaveChangesAsync();
        });
        await _site.Send(new SealTrail.Command());
    }

    [OneTimeTearDown]
    public async Task Clean() => await _site.DisposeAsync();

    [TestCase(Auditor, true, true)]
    [TestCase(Administrator, true, false)]
    [TestCase("ekonomi@demo.example", false, false)]
    [TestCase("chef@demo.example", false, false)]
    [TestCase("handlaggare@demo.example", false, false)]
    [TestCase("kontroll@demo.example", false, false)]
    [TestCase("lasare@demo.example", false, false)]
    public async Task Log_WhenReadByARole_IsShownToThoseWhoMay(string user, bool reads, bool verifies)
    {
        var client = await _site.ClientAsync(user);

        foreach (var address in new[] { "/logg", "/logg/hamta?format=csv", "/logg/hamta?format=xlsx" })
            (await client.GetAsync(address)).StatusCode.ShouldBe(reads ? HttpStatusCode.OK : HttpStatusCode.NotFound, address);
        (await client.GetAsync("/logg/kontroll")).StatusCode.ShouldBe(verifies ? HttpStatusCode.OK : HttpStatusCode.NotFound);
        ((await TestSite.PageAsync(client, "/mal")).QuerySelector("nav.app-nav a[href='/logg']") is not null).ShouldBe(reads);
    }

    [Test]
    public async Task Log_WhenOneThingIsAskedFor_ShowsItBeforeAndAfter()
    {
        var page = await TestSite.PageAsync(await _site.ClientAsync(Auditor), "/logg?sak=Risk&namn=SN-07&handelse=Changed");

        var row = page.QuerySelectorAll(".cards > tbody > tr").ShouldHaveSingleItem();
        row.QuerySelector("a[href='/risker/2026/sn-07']").ShouldNotBeNull();
        row.QuerySelector(".word-table tbody")!.TextContent.ShouldContain("Nattpass utan sjuksköterska");
        row.QuerySelector(".word-table tbody")!.TextContent.ShouldContain("=cmd() ny rubrik");
        row.QuerySelectorAll(".word-table tbody th").Select(head => head.TextContent).ShouldContain("Rubrik");
        row.QuerySelector(".num").ShouldNotBeNull();
    }

    [Test]
    public async Task Log_WhenReadByAnAdministrator_HoldsNothingOfTheRisks()
    {
        var client = await _site.ClientAsync(Administrator);

        (await TestSite.PageAsync(client, "/logg?sak=Risk")).QuerySelectorAll(".cards > tbody > tr").ShouldBeEmpty();
        var file = await client.GetStringAsync("/logg/hamta?format=csv");
        file.ShouldNotContain("ny rubrik");
        file.ShouldContain("Inloggning");
        (await client.GetStringAsync("/logg/hamta?format=csv&sak=Risk")).Trim().Split('\n').Length.ShouldBe(1);
    }

    [Test]
    public async Task Log_WhenTurnedPageByPage_ShowsEveryRowOnce()
    {
        var client = await _site.ClientAsync(Auditor);
        foreach (var filter in new[] { "/logg?sak=Risk", "/logg?sak=Risk&fran=2020-01-01" })
        {
            var (address, count, shown) = (filter, 0, new List<string>());
            while (address is not null)
            {
                var page = await TestSite.PageAsync(client, address);
                count += page.QuerySelectorAll(".cards > tbody > tr").Length;
                shown.AddRange(page.QuerySelectorAll(".cards > tbody > tr > .num").Select(cell => cell.TextContent));
                address = page.QuerySelector(".panel-foot a[rel=next]")?.GetAttribute("href");
            }

            count.ShouldBe(await _site.Query(db => db.AuditRows.CountAsync(row => row.Subject == "Risk")));
            shown.Distinct().Count().ShouldBe(shown.Count);
        }
    }

    [TestCase("?fran=2026-99-01")]
    [TestCase("?till=0001-01-01")]
    [TestCase("?handelse=7")]
    [TestCase("?fore=x&sak=<b>&namn='&person=%00")]
    public async Task Log_WhenTheAddressIsNonsense_IsAPage(string query) =>
        (await (await _site.ClientAsync(Auditor)).GetAsync("/logg" + query)).StatusCode.ShouldBe(HttpStatusCode.OK);

    [Test]
    public async Task Log_WhenTakenOut_IsTextAndToldOf()
    {
        var client = await _site.ClientAsync(Auditor);

        var csv = await client.GetStringAsync("/logg/hamta?format=csv&sak=Risk&namn=sn-07");
        using var package = new ExcelPackage(new MemoryStream(await client.GetByteArrayAsync("/logg/hamta?format=xlsx&sak=Risk&namn=sn-07")));

        csv.ShouldContain("Rubrik: Nattpass utan sjuksköterska → =cmd() ny rubrik");
        package.Workbook.Worksheets[0].Cells.ShouldAllBe(cell => cell.Formula == "");
        var told = await _site.Query(db => db.AuditRows.Where(row => row.Subject == "ExportTrail" && row.Actor == Auditor).OrderByDescending(row => row.Id).FirstAsync());
        told.Kind.ShouldBe(AuditKind.Exported);
        told.Changes.ShouldContain("sak=Risk namn=sn-07");
        told.Changes.ShouldContain("Xlsx");
    }

    [Test]
    public async Task Log_WhenPagesAreRefused_TellsOfThem()
    {
        await (await _site.ClientAsync("lasare@demo.example")).GetAsync("/risker/2026/ks-03");

        (await RefusalsAsync(Auditor)).ShouldContain("/risker/2026/ks-03");

        // That there was a refusal, but not the address: the name of a marked risk may stand in it.
        var administrators = await RefusalsAsync(Administrator);
        administrators.ShouldContain("lasare@demo.example");
        administrators.ShouldNotContain("ks-03");

        async Task<string> RefusalsAsync(string reader) =>
            (await TestSite.PageAsync(await _site.ClientAsync(reader), "/logg?handelse=AccessRefused&person=lasare@demo.example")).QuerySelector(".cards tbody")!.TextContent;
    }

    [Test]
    public async Task Verification_WhenOpened_SaysThatTheTrailIsWhole()
    {
        var client = await _site.ClientAsync(Auditor);
        var seal = (await TestSite.PageAsync(client, "/logg")).QuerySelector("code")!.TextContent;

        (await TestSite.PageAsync(client, "/logg/kontroll?sigill=" + seal)).QuerySelector("main")!.TextContent.ShouldContain("Sigillet som du har antecknat finns kvar");
        (await TestSite.PageAsync(client, "/logg/kontroll?sigill=" + new string('a', 64))).QuerySelector(".lead")!.TextContent.ShouldContain("inte hel");
        (await client.GetAsync("/logg/kontroll?sigill=abc")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [TestCase("ekonomi@demo.example", "sn-07", HttpStatusCode.OK)]
    [TestCase("handlaggare@demo.example", "sn-07", HttpStatusCode.OK)]
    [TestCase("lasare@demo.example", "sn-07", HttpStatusCode.NotFound)]
    [TestCase("ekonomi@demo.example", "sn-9999", HttpStatusCode.NotFound)]
    public async Task History_WhenReadByARole_IsShownToThoseWhoMaySeeTheRisk(string user, string slug, HttpStatusCode expected) =>
        (await (await _site.ClientAsync(user)).GetAsync($"/risker/2026/{slug}/historik")).StatusCode.ShouldBe(expected);

    [Test]
    public async Task History_WhenOpened_TellsOfThisRiskOnly()
    {
        var page = await TestSite.PageAsync(await _site.ClientAsync("chef@demo.example"), "/risker/2026/sn-07/historik");

        page.QuerySelectorAll("main section").Length.ShouldBe(2);
        page.QuerySelector("main section .word-table")!.TextContent.ShouldContain("=cmd() ny rubrik");
        page.QuerySelectorAll("main section")[1].TextContent.ShouldContain("Skapad");
    }

    /// <summary>The mark is off; what was said under it and before stays with those who may read such risks.</summary>
    [Test]
    public async Task History_WhenAMarkWasLifted_KeepsWhatItCovered()
    {
        await _site.Query(async db =>
        {
            var risk = await db.Risks.Include(r => r.PlanningYear.ScoringModel).Include(r => r.Department).FirstAsync(r => r.PlanningYear.Year == 2026 && r.Slug == "va-14");
            risk.MarkSecret(new SecrecyMark("OSL 18:8 §", "Hemligt skäl", "test", DateTime.UtcNow));
            await db.SaveChangesAsync();
            risk.LiftSecrecy("test", DateTime.UtcNow);
            return await db.SaveChangesAsync();
        });

        var finance = await TestSite.PageAsync(await _site.ClientAsync("ekonomi@demo.example"), "/risker/2026/va-14/historik");
        var administrator = await TestSite.PageAsync(await _site.ClientAsync(Administrator), "/risker/2026/va-14/historik");

        finance.QuerySelector("main")!.TextContent.ShouldContain("Hemligt skäl");
        administrator.QuerySelectorAll("main section").ShouldBeEmpty();
    }
}
