using System.Net;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.ScoringModels;

public sealed class ScoringModelPageTests
{
    private TestSite _site = null!;

    [SetUp]
    public async Task SetUp() => _site = await TestSite.CreateAsync();

    [TearDown]
    public async Task TearDown() => await _site.DisposeAsync();

    [Test]
    public async Task List_SaysWhichYearsUseWhichModel()
    {
        var page = await TestSite.PageAsync(await _site.ClientAsync("revisor@demo.example"), "/bedomningsmodell");

        var rows = page.QuerySelectorAll("tbody tr").Select(row => row.Children.Select(cell => cell.TextContent.Trim()).ToArray()).ToList();
        rows.Select(row => row[0]).ShouldBe(["4 × 4, version 1", "5 × 5, version 1"]);
        rows[0][1].ShouldBe("sannolikhet × konsekvens");
        rows[0][3].ShouldBe("2026, 2025");
        rows[1][3].ShouldBe("inget år");
    }

    [Test]
    public async Task Model_ShowsEveryCellAndTheChecksum()
    {
        var model = await _site.Query(db => db.ScoringModels.AsNoTracking().SingleAsync(m => m.Name == "4x4"));
        var page = await TestSite.PageAsync(await _site.ClientAsync("ekonomi@demo.example"), $"/bedomningsmodell/{model.Id}");

        page.QuerySelectorAll(".matrix tbody tr").Select(row => string.Join(' ', row.QuerySelectorAll("td").Select(cell => cell.QuerySelector("span")!.FirstChild!.TextContent)))
            .ShouldBe(["4 8 12 16", "3 6 9 12", "2 4 6 8", "1 2 3 4"]);
        page.Body!.TextContent.ShouldContain(model.Hash);
        page.QuerySelector(".ds-alert").ShouldBeNull();
        page.Body.TextContent.ShouldContain("Planeringsår som använder modellen: 2026, 2025.");
    }

    [Test]
    public async Task Model_WhenItFallsSomewhere_NamesTheCell_AndShowsItsDimensions()
    {
        await _site.AddYearAsync(2031, AnyModel.LookUp with { Values = [[1, 2, 10, 20], [2, 5, 20, 50], [3, 4, 50, 100]] });
        var id = await _site.Query(db => db.PlanningYears.Where(y => y.Year == 2031).Select(y => y.ScoringModelId).SingleAsync());
        var page = await TestSite.PageAsync(await _site.ClientAsync("ekonomi@demo.example"), $"/bedomningsmodell/{id}");

        page.QuerySelectorAll(".ds-alert li").Select(line => line.TextContent).ShouldBe(["Sannolikhet 3, konsekvens 2 har värdet 4, lägre än 5 för sannolikhet 2, konsekvens 2."]);
        page.Body!.TextContent.ShouldContain("Ekonomi vikt 3");
        page.Body.TextContent.ShouldContain("Lag 4");
        page.Body.TextContent.ShouldContain("vägda medelvärde");
    }

    [Test]
    public async Task Model_WhenThereIsNone_IsMissing()
    {
        var client = await _site.ClientAsync("ekonomi@demo.example");

        (await client.GetAsync("/bedomningsmodell/4711")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
