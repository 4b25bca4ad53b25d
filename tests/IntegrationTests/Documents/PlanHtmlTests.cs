using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Vaggeryd.InternalControl.Web.Features.Plans;

namespace Vaggeryd.InternalControl.IntegrationTests.Documents;

public sealed class PlanHtmlTests
{
    private TestInstallation _installation = null!;

    [SetUp]
    public async Task SetUp() => _installation = await TestInstallation.CreateAsync(demo: true);

    [TearDown]
    public async Task TearDown() => await _installation.DisposeAsync();

    [Test]
    public async Task WritePlan_WhenHtml_HasLanguageTitleAndHeadings()
    {
        var page = await Open();

        page.DocumentElement.GetAttribute("lang").ShouldBe("sv-SE");
        page.Title.ShouldBe("Internkontrollplan 2026, Vaggeryds kommun");
        page.QuerySelectorAll("h1").ShouldHaveSingleItem().TextContent.ShouldBe("Internkontrollplan 2026");
        page.QuerySelectorAll("h2").Select(h => h.TextContent).ShouldBe(["Planens risker", "Riskmatris", "Risker utanför planen", "Bilaga: så är planen gjord"]);
        page.QuerySelectorAll(".notice").Select(notice => notice.TextContent.Split(' ')[0]).ShouldBe(["Fullständig", "Demodata:"]);
        page.QuerySelectorAll("script, link, img, iframe").ShouldBeEmpty();
    }

    [Test]
    public async Task WritePlan_WhenHtml_HasTablesWithCaptionAndScope()
    {
        var page = await Open();
        var tables = page.QuerySelectorAll("table");

        tables.Length.ShouldBe(5);
        tables.ShouldAllBe(table => table.QuerySelectorAll("caption").Length == 1);
        tables.ShouldAllBe(table => table.QuerySelectorAll("tbody tr").All(row => row.QuerySelectorAll("th[scope=row]").Length == 1));
        page.QuerySelectorAll("thead th").ShouldAllBe(th => th.GetAttribute("scope") == "col");
        tables[0].QuerySelectorAll("tbody tr").Length.ShouldBe(20);
        tables[2].QuerySelectorAll("tbody tr").Length.ShouldBe(104);
        var level = tables[0].QuerySelector("tbody tr td.level4")!;
        level.TextContent.Trim().ShouldBe("16 Mycket hög■■■■");
        level.QuerySelector("span")!.GetAttribute("aria-hidden").ShouldBe("true");
    }

    [Test]
    public async Task WritePlan_WhenHtml_SaysHowSureEachRowIs()
    {
        var page = await Open();
        var tables = page.QuerySelectorAll("table");

        tables[0].QuerySelectorAll("thead th")[7].TextContent.ShouldBe("Kvar vid små ändringar");
        tables[0].QuerySelectorAll("tbody tr").ShouldAllBe(row => row.Children.Length == 9);
        tables[0].QuerySelectorAll("tbody tr")[0].Children[7].TextContent.ShouldBe("100 % Stabil");
        tables[2].QuerySelectorAll("tbody tr").ShouldAllBe(row => row.Children.Length == 5);
        tables[2].QuerySelectorAll("tbody tr")[^1].Children[3].TextContent.ShouldBe("", "a risk that is not assessed has no chance");
        page.QuerySelectorAll("p").ShouldContain(p => p.TextContent.Contains("Uträknat, inte lottat."));
    }

    [Test]
    public async Task WritePlan_WhenHtmlHasTextsThatLookLikeMarkup_ShowsThemAsTexts()
    {
        const string title = "<script>alert(1)</script> \"&\" =cmd|' /C calc'!A0";
        await _installation.DescribeAsync("KS-03", title, cause: "rad ett\n<b>rad två</b>");

        var page = await Open();

        page.QuerySelectorAll("script, b").ShouldBeEmpty();
        var name = page.QuerySelector("table tbody th[scope=row]")!;
        name.FirstChild!.TextContent.ShouldBe(title);
        name.TextContent.ShouldContain("<b>rad två</b>");
        name.QuerySelectorAll("br").Length.ShouldBeGreaterThan(0);
    }

    private async Task<IHtmlDocument> Open() =>
        new HtmlParser().ParseDocument(Encoding.UTF8.GetString(await _installation.PlanAsync(WritePlan.Format.Html, "top:20")));
}
