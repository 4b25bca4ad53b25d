using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.IntegrationTests.Features.Risks;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Analyses;

/// <summary>What has become of the social services' risks since 2025, on the department's page, in the register and on the risk itself.</summary>
public sealed class CompareYearsTests
{
    private static readonly Func<Risk, DescribedRisk> Described = ChangedRisks.Described.Compile();

    private const string Address = "/riskanalys/2026/sn/jamfor";
    private const string Finance = "ekonomi@demo.example";
    private static readonly DateTime At = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    private TestSite _site = null!;

    [SetUp]
    public async Task Prepare()
    {
        _site = await TestSite.CreateAsync();
        await ChangeAsync(2026, "sn-17", risk => risk.Describe(Said(risk) with { Cause = "En annan orsak" }, "test", At));
        await _site.Query(async db =>
        {
            var year = await db.PlanningYears.Include(y => y.ScoringModel).SingleAsync(y => y.Year == 2025);
            db.Risks.Add(new Risk(year, await db.Departments.SingleAsync(d => d.Code == "SN"), "SN-90", new RiskDescription { Title = "Borta nu" }, "test", At));
            return await db.SaveChangesAsync();
        });
    }

    [TearDown]
    public async Task Clean() => await _site.DisposeAsync();

    [Test]
    public async Task Page_CountsEachChange_AndTheRegisterListsAsMany()
    {
        var client = await _site.ClientAsync(Finance);
        var page = await TestSite.PageAsync(client, Address);
        var links = page.QuerySelectorAll(".lead a").ToDictionary(a => a.GetAttribute("href")!, a => int.Parse(a.TextContent, CultureInfo.InvariantCulture));

        links["/risker/2026?namnd=sn&bara=egen&andring=andrad"].ShouldBe(1);
        links["/risker/2026?namnd=sn&bara=egen&andring=borta"].ShouldBe(1);
        links.Keys.ShouldContain("/risker/2026?namnd=sn&bara=egen&andring=upp");
        foreach (var (address, count) in links)
        {
            var register = await TestSite.PageAsync(client, address);
            int.Parse(Regex.Match(RegisterSite.Line(register), @"^\d+").Value, CultureInfo.InvariantCulture).ShouldBe(count, address);
            RegisterSite.References(register).Length.ShouldBe(count, address);
        }

        var all = await _site.Query(db => db.Risks.CountAsync(r => r.PlanningYear.Year == 2026 && r.Department.Code == "SN"));
        var unchanged = int.Parse(Regex.Match(page.Text(".lead"), @"Oförändrade: (\d+)").Groups[1].Value, CultureInfo.InvariantCulture);
        (links.Where(link => !link.Key.EndsWith("borta", StringComparison.Ordinal)).Sum(link => link.Value) + unchanged).ShouldBe(all);
        page.QuerySelector("section[aria-labelledby=h-andrad] li")!.TextContent.ShouldContain("Ändrat: Orsak");
    }

    [Test]
    public async Task Register_OfWhatIsGone_ListsLastYearsAndLeadsThere()
    {
        var page = await _site.RegisterAsync("?andring=borta");

        RegisterSite.References(page).ShouldBe(["SN-90"]);
        page.QuerySelector("tbody th a")!.GetAttribute("href").ShouldBe("/risker/2025/sn-90");
        page.Body!.TextContent.ShouldContain("Det här är risker från 2025 som inte finns 2026.");
        (await _site.RegisterAsync("?andring=borta&namnd=bun")).QuerySelector(".empty").ShouldNotBeNull();
        (await _site.RegisterAsync("?andring=oj")).Text(".ds-alert").ShouldContain("andring=oj");
        (await TestSite.PageAsync(await _site.ClientAsync(Finance), "/risker/2025?andring=ny")).Text(".ds-alert").ShouldContain("andring=ny");
    }

