using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Plans;

public sealed class PlanPageTests
{
    [Test]
    public async Task Plan_WhenNoRuleIsGiven_ShowsTheTwentyHighest()
    {
        await using var site = await TestSite.CreateAsync();
        var page = await TestSite.PageAsync(await site.ClientAsync("ekonomi@demo.example"), "/plan/2026");
        var titles = await site.Query(db => db.Risks.Where(r => r.PlanningYear.Year == 2026).OrderBy(r => r.RankKey).Select(r => r.Title).Take(30).ToListAsync());

        Titles(page, "#rader").ShouldBe(titles.Take(20));
        Titles(page, "#under").ShouldBe(titles.Skip(20));
        page.Text(".lead").ShouldBe("20 rader ur 121 bedömda risker. 3 risker är inte bedömda och kan inte väljas.");
        page.QuerySelector("#hogsta")!.GetAttribute("value").ShouldBe("20");
        page.QuerySelectorAll("#varde, #konsekvens, #kategori").ShouldAllBe(field => field.GetAttribute("value") == "");
        page.QuerySelectorAll("#h-saknas").Single().Closest("section")!.QuerySelectorAll("ul:last-child li").Length.ShouldBe(3);
        page.Text("#h-saknas ~ p").ShouldBe("14 riskanalyser är inte godkända och en av dem är försenad. Riskerna är med i underlaget ändå.");
        page.QuerySelectorAll(".cutoff").Length.ShouldBe(1);
    }

    [Test]
    public async Task Plan_WhenSeveralRulesAreGiven_WeighsEachAloneAndAllTogether()
    {
        await using var site = await TestSite.CreateAsync();
        var page = await TestSite.PageAsync(await site.ClientAsync("revisor@demo.example"), "/plan/2026?regel=top:5&regel=consequence:4");
        var (gate, departments) = await site.Query(async db => (
            await db.Risks.CountAsync(r => r.PlanningYear.Year == 2026 && r.Consequence >= 4),
            await db.Risks.Where(r => r.PlanningYear.Year == 2026 && r.Consequence >= 4).Select(r => r.DepartmentId).Distinct().CountAsync()));

        var rows = page.QuerySelectorAll("#regel tbody tr").Select(row => row.QuerySelectorAll("td").Select(td => td.TextContent.Trim()).ToList()).ToList();
        rows.Count.ShouldBe(3);
        rows[0][0].ShouldBe("5");
        (rows[1][0], rows[1][1]).ShouldBe(($"{gate}", $"{departments}"));
        rows[2][0].ShouldBe($"{Titles(page, "#rader").Count}");
        page.QuerySelectorAll("#rader tr:not(.cutoff)").ShouldAllBe(row => row.LastElementChild!.TextContent.Trim().Length > 0);
        page.QuerySelector("a[href*='format=xlsx']")!.GetAttribute("href").ShouldBe("/plan/2026/hamta?format=xlsx&regel=top%3A5&regel=consequence%3A4");
    }

    [Test]
    public async Task Plan_WhenTheFormIsSent_GoesToTheRulesInTheirWrittenForm()
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync("ekonomi@demo.example");

        (await client.GetAsync("/plan/2026?hogsta=10&varde=9&konsekvens=&kategori=")).Headers.Location!.OriginalString
            .ShouldBe("/plan/2026?regel=top%3A10&regel=value%3A9");
        (await TestSite.PageAsync(client, "/plan/2026?regel=")).QuerySelector("#hogsta")!.GetAttribute("value").ShouldBe("20");
        (await client.GetAsync("/plan")).Headers.Location!.OriginalString.ShouldBe("/plan/2026");
    }

