using System.Net;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Domain.Risks;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Analyses;

/// <summary>A department's whole analysis as a document.</summary>
public sealed class PrintAnalysisTests
{
    private const string Address = "/riskanalys/2026/sn/utskrift";
    private static readonly DateTime At = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    private TestSite _site = null!;

    [SetUp]
    public async Task Prepare()
    {
        _site = await TestSite.CreateAsync();
        await _site.Query(async db =>
        {
            var risk = await db.Risks.SingleAsync(r => r.PlanningYear.Year == 2026 && r.Slug == "sn-14");
            risk.MarkSecret(new SecrecyMark("18:8", "Skäl", "test", At));
            return await db.SaveChangesAsync();
        });
    }

    [TearDown]
    public async Task Clean() => await _site.DisposeAsync();

    [Test]
    public async Task Document_IsOpenUnlessAskedOtherwise_AndSaysWhatIsLeftOut()
    {
        var head = await _site.ClientAsync("chef@demo.example");
        var all = await _site.Query(db => db.Risks.CountAsync(r => r.PlanningYear.Year == 2026 && r.Department.Code == "SN"));

        var open = await TestSite.PageAsync(head, Address);
        var full = await TestSite.PageAsync(head, $"{Address}?utgava=full");

        open.Text(".eyebrow").ShouldBe("Öppen utgåva");
        open.Text("#utelamnat").ShouldStartWith("Öppen utgåva: 1 risk med sekretessmarkering är utelämnad");
        open.QuerySelectorAll("section[aria-labelledby=h-risker] tbody tr").Length.ShouldBe(all - 1);
        open.Body!.TextContent.ShouldNotContain("SN-14");
        full.QuerySelectorAll("section[aria-labelledby=h-risker] tbody tr").Length.ShouldBe(all);
        full.QuerySelector("#utelamnat").ShouldBeNull();
        full.Body!.TextContent.ShouldContain("SN-14");
    }

    [TestCase("admin@demo.example")]
    public async Task Document_WhenTheReaderMayNotReadSecrets_StaysOpen(string user)
    {
        var page = await TestSite.PageAsync(await _site.ClientAsync(user), $"{Address}?utgava=full");

        page.Text(".eyebrow").ShouldBe("Öppen utgåva");
        page.Body!.TextContent.ShouldNotContain("SN-14");
        page.QuerySelectorAll("a[href*=utgava]").ShouldBeEmpty();
    }

    [Test]
    public async Task Document_MatrixAndTableAgree()
    {
        var page = await TestSite.PageAsync(await _site.ClientAsync("chef@demo.example"), Address);

        var cells = page.QuerySelectorAll(".matrix tbody td b").Sum(cell => int.Parse(cell.TextContent, System.Globalization.CultureInfo.InvariantCulture));
        cells.ShouldBe(page.QuerySelectorAll("section[aria-labelledby=h-risker] tbody tr .level:not([data-level='0'])").Length);
        page.QuerySelectorAll("section[aria-labelledby=h-risker] tbody tr .level[data-level='0']").Length.ShouldBe(2);
        page.Text(".lead").ShouldEndWith("2 är inte bedömda.");
    }

    [Test]
    public async Task Document_SaysStateAndDecision()
    {
        var before = await TestSite.PageAsync(await _site.ClientAsync("chef@demo.example"), Address);
        before.QuerySelectorAll(".facts dd").Skip(1).Take(2).Select(dd => dd.TextContent).Last().ShouldBe("Inget beslut är noterat");
        await _site.Query(async db =>
        {
            var analysis = await db.RiskAnalyses.Include(a => a.PlanningYear).Include(a => a.Department).SingleAsync(a => a.PlanningYear.Year == 2026 && a.Department.Code == "SN");
            analysis.Submit(1, 0, null, "test", At);
            analysis.Decide(new BoardDecision(new DateOnly(2026, 2, 3), "§ 21", "SN 2026/7"));
            return await db.SaveChangesAsync();
        });

        var page = await TestSite.PageAsync(await _site.ClientAsync("chef@demo.example"), Address);

        page.QuerySelectorAll(".facts dd").Skip(1).Take(2).Select(dd => dd.TextContent).ShouldBe(["Inlämnad, inlämnad 2 januari 2026", "2026-02-03, § 21, SN 2026/7"]);
    }

    [Test]
    public async Task Document_OfAnotherDepartment_IsNotFound() =>
        (await (await _site.ClientAsync("chef@demo.example")).GetAsync("/riskanalys/2026/bun/utskrift")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Test]
    public async Task Document_WhenDataGrows_AsksAsOftenAsBefore()
    {
        await _site.AddRisksAsync(2026, departments: 1, risksEach: 2);
        var client = await _site.ClientAsync("ekonomi@demo.example");
        var few = await StatementCount.OfAsync(client, "/riskanalys/2026/x0/utskrift");

        var many = await StatementCount.OfAsync(client, Address);

        few.ShouldBeInRange(6, 13);
        many.ShouldBe(few);
    }
}
