using System.Net;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Risks;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Risks;

public sealed class MatrixTests
{
    [Test]
    public async Task Matrix_WhenFinanceOpensIt_AgreesWithTheDatabaseAndItself()
    {
        await using var site = await TestSite.CreateAsync();
        var page = await TestSite.PageAsync(await site.ClientAsync("ekonomi@demo.example"), "/matris/2026");
        var scored = await site.Query(db => db.Risks.CountAsync(r => r.PlanningYear.Year == 2026 && r.Value != null));

        page.SumOfMatrix().ShouldBe(scored);
        var all = page.QuerySelector("tfoot tr")!.Numbers();
        all[0].ShouldBe(scored + 3);
        all[1..5].Sum().ShouldBe(scored);
        page.SumOfTopRows().ShouldBe(all);
        page.QuerySelectorAll(".matrix tbody td").Length.ShouldBe(16);
        page.QuerySelector(".rule-top a")!.GetAttribute("href").ShouldBe("/risker/2026?niva=ej-bedomd");
    }

    [TestCase("", AssessmentStage.Current)]
    [TestCase("?skede=fore", AssessmentStage.Inherent)]
    public async Task Matrix_WhenAValueIsSetByHand_CountsItInItsCellAndToTheLevelOfItsValue(string words, AssessmentStage stage)
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync("ekonomi@demo.example");
        var before = await TestSite.PageAsync(client, $"/matris/2026{words}");
        await site.Query(async db =>
        {
            var risk = await db.Risks.Include(r => r.Department).Include(r => r.PlanningYear.ScoringModel).Include(r => r.Assessments)
                .SingleAsync(r => r.PlanningYear.Year == 2026 && r.Reference == "KS-03");
            risk.Override(stage, 2, "Reservdrift finns nu", "test", new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc));
            return await db.SaveChangesAsync();
        });

        var page = await TestSite.PageAsync(client, $"/matris/2026{words}{(words.Length == 0 ? "?" : "&")}s=4&k=4");

        page.SumOfMatrix().ShouldBe(before.SumOfMatrix());
        page.Text(".matrix").ShouldBe(before.Text(".matrix"));
        var (was, now) = (before.QuerySelector("tfoot tr")!.Numbers(), page.QuerySelector("tfoot tr")!.Numbers());
        (now[0], now[4], now[1]).ShouldBe((was[0], was[4] - 1, was[1] + 1));
        page.Text("ol.items").ShouldContain("riskvärde 2, satt för hand");
        page.Text("main").ShouldContain("1 risk har ett riskvärde som satts för hand");
    }

    [TestCase("fore", AssessmentStage.Inherent)]
    [TestCase("mal", AssessmentStage.Target)]
    public async Task Matrix_WhenAnotherStageIsChosen_CountsThatStage(string word, AssessmentStage stage)
    {
        await using var site = await TestSite.CreateAsync();
        var page = await TestSite.PageAsync(await site.ClientAsync("revisor@demo.example"), $"/matris/2026?skede={word}");
        var (assessed, all) = await site.Query(async db => (
            await db.Risks.CountAsync(r => r.PlanningYear.Year == 2026 && r.Assessments.Any(a => a.Stage == stage)),
            await db.Risks.CountAsync(r => r.PlanningYear.Year == 2026)));

        page.SumOfMatrix().ShouldBe(assessed);
        page.QuerySelector("tfoot tr")!.Numbers()[0].ShouldBe(all);
        page.QuerySelectorAll("main table a[href^='/risker']").ShouldBeEmpty("the register counts the current stage only");
    }

    [Test]
    public async Task Matrix_WhenACellIsOpen_ListsItsRisksAndKeepsTheFilters()
    {
        await using var site = await TestSite.CreateAsync();
        var page = await TestSite.PageAsync(await site.ClientAsync("ekonomi@demo.example"), "/matris/2026?namnd=ks&mal=4&s=3&k=2");
        var titles = await site.Query(db => db.Risks
            .Where(r => r.PlanningYear.Year == 2026 && r.Likelihood == 3 && r.Consequence == 2 && r.Goals.Any(g => g.Goal.Code == "4"))
            .Where(r => r.Department.Code == "KS" || r.Department.Code == "KLF" || r.Department.Code == "TU")
            .OrderBy(r => r.RankKey).Select(r => r.Title).ToListAsync());

        titles.ShouldNotBeEmpty();
        page.QuerySelectorAll("ol.items h3").Select(h => h.TextContent).ShouldBe(titles);
        page.QuerySelector(".matrix [aria-current]")!.TextContent.ShouldContain("sannolikhet 3, konsekvens 2, värde 6, Måttlig");
        page.QuerySelectorAll(".matrix a").ShouldAllBe(a => a.GetAttribute("href")!.StartsWith("/matris/2026?namnd=ks&mal=4&s="));
    }

    [Test]
    public async Task Matrix_WhenDepartmentHeadAsksForAnother_ShowsOwnAndSaysSo()
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync("chef@demo.example");
        var own = await TestSite.PageAsync(client, "/matris/2026");
        var other = await TestSite.PageAsync(client, "/matris/2026?namnd=bun");
        var missing = await TestSite.PageAsync(client, "/matris/2026?namnd=zz");

        own.SumOfMatrix().ShouldBe(await site.Query(db => db.Risks.CountAsync(r => r.PlanningYear.Year == 2026 && r.Value != null && (r.Department.Code == "SN" || r.Department.Code == "SF"))));
        other.SumOfMatrix().ShouldBe(own.SumOfMatrix());
        other.Text(".ds-alert").ShouldBe(missing.Text(".ds-alert").Replace("zz", "bun"));
        own.QuerySelectorAll("#namnd option").Length.ShouldBe(3);
    }

    [Test]
    public async Task Matrix_WhenWordsAreBad_NamesThemAndStillAnswers()
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync("ekonomi@demo.example");

        var page = await TestSite.PageAsync(client, "/matris/2026?s=x&k=3&skede=oj&mal=99&sida=-4");

        page.Text(".ds-alert").ShouldContain("”oj”, ”99”, ”x”");
        page.SumOfMatrix().ShouldBe(121);
        (await TestSite.PageAsync(client, "/matris/2026?s=9&k=9")).QuerySelectorAll(".matrix [aria-current]").ShouldBeEmpty();
        (await client.GetAsync("/matris/2031")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetAsync("/matris")).Headers.Location!.OriginalString.ShouldBe("/matris/2026");
    }

    [TestCase(3, 3)]
    [TestCase(5, 6)]
    [TestCase(3, 10)]
    public async Task Matrix_WhenTheModelHasAnotherSize_HasACellForEachPair(int likelihood, int consequence)
    {
        await using var site = await TestSite.CreateAsync();
        await site.AddYearAsync(2027, likelihood, consequence);

        var page = await TestSite.PageAsync(await site.ClientAsync("ekonomi@demo.example"), $"/matris/2027?s={likelihood}&k={consequence}&visa=projektor");

        page.QuerySelectorAll(".matrix tbody td").Length.ShouldBe(likelihood * consequence);
        page.QuerySelector(".matrix tbody tr td:last-child a")!.GetAttribute("aria-current").ShouldBe("true");
        page.DocumentElement.GetAttribute("data-view").ShouldBe("projector");
        page.DocumentElement.GetAttribute("data-size").ShouldBe("lg");
    }

    [Test]
    public async Task Matrix_WhenACellHoldsMany_ShowsThemAPageAtATime()
    {
        await using var site = await TestSite.CreateAsync();
        await site.AddRisksAsync(2026, departments: 1, risksEach: 200);
        var client = await site.ClientAsync("ekonomi@demo.example");

        var first = await TestSite.PageAsync(client, "/matris/2026?namnd=x0&s=1&k=1");
        var last = await TestSite.PageAsync(client, "/matris/2026?namnd=x0&s=1&k=1&sida=999");

        var total = int.Parse(first.Text("#h-ruta").Split(" ")[0], System.Globalization.CultureInfo.InvariantCulture);
        first.QuerySelectorAll("ol.items li").Length.ShouldBe(50);
        first.QuerySelector("a[rel=next]")!.GetAttribute("href").ShouldBe("/matris/2026?namnd=x0&s=1&k=1&sida=2");
        last.QuerySelectorAll("ol.items li").Length.ShouldBe(total - 50);
        last.QuerySelector("a[rel=next]").ShouldBeNull();
    }
}
