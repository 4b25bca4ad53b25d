using System.Globalization;
using System.Net;
using System.Text.Json;
using OfficeOpenXml;
using Vaggeryd.InternalControl.IntegrationTests.Features.Secrecy;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Plans;

/// <summary>Sets of rules side by side: on the page, in the workbook, for programs and on the command line.</summary>
public sealed class SimulationTests
{
    private const string Query = "alternativ=top%3A20&alternativ=value%3A9,per-goal%3A1";

    [Test]
    public async Task Page_WhenAlternativesAreGiven_ShowsThemSideBySideAndLeadsToThePlan()
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync("ekonomi@demo.example");
        var page = await TestSite.PageAsync(client, $"/plan/2026/regel?{Query}&med=bun-07%3ANy%20lag");

        var rows = page.QuerySelectorAll("#jamfor tbody tr").ToDictionary(row => row.QuerySelector("th")!.TextContent, row => row.QuerySelectorAll("td").ToList());
        rows["Rader i planen"].Select(cell => cell.TextContent.Trim()).ShouldBe(["21", "11"]);
        rows["Hur säkert strecket är"][0].TextContent.ShouldContain("av 20 är stabila");
        page.Text("#alternativ").ShouldContain("I alla alternativ: BUN-07 obligatorisk: Ny lag.");

        var plan = await TestSite.PageAsync(client, rows["Välj"][1].QuerySelector("a")!.GetAttribute("href")!);
        plan.QuerySelectorAll("#rader a.title").Length.ShouldBe(11);
        var narrowed = rows["Från nämnder"][0].QuerySelector("a")!;
        (await TestSite.PageAsync(client, narrowed.GetAttribute("href")!)).QuerySelectorAll("#rader a.title").Length.ShouldBe(int.Parse(narrowed.TextContent.Split('\u00A0')[1], CultureInfo.InvariantCulture));
    }

    [Test]
    public async Task Page_WhenTheFormIsSent_GoesToTheWrittenAddress_AndWithoutAnySuggests()
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync("revisor@demo.example");

        (await client.GetAsync("/plan/2026/regel?a-hogsta=20&b-varde=9&b-per-mal=1&c-hogsta=&d-varde=")).Headers.Location!.OriginalString.ShouldBe($"/plan/2026/regel?{Query}");
        (await TestSite.PageAsync(client, "/plan/2026/regel")).Text(".lead").ShouldStartWith("3 alternativ.");
    }

    [TestCase("alternativ=top:x&alternativ=top:5", "”x” går inte")]
    [TestCase("a-hogsta=20&b-hogsta=", "två till fyra alternativ")]
    [TestCase("alternativ=top:20&alternativ=top:5&med=finns-ej:x", "ingen risk ”finns-ej”")]
    [TestCase("alternativ=störst:3&alternativ=top:5", "känns inte igen")]
    public async Task Page_WhenSomethingIsWrong_SaysWhatAndComparesNothing(string query, string message)
    {
        await using var site = await TestSite.CreateAsync();
        var page = await TestSite.PageAsync(await site.ClientAsync("ekonomi@demo.example"), $"/plan/2026/regel?{query}");

        page.Text(".ds-error-summary").ShouldContain(message);
        page.QuerySelector("#jamfor").ShouldBeNull();
    }

    [Test]
    public async Task Workbook_HasTheMeasuresAndEveryChosenRisk()
    {
        await using var site = await TestSite.CreateAsync();
        var answer = await (await site.ClientAsync("ekonomi@demo.example")).GetAsync($"/plan/2026/regel/hamta?{Query}");
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("jamforelse-2026.xlsx");

        using var package = new ExcelPackage(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()));
        var measures = package.Workbook.Worksheets["Jämförelse"];
        (measures.Cells["B4"].Text, measures.Cells["A6"].Text, measures.Cells["B6"].Text, measures.Cells["C6"].Text).ShouldBe(("A", "Rader i planen", "20", "10"));
        var risks = package.Workbook.Worksheets["Risker"];
        (risks.Cells["A5"].GetValue<int>(), risks.Cells["B5"].Text, risks.Cells["F5"].Text, risks.Cells["G5"].Text).ShouldBe((1, "KS-03", "Ja", "Ja"));
        risks.Dimension.End.Row.ShouldBe(4 + 21, "20 and one more that only the other chooses");
    }

    [Test]
    public async Task Api_SaysWhatEachAlternativeComesTo()
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync("ekonomi@demo.example");

        using var answer = JsonDocument.Parse(await client.GetStringAsync("/api/v1/years/2026/plan/simulation?alternative=top:20&alternative=value:9,per-goal:1&exclude=ks-03:Egen%20plan"));
        var alternatives = answer.RootElement.GetProperty("alternatives");
        answer.RootElement.EnumerateObject().Select(part => part.Name).ShouldBe(["year", "edition", "scoringModelHash", "picks", "inAll", "inAny", "alternatives"]);
        alternatives[0].EnumerateObject().Select(part => part.Name).ShouldBe(
            ["rules", "count", "withheld", "departments", "categories", "uncoveredGoals", "uncoveredAreas", "uncoveredDepartments", "lastIn", "firstOut", "below", "onlyHere", "shared", "stable", "mayLeave", "mayEnter"]);
        (alternatives[0].GetProperty("count").GetInt32(), alternatives[1].GetProperty("count").GetInt32()).ShouldBe((19, 9));
        alternatives[0].GetProperty("departments").EnumerateArray().Sum(group => group.GetProperty("count").GetInt32()).ShouldBe(19);
        alternatives[1].TryGetProperty("stable", out _).ShouldBeFalse();
        (await client.GetAsync("/api/v1/years/2026/plan/simulation?alternative=top:20")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [TestCase("admin", "")]
    [TestCase("ekonomi", "&utgava=oppen")]
    public async Task Simulation_WhenOpen_NamesNothingSecret(string account, string edition)
    {
        await using var site = await SecretRisks.SiteAsync();
        var client = await site.ClientAsync($"{account}@demo.example");
        var tells = await site.TellsAsync();

        foreach (var address in new[] { "/plan/2026/regel", "/plan/2026/regel/hamta" })
        {
            var text = WebUtility.HtmlDecode(SecretRisks.Unpacked(await client.GetByteArrayAsync($"{address}?{Query}{edition}")));
            tells.Where(tell => text.Contains(tell, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty(address);
            text.ShouldContain("2 risker med sekretessmarkering är utelämnade.");
        }
    }

    [TestCase("chef")]
    [TestCase("handlaggare")]
    [TestCase("lasare")]
    public async Task Simulation_WhenThePersonDoesNotSeeAll_IsNotThere(string account)
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync($"{account}@demo.example");

        foreach (var address in new[] { $"/plan/2026/regel?{Query}", $"/plan/2026/regel/hamta?{Query}", "/api/v1/years/2026/plan/simulation?alternative=top:20&alternative=top:5" })
            (await client.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
    }
}
