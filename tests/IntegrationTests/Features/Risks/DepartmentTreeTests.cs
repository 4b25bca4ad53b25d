using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.IntegrationTests.Access;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Risks;

/// <summary>Register, matrix and table on every level of the tree, for people who see all of it, a branch, and no secrets.</summary>
public sealed class DepartmentTreeTests
{
    private static readonly DateTime At = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
    private static TestSite _site = null!;

    /// <summary>The town, with a third level: a unit below the administration below the board, with an open and a secret risk.</summary>
    [OneTimeSetUp]
    public async Task GrowAsync()
    {
        _site = await Town.FoundAsync();
        await _site.Query(async db =>
        {
            var year = await db.PlanningYears.Include(y => y.ScoringModel).SingleAsync(y => y.Year == 2026);
            var unit = new Department("SFX", "Natt och larm", DepartmentKind.Administration, await db.Departments.SingleAsync(d => d.Code == "SF"));
            db.Risks.AddRange(New(year, unit, "SFX-1", false), New(year, unit, "SFX-2", true));
            db.Risks.Add(new Risk(year, unit, "SFX-3", new RiskDescription { Title = "Ej bedömd" }, "test", At));
            return await db.SaveChangesAsync();
        });
    }

    [OneTimeTearDown]
    public async Task LeaveAsync() => await _site.DisposeAsync();

    [TestCase("ekonomi@demo.example")]
    [TestCase("departmenthead.one@example.se")]
    [TestCase("reader.all@example.se")]
    [TestCase("reader.one@example.se")]
    [TestCase("administrator.all@example.se")]
    public async Task Numbers_OnEveryLevel_AgreeInRegisterMatrixAndTable(string user)
    {
        var client = await _site.ClientAsync(user);
        var whole = await TestSite.PageAsync(client, "/matris/2026");
        var codes = whole.QuerySelectorAll("#namnd option").Select(option => option.GetAttribute("value")!).Where(code => code.Length > 0).ToList();
        codes.ShouldContain("sfx");

        foreach (var words in codes.SelectMany(code => new[] { $"?namnd={code}", $"?namnd={code}&bara=egen" }).Prepend(""))
        {
            var (register, matrix) = (await TestSite.PageAsync(client, $"/risker/2026{words}"), await TestSite.PageAsync(client, $"/matris/2026{words}"));
            var sum = matrix.QuerySelector("tfoot tr")!.Numbers();

            Listed(register).ShouldBe(sum[0], $"{user} at {words}");
            matrix.SumOfMatrix().ShouldBe(sum[0] - sum[^1], words);
            if (register.QuerySelector("tfoot tr") is { } same) same.Numbers().ShouldBe(sum, words);
        }
    }

    [Test]
    public async Task Numbers_OfATable_LeadToAsManyRows()
    {
        var client = await _site.ClientAsync("departmenthead.one@example.se");
        var links = (await TestSite.PageAsync(client, "/risker/2026?namnd=sn&niva=mattlig-och-hogre")).QuerySelectorAll("table tr[data-depth] td a, table tfoot td a").ToList();
        links.Count.ShouldBeGreaterThan(8);

        foreach (var link in links)
            Listed(await TestSite.PageAsync(client, link.GetAttribute("href")!)).ShouldBe(int.Parse(link.TextContent, CultureInfo.InvariantCulture), link.GetAttribute("href"));
    }

    [Test]
    public async Task Choice_OfABoard_TakesEverythingBelow_AndOnlyItsOwnWhenAsked()
    {
        var client = await _site.ClientAsync("ekonomi@demo.example");
        var (all, own) = await _site.Query(async db => (
            await db.Risks.CountAsync(r => r.PlanningYear.Year == 2026 && (r.Department.Code == "SN" || r.Department.Code == "SF" || r.Department.Code == "SFX")),
            await db.Risks.CountAsync(r => r.PlanningYear.Year == 2026 && r.Department.Code == "SN")));

        var page = await TestSite.PageAsync(client, "/risker/2026?namnd=sn");
        Listed(page).ShouldBe(all);
        var only = page.QuerySelector(".page-head")!.ParentElement!.QuerySelectorAll("a").Single(a => a.TextContent == "Visa bara det egna").GetAttribute("href")!;
        only.ShouldBe("/risker/2026?namnd=sn&bara=egen");

        var narrowed = await TestSite.PageAsync(client, only);
        Listed(narrowed).ShouldBe(own);
        narrowed.QuerySelectorAll(".ds-chip").Single().TextContent.ShouldBe("Socialnämnden, bara det egna");
        narrowed.QuerySelector(".ds-chip")!.GetAttribute("href").ShouldBe("/risker/2026");
        Listed(await TestSite.PageAsync(client, "/risker/2026?bara=egen")).ShouldBe(Listed(await TestSite.PageAsync(client, "/risker/2026")));
        (await TestSite.PageAsync(client, "/risker/2026?namnd=sn&bara=oj")).Text(".ds-alert").ShouldContain("bara=oj");
    }

    [Test]
    public async Task Breadcrumbs_LeadUpTheTree_AsFarAsTheReaderSees()
    {
        var finance = await TestSite.PageAsync(await _site.ClientAsync("ekonomi@demo.example"), "/matris/2026?namnd=sfx&mal=4");
        Crumbs(finance).ShouldBe(["/matris/2026?mal=4", "/matris/2026?namnd=sn&mal=4", "/matris/2026?namnd=sf&mal=4", "/matris/2026?namnd=sfx&mal=4"]);

        var register = await TestSite.PageAsync(await _site.ClientAsync("departmenthead.one@example.se"), "/risker/2026?namnd=sf&niva=hog");
        Crumbs(register).ShouldBe(["/risker/2026?niva=hog", "/risker/2026?namnd=sn&niva=hog", "/risker/2026?namnd=sf&niva=hog"]);
        register.QuerySelectorAll("#namnd option").Select(option => option.TextContent).ShouldBe(
            ["Alla jag får se", "SN Socialnämnden", "\u00A0\u00A0\u00A0SF Socialförvaltningen", "\u00A0\u00A0\u00A0\u00A0\u00A0\u00A0SFX Natt och larm"]);
    }

    [Test]
    public async Task Names_InTheTable_LeadDown()
    {
        var page = await TestSite.PageAsync(await _site.ClientAsync("ekonomi@demo.example"), "/matris/2026?namnd=sn");

        page.QuerySelectorAll("tr[data-depth] th a").Select(a => a.GetAttribute("href")).ShouldBe(["/matris/2026?namnd=sn", "/matris/2026?namnd=sf", "/matris/2026?namnd=sfx"]);
    }

    private static string?[] Crumbs(IDocument page) => [.. page.QuerySelector(".ds-breadcrumbs")!.QuerySelectorAll("a").Select(a => a.GetAttribute("href"))];

    private static int Listed(IDocument page) =>
        page.QuerySelector("#lista .strong") is { } line ? int.Parse(Regex.Match(line.TextContent, @"^\d+").Value, CultureInfo.InvariantCulture) : 0;

    private static Risk New(PlanningYear year, Department department, string reference, bool isSecret)
    {
        var risk = new Risk(year, department, reference, new RiskDescription { Title = $"Risk {reference}" }, "test", At);
        risk.Assess(AssessmentStage.Current, 3, 2, "test", At);
        if (isSecret) risk.MarkSecret(new SecrecyMark("18:8", "Skäl", "test", At));
        return risk;
    }
}
