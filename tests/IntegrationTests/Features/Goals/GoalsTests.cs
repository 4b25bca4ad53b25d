using System.Net;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Goals;

public sealed class GoalsTests
{
    [Test]
    public async Task Goals_WhenFinanceOpensThem_AgreeWithTheDatabase()
    {
        await using var site = await TestSite.CreateAsync();
        var page = await TestSite.PageAsync(await site.ClientAsync("ekonomi@demo.example"), "/mal");
        var goals = await site.Query(db => db.Goals.OrderBy(g => g.Order).Select(g => new
        {
            g.Code,
            Risks = db.Risks.Count(r => r.PlanningYear.Year == 2026 && r.Goals.Any(l => l.GoalId == g.Id)),
            Unscored = db.Risks.Count(r => r.PlanningYear.Year == 2026 && r.Value == null && r.Goals.Any(l => l.GoalId == g.Id)),
        }).ToListAsync());

        var rows = page.QuerySelectorAll("details tbody tr").Select(row => row.Numbers()).ToList();
        rows.Count.ShouldBe(7);
        rows.Select(row => (row[0], row[^1])).ShouldBe(goals.Select(g => (g.Risks, g.Unscored)));
        rows.ShouldAllBe(row => row.Skip(1).Sum() == row.First());
        page.QuerySelectorAll("article h4 a").Select(a => a.GetAttribute("href")).ShouldBe(goals.Select(g => $"/risker/2026?mal={g.Code}"));
        page.QuerySelector("a[href='/risker/2026?mal=inget']")!.TextContent.ShouldBe("6 risker är inte kopplade till något mål");
        page.QuerySelectorAll("article svg[role=img]").Length.ShouldBe(7);
        page.Text(".lead").ShouldContain("Här gör vi plats för att göra skillnad");
    }

    [Test]
    public async Task Goals_WhenShown_NameTheGlobalGoalsAndMarkProposals()
    {
        await using var site = await TestSite.CreateAsync();
        var page = await TestSite.PageAsync(await site.ClientAsync("revisor@demo.example"), "/mal");

        var articles = page.QuerySelectorAll("article");
        articles.Select(a => a.TextContent.Contains("Förslag")).ShouldBe([false, false, false, false, true, true, true]);
        articles[0].TextContent.ShouldContain("6 Rent vatten och sanitet för alla");
        articles[0].TextContent.ShouldContain("Vaggeryds kommun ska vara en plats med hållbar samhällsutveckling och tillväxt i hela kommunen");
    }

    [Test]
    public async Task Goals_WhenTheLargestAreNamed_AreThoseOfTheRankOrder()
    {
        await using var site = await TestSite.CreateAsync();
        var page = await TestSite.PageAsync(await site.ClientAsync("ekonomi@demo.example"), "/mal");
        var largest = await site.Query(db => db.Risks.Where(r => r.PlanningYear.Year == 2026 && r.Goals.Any(g => g.Goal.Code == "3")).OrderBy(r => r.RankKey).Take(3).Select(r => r.Slug).ToListAsync());

        page.QuerySelectorAll("[aria-labelledby=mal-3] ol a").Select(a => a.GetAttribute("href")).ShouldBe(largest.Select(slug => $"/risker/2026/{slug}"));
    }

    [Test]
    public async Task Goals_WhenAReaderOpensThem_CountTheOwnCompanyOnlyAndSayWhereThereIsNothing()
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync("lasare@demo.example");
        var page = await TestSite.PageAsync(client, "/mal");
        var own = await site.Query(db => db.Goals.OrderBy(g => g.Order)
            .Select(g => db.Risks.Count(r => r.PlanningYear.Year == 2026 && r.Department.Code == "VA" && r.Goals.Any(l => l.GoalId == g.Id))).ToListAsync());

        page.QuerySelectorAll("details tbody tr").Select(row => row.Numbers()[0]).ShouldBe(own);
        page.QuerySelectorAll("article a[href^='/risker/2026/']").ShouldAllBe(a => a.GetAttribute("href")!.StartsWith("/risker/2026/va-"));
        page.QuerySelectorAll("article .status[data-status=late]").Length.ShouldBe(own.Count(count => count == 0));
    }

    [Test]
    public async Task Goals_WhenAnotherYearIsAskedFor_CountThatYear()
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync("ekonomi@demo.example");
        var page = await TestSite.PageAsync(client, "/mal?ar=2025");
        var first = await site.Query(db => db.Risks.CountAsync(r => r.PlanningYear.Year == 2025 && r.Goals.Any(l => l.Goal.Code == "1")));

        page.QuerySelector("details tbody tr")!.Numbers()[0].ShouldBe(first);
        page.QuerySelector(".eyebrow a")!.GetAttribute("href").ShouldBe("/mal?ar=2026");
        (await client.GetAsync("/mal?ar=2031")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetAsync("/mal?ar=i%20fjol")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task Goals_WhenThereIsNoPlanningYear_StandWithoutNumbers()
    {
        await using var site = await TestSite.CreateAsync(demo: false);
        await site.AddPersonAsync("ny@exempel.example", Role.Finance);

        var page = await TestSite.PageAsync(await site.ClientAsync("ny@exempel.example"), "/mal");

        page.QuerySelectorAll("article").Length.ShouldBe(7);
        page.QuerySelectorAll("table, svg[role=img]").ShouldBeEmpty();
    }

    [Test]
    public async Task Goals_WhenEnglishIsChosen_NameTheGlobalGoalsInEnglish()
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync("ekonomi@demo.example");
        await SiteDatabase.ChooseEnglishAsync(client);

        (await TestSite.PageAsync(client, "/mal")).QuerySelector("article")!.TextContent.ShouldContain("Clean water and sanitation", Case.Insensitive);
    }
}
