using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Comments;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.Analyses;
using Vaggeryd.InternalControl.Web.Features.Risks.Assessments;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.MyWork;

public sealed class MyWorkTests
{
    private static readonly DateTime At = new(2026, 11, 20, 8, 0, 0, DateTimeKind.Utc);

    [Test]
    public async Task MyWork_WhenFinanceOpensIt_SaysWhatTheDatabaseSays()
    {
        await using var site = await TestSite.CreateAsync();
        var page = await TestSite.PageAsync(await site.ClientAsync("ekonomi@demo.example"), "/");
        var levels = await site.Query(db => db.Risks.Where(r => r.PlanningYear.Year == 2026).GroupBy(r => r.Level ?? 0).ToDictionaryAsync(g => g.Key, g => g.Count()));

        page.Text("[aria-labelledby=lage] p").ShouldBe("124 risker är registrerade för 2026. 3 saknar bedömning.");
        page.QuerySelector("tfoot tr")!.Numbers().ShouldBe([levels.Values.Sum(), levels[1], levels[2], levels[3], levels[4], levels[0]]);
        page.SumOfTopRows().ShouldBe(page.QuerySelector("tfoot tr")!.Numbers());
        page.QuerySelector("svg.chart")!.GetAttribute("aria-label").ShouldBe($"124 risker. Låg: {levels[1]}, Måttlig: {levels[2]}, Hög: {levels[3]}, Mycket hög: {levels[4]}, Ej bedömd: 3.");
        page.Text(".lead").ShouldBe("4 saker väntar på dig. En är försenad.");
        page.QuerySelectorAll("[aria-labelledby=att-gora] li a").Select(a => a.GetAttribute("href"))
            .ShouldBe(["/riskanalys/2026/mbn", "/riskanalys/2026/vn/granska", "/riskanalys/2026/va/granska", "/riskanalys/2026/bost/granska"]);
        page.QuerySelectorAll("#storst").Single().Closest("section")!.QuerySelectorAll("li").Length.ShouldBe(3);
        page.QuerySelectorAll("#utan").ShouldBeEmpty("both departments without risks have said why");
        page.QuerySelectorAll(".year [aria-current=date]").Length.ShouldBe(1);
    }

    [Test]
    public async Task MyWork_WhenADepartmentHasNoRisksAndIsNotDone_NamesIt()
    {
        await using var site = await TestSite.CreateAsync();
        await site.Send(new ReopenRiskAnalysis.Command(new(2026, "NLV"), "Bolaget har fått personal."));

        var page = await TestSite.PageAsync(await site.ClientAsync("ekonomi@demo.example"), "/");

        page.QuerySelector("#utan")!.Closest("section")!.QuerySelectorAll("li").Select(li => li.TextContent).ShouldBe(["Näringslivsbolaget"]);
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
        page.QuerySelectorAll(".app-nav a").Select(a => a.GetAttribute("href")).ShouldBe(["/", "/risker", "/matris", "/plan", "/uppfoljning", "/mal", "/kalender", "/konto"]);
        page.Text(".eyebrow").ShouldEndWith("Ansvarig chef, Socialnämnden");
    }

