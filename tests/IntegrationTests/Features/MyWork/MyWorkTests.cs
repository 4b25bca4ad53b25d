using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.PlanningYears;

public sealed class MyWorkTests
{
    [Test]
    public async Task MyWork_WhenFinanceOpensIt_SaysWhatTheDatabaseSays()
    {
        await using var site = await TestSite.CreateAsync();
        var page = await TestSite.PageAsync(await site.ClientAsync("ekonomi@demo.example"), "/");
        var levels = await site.Query(db => db.Risks.Where(r => r.PlanningYear.Year == 2026).GroupBy(r => r.Level ?? 0).ToDictionaryAsync(g => g.Key, g => g.Count()));

        page.Text(".lead").ShouldBe("124 risker är registrerade för 2026. 3 saknar bedömning.");
        page.QuerySelector("tfoot tr")!.Numbers().ShouldBe([levels.Values.Sum(), levels[1], levels[2], levels[3], levels[4], levels[0]]);
        page.SumOfTopRows().ShouldBe(page.QuerySelector("tfoot tr")!.Numbers());
        page.QuerySelector("svg.chart")!.GetAttribute("aria-label").ShouldBe($"124 risker. Låg: {levels[1]}, Måttlig: {levels[2]}, Hög: {levels[3]}, Mycket hög: {levels[4]}, Ej bedömd: 3.");
        page.QuerySelectorAll("#kvar").Single().Closest("section")!.QuerySelectorAll("li a").Select(a => a.GetAttribute("href"))
            .ShouldBe(["/risker/2026/ene-05", "/risker/2026/sn-15", "/risker/2026/sn-16"], ignoreOrder: true);
        page.QuerySelectorAll("#storst").Single().Closest("section")!.QuerySelectorAll("li").Length.ShouldBe(3);
        page.QuerySelectorAll("#utan").Single().Closest("section")!.QuerySelectorAll("li").Select(li => li.TextContent).ShouldBe(["Näringslivsbolaget", "Valnämnden"], ignoreOrder: true);
        page.QuerySelectorAll(".year [aria-current=date]").Length.ShouldBe(1);
    }

    [Test]
    public async Task MyWork_WhenDepartmentHeadOpensIt_CountsTheOwnDepartmentOnly()
    {
        await using var site = await TestSite.CreateAsync();
        var page = await TestSite.PageAsync(await site.ClientAsync("chef@demo.example"), "/");
        var own = await site.Query(db => db.Risks.CountAsync(r => r.PlanningYear.Year == 2026 && (r.Department.Code == "SN" || r.Department.Code == "SF")));

        page.QuerySelector("tfoot tr")!.Numbers()[0].ShouldBe(own);
        page.QuerySelectorAll("main a[href^='/risker/2026/']").ShouldAllBe(a => a.GetAttribute("href")!.StartsWith("/risker/2026/s"));
        page.QuerySelectorAll("tbody th").Select(th => th.TextContent).ShouldAllBe(name => name.Contains("Social"));
        page.QuerySelectorAll(".app-nav a").Select(a => a.GetAttribute("href")).ShouldBe(["/", "/risker", "/matris", "/mal", "/konto"]);
        page.Text(".eyebrow").ShouldEndWith("Ansvarig chef, Socialnämnden");
    }

    [Test]
    public async Task MyWork_WhenThereIsNoPlanningYear_SaysWhatToDoFirst()
    {
        await using var site = await TestSite.CreateAsync(demo: false);
        await site.AddPersonAsync("ny@exempel.example", Role.Finance);
        var client = await site.ClientAsync("ny@exempel.example");

        (await TestSite.PageAsync(client, "/")).Text(".empty").ShouldContain("scripts/ik import risks FIL --year");
        foreach (var address in new[] { "/matris", "/plan" })
            (await client.GetAsync(address)).Headers.Location!.OriginalString.ShouldBe("/");
    }

    [Test]
    public async Task MyWork_WhenEnglishIsChosen_SpeaksEnglish()
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync("lasare@demo.example");
        await SiteDatabase.ChooseEnglishAsync(client);

        var page = await TestSite.PageAsync(client, "/");

        page.DocumentElement.GetAttribute("lang").ShouldBe("en");
        page.Text(".lead").ShouldBe("14 risks are recorded for 2026. All are assessed.");
        page.QuerySelectorAll(".year .month").Select(m => m.TextContent[..3]).Take(3).ShouldBe(["Jan", "Feb", "Mar"]);
    }

    [TestCase("/")]
    [TestCase("/matris/2026?s=2&k=2&namnd=sn&mal=4")]
    [TestCase("/matris/2026?s=2&k=2&skede=fore")]
    [TestCase("/mal")]
    [TestCase("/plan/2026?regel=top:20&regel=value:9")]
    public async Task Page_WhenDataGrows_AsksAsOftenAsBefore(string address)
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync(address.StartsWith("/plan", StringComparison.Ordinal) ? "ekonomi@demo.example" : "chef@demo.example");
        var before = await StatementCount.OfAsync(client, address);
        await site.AddRisksAsync(2026, departments: 20, risksEach: 25);

        var after = await StatementCount.OfAsync(client, address);

        before.ShouldBeInRange(4, 10);
        after.ShouldBe(before);
    }
}
