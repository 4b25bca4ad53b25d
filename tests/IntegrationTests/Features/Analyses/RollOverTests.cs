using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Web.Features.Analyses;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Analyses;

/// <summary>The turn of the year, department by department: what is carried over, assessed anew and left of the year before.</summary>
public sealed class RollOverTests
{
    private TestSite _site = null!;

    [SetUp]
    public async Task OpenAsync() => _site = await TestSite.CreateAsync();

    [TearDown]
    public async Task CloseAsync() => await _site.DisposeAsync();

    [Test]
    public async Task Page_WhenADepartmentTakesItsRisksOver_CountsThem()
    {
        var (risks, carried) = await _site.Query(async db =>
        {
            var old = await db.Risks.Where(risk => risk.PlanningYear.Year == 2025 && risk.Department.Code == "SN").Select(risk => risk.ReferenceKey).ToListAsync();
            var now = await db.Risks.Where(risk => risk.PlanningYear.Year == 2026 && risk.Department.Code == "SN").Select(risk => risk.ReferenceKey).ToListAsync();
            return (old.Count, old.Intersect(now).Count());
        });

        var row = (await _site.Send(new ShowRollOver.Query(2026))).Rows.Single(row => row.Department.Code == "SN");

        (row.Risks, row.Carried, row.Left).ShouldBe((risks, carried, risks - carried));
        (await TestSite.PageAsync(await _site.ClientAsync("ekonomi@demo.example"), "/planeringsar/2026/arsskifte")).Text("main").ShouldContain($"{carried} av {risks} tagna.");
    }

    [Test]
    public async Task Page_WhenThePersonSeesOneDepartment_ShowsOnlyThat()
    {
        var page = await TestSite.PageAsync(await _site.ClientAsync("chef@demo.example"), "/planeringsar/2026/arsskifte");

        page.Text("main").ShouldContain("Socialnämnden");
        page.Text("main").ShouldNotContain("Miljö");
        page.QuerySelector("a[href='/planeringsar/2025']").ShouldBeNull();
    }

    [Test]
    public async Task Page_WhenDataGrows_AsksAsOftenAsBefore()
    {
        var client = await _site.ClientAsync("ekonomi@demo.example");
        var few = await StatementCount.OfAsync(client, "/planeringsar/2026/arsskifte");
        await _site.AddRisksAsync(2025, departments: 5, risksEach: 20);

        (await StatementCount.OfAsync(client, "/planeringsar/2026/arsskifte")).ShouldBe(few);
        few.ShouldBeLessThanOrEqualTo(10);
    }
}