    [Test]
    public async Task MyWork_WhenDepartmentHeadOpensIt_ListsWhatWaits_LateFirst()
    {
        await using var site = await TestSite.CreateAsync();
        await site.Query(async db =>
        {
            var (head, contributor) = (await db.Users.SingleAsync(u => u.UserName == "chef@demo.example"), await db.Users.SingleAsync(u => u.UserName == "handlaggare@demo.example"));
            db.Comments.Add(new Comment(await db.Risks.SingleAsync(r => r.PlanningYear.Year == 2026 && r.Slug == "sn-14"), CommentKind.Remark, "Vad tror du?", [head.Id], contributor.UserName!, At));
            db.Comments.Add(new Comment(await db.Risks.SingleAsync(r => r.PlanningYear.Year == 2026 && r.Slug == "bun-07"), CommentKind.Remark, "Inte för dig.", [head.Id], "bun@example.se", At));
            db.RiskDrafts.AddRange(Draft(head.Id, "sn-01"), Draft(head.Id, "ny-sn"), Draft(head.Id, "ny-sn/muta-vid-inkop"), Draft(head.Id, "bun-07"), Draft(contributor.Id, "sn-02"));
            return await db.SaveChangesAsync();
        });

        var page = await TestSite.PageAsync(await site.ClientAsync("chef@demo.example"), "/");
        var items = page.QuerySelectorAll("[aria-labelledby=att-gora] li a").Select(a => a.GetAttribute("href")).ToList();

        items.Take(2).ShouldBe(["/risker/2026/sn-11/andra#oversyn", "/risker/2026/sn-10/andra#atgarder"], "three and two days late");
        items.ShouldBe(
            [
                .. items.Take(2), "/riskanalys/2026/sn", "/riskanalys/2026/sf", "/risker/2026/sn-14/andra#atgarder", "/risker/2026/sn-20/andra#oversyn",
                "/risker/2026/sn-14", "/risker/2026/sn-01/andra", "/risker/2026/ny?namnd=sn", "/risker/2026/ny?namnd=sn&mall=muta-vid-inkop",
            ], ignoreOrder: true);
        page.Text(".lead").ShouldBe("10 saker väntar på dig. 2 är försenade.");
        page.QuerySelectorAll("[aria-labelledby=ater-sn] article a.ds-button").Select(a => a.GetAttribute("href")).ShouldBe(["/risker/2026/sn-12/andra", "/risker/2026/sn-07/andra"], ignoreOrder: true);
        page.QuerySelector("[aria-labelledby=ater-sn]")!.TextContent.ShouldContain("Bra analys. Två saker");
        page.QuerySelectorAll("#analys li a").Select(a => a.GetAttribute("href")).Take(2).ShouldBe(["/risker/2026/sn-15/bedom", "/risker/2026/sn-16/bedom"], ignoreOrder: true);
    }

    [TestCase("kontroll@demo.example")]
    [TestCase("revisor@demo.example")]
    [TestCase("lasare@demo.example")]
    [TestCase("admin@demo.example")]
    public async Task MyWork_WhenNothingWaits_SaysSo(string user)
    {
        await using var site = await TestSite.CreateAsync();

        var page = await TestSite.PageAsync(await site.ClientAsync(user), "/");

        page.Text(".lead").ShouldBe("Inget väntar på dig just nu.");
        page.QuerySelectorAll("#analys, .quote").ShouldBeEmpty();
    }

    [Test]
    public async Task Calendar_TicksWhatIsDoneForTheReader()
    {
        await using var site = await TestSite.CreateAsync();

        var days = (await TestSite.PageAsync(await site.ClientAsync("ekonomi@demo.example"), "/")).QuerySelectorAll("[aria-labelledby=aret] .panel-head li").ToList();
        days.Select(day => day.QuerySelector(".status")!.GetAttribute("data-status")).ShouldBe(["notdue", "notdue", "notdue"]);
        days[0].TextContent.ShouldContain("riskanalyserna lämnas in, om 6 dagar");

        foreach (var slug in new[] { "sn-15", "sn-16" })
            await site.Send(new AssessRisk.Command(2026, slug, await site.Query(db => db.Risks.Where(r => r.PlanningYear.Year == 2026 && r.Slug == slug).Select(r => r.Version).SingleAsync()), AssessmentStage.Current, new AssessedSteps(1, 1)));
        foreach (var department in new[] { "SN", "SF" }) await site.Send(new SubmitRiskAnalysis.Command(new(2026, department), null));

        (await TestSite.PageAsync(await site.ClientAsync("chef@demo.example"), "/")).QuerySelector("[aria-labelledby=aret] .panel-head li .status")!.GetAttribute("data-status").ShouldBe("done");
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
        page.Text(".lead").ShouldBe("Nothing is waiting for you right now.");
        page.Text("[aria-labelledby=lage] p").ShouldBe("14 risks are recorded for 2026. All are assessed.");
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

    private static RiskDraft Draft(int user, string key)
    {
        var draft = new RiskDraft(user, 2026, key);
        draft.Keep("{}", At);
        return draft;
    }
}
