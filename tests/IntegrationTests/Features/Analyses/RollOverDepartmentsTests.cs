using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.IntegrationTests.Features.Assessments;
using Vaggeryd.InternalControl.Web.Features.Analyses;
using Vaggeryd.InternalControl.Web.Features.PlanningYears;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Analyses;

/// <summary>The turn of the year of several units at once.</summary>
public sealed class RollOverDepartmentsTests
{
    private const string Address = "/planeringsar/2027/arsskifte";
    private const string Finance = "ekonomi@demo.example";

    private TestSite _site = null!;

    [SetUp]
    public async Task Prepare()
    {
        _site = await TestSite.CreateAsync();
        await _site.Send(new BeginPlanningYear.Command(2027, "4x4"));
    }

    [TearDown]
    public async Task Clean() => await _site.DisposeAsync();

    [Test]
    public async Task Post_WhenSomeAreChosen_TakesTheirsAndNobodyElses()
    {
        var client = await _site.ClientAsync(Finance);
        var rows = (await _site.Send(new ShowRollOver.Query(2027))).Rows;

        var answer = await client.SayAsync("", Address, ("val", "SN"), ("val", "KS"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await TestSite.PageAsync(client, answer.Headers.Location!.OriginalString);
        page.QuerySelectorAll(".ds-alert li").Length.ShouldBe(2);
        page.QuerySelector("#val-sn").ShouldBeNull();
        page.QuerySelector("#val-bun").ShouldNotBeNull().HasAttribute("checked").ShouldBeFalse();
        var now = (await _site.Send(new ShowRollOver.Query(2027))).Rows;
        foreach (var row in now) row.Left.ShouldBe(row.Department.Code is "SN" or "KS" ? 0 : rows.Single(one => one.Department == row.Department).Left, row.Department.Code);
    }

    [Test]
    public async Task Post_WhenOneIsRefusedAndOneHasNothingLeft_SaysSoAndTakesTheOthers()
    {
        await RollOverDepartmentTests.HandInAsync(_site, "SN", RiskAnalysisStatus.Accepted);
        await _site.Send(new RollOverDepartment.Command(2027, "BUN"));
        var client = await _site.ClientAsync(Finance);

        var answer = await client.SayAsync("", Address, ("val", "SN"), ("val", "BUN"), ("val", "KS"));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var said = (await answer.ReadAsync()).QuerySelectorAll(".ds-alert li").Select(row => row.TextContent.Trim()).ToList();
        said.Count.ShouldBe(3);
        said.ShouldContain(row => row.StartsWith("Socialnämnden: ", StringComparison.Ordinal) && row.Contains("inlämnad"));
        said.Count(row => row.EndsWith(": Inget var kvar att ta över", StringComparison.Ordinal)).ShouldBe(1);
        said.Count(row => row.Contains("tagna över")).ShouldBe(1);
        (await TakenAsync("SN"), await TakenAsync("KS")).ShouldBe((0, await _site.Query(db => db.Risks.CountAsync(r => r.PlanningYear.Year == 2026 && r.Department.Code == "KS"))));
    }

    [Test]
    public async Task RollOver_WhenOneIsUnknown_TakesNothing()
    {
        await Should.ThrowAsync<NotFoundException>(() => _site.Send(new RollOverDepartments.Command(2027, ["KS", "XX"])));

        (await TakenAsync("KS")).ShouldBe(0);
    }

    [Test]
    public async Task RollOver_WhenTheYearIsClosedOrNothingIsChosen_IsRefused()
    {
        (await Should.ThrowAsync<RuleBrokenException>(() => _site.Send(new RollOverDepartments.Command(2027, [])))).Rule.ShouldBe(Rule.RollOverMustNameADepartment);
        await _site.Send(new ClosePlanningYear.Command(2027));

        (await Should.ThrowAsync<RuleBrokenException>(() => _site.Send(new RollOverDepartments.Command(2027, ["KS"])))).Rule.ShouldBe(Rule.PlanningYearMustBeOpen);
        (await TestSite.PageAsync(await _site.ClientAsync(Finance), Address)).QuerySelectorAll("main input[name=val]").ShouldBeEmpty();
    }

    [Test]
    public async Task Post_ByTheHeadOfOneUnit_IsNotFound()
    {
        var client = await _site.ClientAsync("chef@demo.example");

        (await TestSite.PageAsync(client, Address)).QuerySelectorAll("main input[name=val]").ShouldBeEmpty();
        (await client.SayAsync("", Address, ("val", "SN"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await TakenAsync("SN")).ShouldBe(0);
    }

    [Test]
    public async Task Api_ForFinanceAndTheHeadOfOneUnit_CountsWhatEachSees()
    {
        var all = await RowsAsync(Finance);
        var own = await RowsAsync("chef@demo.example");

        all.Count.ShouldBeGreaterThan(own.Count);
        own.Select(row => row.GetProperty("department").GetString()).ShouldContain("SN");
        own.ShouldAllBe(row => all.Any(other => other.GetRawText() == row.GetRawText()));
        (await (await _site.ClientAsync(Finance)).GetAsync("/api/v1/years/2099/rollover")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task YearPage_OfTheNewestYear_BeginsTheNextOne()
    {
        var client = await _site.ClientAsync(Finance);
        (await TestSite.PageAsync(client, "/planeringsar/2026")).QuerySelector("[aria-labelledby=h-nasta]").ShouldBeNull();
        var page = await TestSite.PageAsync(client, "/planeringsar/2027");
        page.Text("[aria-labelledby=h-nasta] button").ShouldBe("Börja 2028");

        var fields = page.QuerySelectorAll("[aria-labelledby=h-nasta] input[name=ar], [aria-labelledby=h-nasta] input[name=modell]").Select(field => (field.GetAttribute("name")!, field.GetAttribute("value")!)).ToArray();
        (await client.SayAsync("", "/planeringsar", fields)).Headers.Location!.OriginalString.ShouldBe("/planeringsar/2028");

        (await TestSite.PageAsync(await _site.ClientAsync("chef@demo.example"), "/planeringsar/2028")).QuerySelector("[aria-labelledby=h-nasta]").ShouldBeNull();
    }

    private async Task<List<JsonElement>> RowsAsync(string person) =>
        [.. JsonDocument.Parse(await (await _site.ClientAsync(person)).GetStringAsync("/api/v1/years/2027/rollover")).RootElement.GetProperty("departments").EnumerateArray()];

    private Task<int> TakenAsync(string department) => _site.Query(db => db.Risks.CountAsync(r => r.PlanningYear.Year == 2027 && r.Department.Code == department));
}