    [TestCase("regel=top:x", "#hogsta-f", "”x” går inte")]
    [TestCase("regel=value:0", "#varde-f", "”0” går inte")]
    [TestCase("hogsta=&varde=&konsekvens=-3&kategori=", "#konsekvens-f", "”-3” går inte")]
    [TestCase("regel=störst:3", ".ds-error-summary", "känns inte igen")]
    [TestCase("hogsta=&varde=&konsekvens=&kategori=", ".ds-error-summary", "minst en regel")]
    public async Task Plan_WhenARuleIsBad_SaysSoAtItsFieldAndShowsNoPlan(string query, string place, string message)
    {
        await using var site = await TestSite.CreateAsync();

        var page = await TestSite.PageAsync(await site.ClientAsync("ekonomi@demo.example"), $"/plan/2026?{query}");

        page.Text(place).ShouldContain(message);
        page.Title!.ShouldStartWith("Fel:");
        page.QuerySelector("#rader").ShouldBeNull();
        page.QuerySelectorAll("a[href*='/hamta']").ShouldBeEmpty();
    }

    [TestCase("admin", HttpStatusCode.OK)]
    [TestCase("ekonomi", HttpStatusCode.OK)]
    [TestCase("revisor", HttpStatusCode.OK)]
    [TestCase("chef", HttpStatusCode.NotFound)]
    [TestCase("handlaggare", HttpStatusCode.NotFound)]
    [TestCase("kontroll", HttpStatusCode.NotFound)]
    [TestCase("lasare", HttpStatusCode.NotFound)]
    public async Task Plan_WhenTheReaderDoesNotSeeAll_IsNotThere(string account, HttpStatusCode expected)
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync($"{account}@demo.example");

        (await client.GetAsync("/plan/2026")).StatusCode.ShouldBe(expected);
        (await client.GetAsync("/plan/2026/hamta?format=json&regel=top:3")).StatusCode.ShouldBe(expected);
        (await client.GetAsync("/plan/2031")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [TestCase("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [TestCase("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [TestCase("html", "text/html; charset=utf-8")]
    [TestCase("csv", "text/csv; charset=utf-8")]
    [TestCase("json", "application/json; charset=utf-8")]
    public async Task Download_WhenAFormatIsChosen_IsAFileOfThatKind(string format, string type)
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync("ekonomi@demo.example");

        var answer = await client.GetAsync($"/plan/2026/hamta?format={format}&regel=top:10");

        answer.Content.Headers.ContentType!.ToString().ShouldBe(type);
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe($"internkontrollplan-2026.{format}");
        (await answer.Content.ReadAsByteArrayAsync()).Length.ShouldBeGreaterThan(500);
    }

    [Test]
    public async Task Download_WhenTheAddressIsWrong_SaysSoWithoutAFile()
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync("ekonomi@demo.example");

        (await client.GetAsync("/plan/2026/hamta?format=pdf")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var bad = await client.GetAsync("/plan/2026/hamta?format=json&regel=top:x");
        bad.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        bad.Content.Headers.ContentDisposition.ShouldBeNull();
    }

    [Test]
    public async Task Plan_WhenTheRulesTakeManyRisks_ShowsTheFirstAndLeadsToTheFile()
    {
        await using var site = await TestSite.CreateAsync();
        await site.AddRisksAsync(2026, departments: 10, risksEach: 40);

        var page = await TestSite.PageAsync(await site.ClientAsync("ekonomi@demo.example"), "/plan/2026?regel=top:300");

        Titles(page, "#rader").Count.ShouldBe(200);
        page.Text("#rader").ShouldContain("Här visas de 200 första av 300 rader.");
        page.Text(".cutoff").ShouldContain("300 rader");
    }

    [Test]
    public async Task Plan_WhenEnglishIsChosen_GivesReasonsInEnglish()
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync("ekonomi@demo.example");
        await SiteDatabase.ChooseEnglishAsync(client);

        var page = await TestSite.PageAsync(client, "/plan/2026?regel=top:3");

        page.Text("h1").ShouldBe("Put the plan together");
        page.Text(".lead").ShouldStartWith("3 rows from 121 assessed risks.");
    }

    private static List<string> Titles(IDocument page, string body) => [.. page.QuerySelectorAll($"{body} a.title").Select(a => a.TextContent)];
}