    /// <summary>The database compares what the domain compares.</summary>
    [Test]
    public async Task Register_OfChangedTexts_FindsEveryText()
    {
        foreach (var property in typeof(RiskDescription).GetProperties())
        {
            await ChangeAsync(2026, "sn-01", risk =>
            {
                var said = Said(risk);
                property.SetValue(said, property.PropertyType == typeof(string) ? "annat" : property.PropertyType == typeof(DateOnly?) ? new DateOnly(2027, 1, 1) : RiskResponse.Accept);
                risk.Describe(said, "test", At);
            });
            var page = await _site.RegisterAsync("?andring=andrad");
            RegisterSite.References(page).ShouldContain("SN-01", property.Name);
            page.QuerySelector("a[href='/risker/2026/sn-01']")!.Closest("tr")!.TextContent.ShouldContain("text ändrad");

            await ChangeAsync(2026, "sn-01", risk => risk.Describe(Said(risk) with { Title = "x" }, "test", At));
            var before = await _site.Query(db => db.Risks.AsNoTracking().SingleAsync(r => r.PlanningYear.Year == 2025 && r.Slug == "sn-01"));
            await ChangeAsync(2026, "sn-01", risk => risk.Describe(Said(before), "test", At));
        }

        RegisterSite.References(await _site.RegisterAsync("?andring=andrad&namnd=sn")).ShouldBe(["SN-17"]);
    }

    [Test]
    public async Task Risk_WhenATextIsOther_ShowsOldAndNew()
    {
        var page = await TestSite.PageAsync(await _site.ClientAsync(Finance), "/risker/2026/sn-17");

        var row = page.QuerySelectorAll("details tbody tr").Single(tr => tr.QuerySelector("th")!.TextContent == "Orsak");
        row.QuerySelectorAll("td")[1].TextContent.ShouldBe("En annan orsak");
        (await TestSite.PageAsync(await _site.ClientAsync(Finance), "/risker/2026/sn-01")).Body!.TextContent.ShouldNotContain("ändrad sedan 2025");
    }

    /// <summary>Marked last year, open now: whoever sees both is not told more by the trend than others.</summary>
    [Test]
    public async Task Change_WhenOnlyLastYearsIsMarked_IsNew_InRegisterAndComparison()
    {
        await ChangeAsync(2025, "sn-03", risk => risk.MarkSecret(new SecrecyMark("18:8", "Skäl", "test", At)));

        var client = await _site.ClientAsync(Finance);
        RegisterSite.References(await TestSite.PageAsync(client, "/risker/2026?namnd=sn&andring=ny")).ShouldContain("SN-03");
        (await TestSite.PageAsync(client, Address)).QuerySelector("section[aria-labelledby=h-ny]")!.TextContent.ShouldContain("SN-03");
        (await TestSite.PageAsync(await _site.ClientAsync("admin@demo.example"), Address)).QuerySelector("section[aria-labelledby=h-ny]")!.TextContent.ShouldContain("SN-03");
    }

    [Test]
    public async Task Page_OfAnotherDepartmentOrYear_IsNotFound()
    {
        var head = await _site.ClientAsync("chef@demo.example");

        (await head.GetAsync("/riskanalys/2026/bun/jamfor")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await head.GetAsync("/riskanalys/2031/sn/jamfor")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await TestSite.PageAsync(head, "/riskanalys/2025/sn/jamfor")).QuerySelector(".empty").ShouldNotBeNull();
    }

    [TestCase(Address, 10)]
    [TestCase("/risker/2026?andring=andrad", 10)]
    [TestCase("/risker/2026?andring=borta", 10)]
    [TestCase("/risker/2026/sn-17", 18)]
    public async Task Page_WhenDataGrows_AsksAsOftenAsBefore(string address, int most)
    {
        var client = await _site.ClientAsync(Finance);
        var before = await StatementCount.OfAsync(client, address);
        await _site.AddRisksAsync(2026, departments: 20, risksEach: 25);

        var after = await StatementCount.OfAsync(client, address);

        before.ShouldBeInRange(4, most);
        after.ShouldBe(before);
    }

    private Task<int> ChangeAsync(int year, string slug, Action<Risk> change) => _site.Query(async db =>
    {
        change(await db.Risks.Include(r => r.Department).Include(r => r.PlanningYear.ScoringModel).Include(r => r.Actions).SingleAsync(r => r.PlanningYear.Year == year && r.Slug == slug));
        return await db.SaveChangesAsync();
    });

    private static RiskDescription Said(Risk risk) => Described(risk).Texts;
}
