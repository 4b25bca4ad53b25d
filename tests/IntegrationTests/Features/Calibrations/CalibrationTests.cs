using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Features.ApiKeys;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Calibrations;

public sealed class CalibrationTests
{
    private const string Finance = "ekonomi@demo.example";
    private TestSite _site = null!;

    [SetUp]
    public async Task Prepare() => _site = await TestSite.CreateAsync();

    [TearDown]
    public async Task Clean() => await _site.DisposeAsync();

    [Test]
    public async Task Calibration_SaysWhatTheDatabaseSays_AndItsNumbersLeadToTheirRows()
    {
        var client = await _site.ClientAsync(Finance);
        var page = await TestSite.PageAsync(client, "/kalibrering/2026");
        var values = await _site.Query(db => db.Risks.Where(r => r.PlanningYear.Year == 2026 && r.Value != null).Select(r => r.Value!.Value).ToListAsync());

        var all = page.QuerySelectorAll("tbody tr")[0];
        all.QuerySelectorAll("td")[0].TextContent.ShouldBe($"{values.Count}");
        all.QuerySelectorAll("td")[3].TextContent.ShouldBe(Math.Round((decimal)values.Sum() / values.Count, 2, MidpointRounding.AwayFromZero).ToString("0.00", System.Globalization.CultureInfo.GetCultureInfo("sv-SE")));
        page.QuerySelectorAll(".items li").Select(li => li.TextContent).ShouldContain(text => text.Contains("Har inga risker."));
        foreach (var link in page.QuerySelectorAll("#rad-sn td a"))
        {
            var register = await TestSite.PageAsync(client, link.GetAttribute("href")!);
            if (int.TryParse(link.TextContent, out var count)) register.Text("#lista .strong").ShouldStartWith($"{count} ");
        }
    }

    [Test]
    public async Task Calibration_WhenADepartmentUsesOneCell_SaysSoWithItsNumbers()
    {
        await _site.AddRisksAsync(2026, departments: 1, risksEach: 7);
        await _site.Query(db => db.Database.ExecuteSqlRawAsync("UPDATE Risks SET Likelihood = 2, Consequence = 3, Value = 6, Level = 2 WHERE Value IS NOT NULL AND DepartmentId = (SELECT Id FROM Departments WHERE Code = 'X0')"));

        var page = await TestSite.PageAsync(await _site.ClientAsync(Finance), "/kalibrering/2026");

        var said = page.QuerySelectorAll(".items li").Single(li => li.TextContent.Contains("Extranämnd 0", StringComparison.Ordinal) && li.QuerySelector("ul") is not null).TextContent;
        said.ShouldContain("5 av 5 bedömda risker ligger i samma ruta: sannolikhet 2, konsekvens 3.");
        said.ShouldContain("2 av 7 risker är inte bedömda.");
    }

    [Test]
    public async Task Calibration_CountsWhatCarriesASecrecyMarkOnlyForThoseWhoMayReadIt()
    {
        var secret = await _site.Query(db => db.Risks.CountAsync(r => r.PlanningYear.Year == 2026 && r.IsSecret));
        secret.ShouldBeGreaterThan(0);
        var key = (await _site.Send(new MakeApiKey.Command("Prov", ApiScopes.Plan, null, 30))).Key;

        var full = await RisksAsync(await _site.ClientAsync(Finance));
        var open = await RisksAsync(await _site.ClientAsync("admin@demo.example"));
        using var machine = _site.CreateClient();
        machine.DefaultRequestHeaders.Authorization = new("Bearer", key);

        (full.Count, full.CountsSecret).ShouldBe((124, true));
        (open.Count, open.CountsSecret).ShouldBe((124 - secret, false));
        (await RisksAsync(machine)).ShouldBe(open);
        (await TestSite.PageAsync(await _site.ClientAsync("admin@demo.example"), "/kalibrering/2026")).Text(".ds-alert").ShouldStartWith("Risker med sekretessmärkning räknas inte här");
    }

    [TestCase("chef@demo.example")]
    [TestCase("lasare@demo.example")]
    public async Task Calibration_WhenThePersonSeesOnlyADepartment_IsNotFound(string user)
    {
        var client = await _site.ClientAsync(user);

        foreach (var address in new[] { "/kalibrering/2026", "/kalibrering/2026/hamta", "/api/v1/years/2026/calibration" })
            (await client.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await TestSite.PageAsync(client, "/matris/2026")).QuerySelector("a[href^='/kalibrering']").ShouldBeNull();
    }

    [Test]
    public async Task Workbook_HasARowForEveryDepartment()
    {
        var client = await _site.ClientAsync(Finance);
        var departments = await _site.Query(db => db.Departments.CountAsync());

        var answer = await client.GetAsync("/kalibrering/2026/hamta");

        using var book = new OfficeOpenXml.ExcelPackage(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()));
        book.Workbook.Worksheets[0].Dimension.Rows.ShouldBe(departments + 2);
        book.Workbook.Worksheets[0].Cells[2, 3].Value.ShouldBe(124d);
    }

    [Test]
    public async Task Page_WhenDataGrows_AsksAsOftenAsBefore()
    {
        var client = await _site.ClientAsync(Finance);
        var before = await StatementCount.OfAsync(client, "/kalibrering/2026");
        await _site.AddRisksAsync(2026, departments: 20, risksEach: 25);

        (await StatementCount.OfAsync(client, "/kalibrering/2026")).ShouldBe(before);
        before.ShouldBeInRange(3, 10);
    }

    private static async Task<(int Count, bool CountsSecret)> RisksAsync(HttpClient client)
    {
        var said = JsonDocument.Parse(await client.GetStringAsync("/api/v1/years/2026/calibration")).RootElement;
        return (said.GetProperty("all").GetProperty("risks").GetInt32(), said.GetProperty("secretRisksCounted").GetBoolean());
    }
}
