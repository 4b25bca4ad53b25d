using System.Net;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.IntegrationTests.Features.Assessments;
using Vaggeryd.InternalControl.IntegrationTests.Features.PlanningYears;
using Vaggeryd.InternalControl.IntegrationTests.Features.Writing;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Catalogue;

/// <summary>Own texts beside those that come with the product, as those see them who write risks.</summary>
public sealed class CatalogueWithOwnTests
{
    private const string Own = "Frivilliga får nycklar utan att det antecknas";
    private const string Begin = "/risker/2026/ny?namnd=sn&mall=egen-1";

    private TestSite _site = null!;
    private HttpClient _writer = null!;

    [SetUp]
    public async Task Prepare()
    {
        _site = await TestSite.CreateAsync();
        _writer = await _site.ClientAsync(OwnTextSite.Contributor);
    }

    [TearDown]
    public async Task Clean()
    {
        _writer.Dispose();
        await _site.DisposeAsync();
    }

    [Test]
    public async Task Catalogue_ShowsOwnTextsFirstInTheirCategory_Marked()
    {
        var page = await TestSite.PageAsync(_writer, OwnTextSite.Catalogue);

        var own = page.QuerySelector("article[aria-labelledby=h-egen-1]")!;
        own.QuerySelector(".ds-tag")!.TextContent.ShouldBe("Egen text");
        own.QuerySelector("a.ds-button")!.GetAttribute("href").ShouldBe(Begin);
        own.QuerySelector("p")!.TextContent.ShouldStartWith("På grund av att varje anläggning har sin egen rutin kan nycklar");
        own.ParentElement!.QuerySelector("h2")!.TextContent.ShouldBe("Säkerhet och beredskap");
        own.ParentElement.QuerySelectorAll("article")[0].ShouldBe(own);
        page.QuerySelectorAll(".ds-tag").Length.ShouldBe(1);
        page.QuerySelector("#h-egen-2").ShouldBeNull("it is taken out of use");
        page.QuerySelectorAll("a[href^='/risker/katalog']").ShouldBeEmpty("a writer changes none");
        (await TestSite.PageAsync(await _site.ClientAsync(OwnTextSite.Finance), OwnTextSite.Catalogue)).QuerySelector("article[aria-labelledby=h-egen-1] a[href='/risker/katalog/1']").ShouldNotBeNull();
    }

    [TestCase("&visa=egna", 1, "Här visas 1 av 1.")]
    [TestCase("&visa=levererade", 51, "Här visas 51 av 51.")]
    [TestCase("&visa=finns-inte", 52, "Här visas 52 av 52.")]
    [TestCase("&sok=KVITTENS", 1, "Här visas 1 av 52.")]
    [TestCase("&visa=egna&sok=utpressning", 0, "Ingen av de 1 riskerna")]
    public async Task Catalogue_WhenFiltered_ShowsWhatFits(string filter, int expected, string said)
    {
        var page = await TestSite.PageAsync(_writer, OwnTextSite.Catalogue + filter);

        page.QuerySelectorAll("main article").Length.ShouldBe(expected);
        page.Text("main > p.soft").ShouldStartWith(said);
    }

    [Test]
    public async Task Catalogue_InEnglish_PutsAnOwnTextInTheSameCategory()
    {
        await SiteDatabase.ChooseEnglishAsync(_writer);

        var own = (await TestSite.PageAsync(_writer, OwnTextSite.Catalogue)).QuerySelector("article[aria-labelledby=h-egen-1]")!;

        own.ParentElement!.QuerySelector("h2")!.TextContent.ShouldBe("Safety and preparedness");
        own.QuerySelector(".ds-tag")!.TextContent.ShouldBe("Own text");
        own.QuerySelector("h3")!.TextContent.ShouldBe(Own);
    }

    [Test]
    public async Task Catalogue_WhenAnOwnTextHasACategoryOfItsOwn_ShowsItLast()
    {
        await _site.AddOwnTextsAsync(3);

        var page = await TestSite.PageAsync(_writer, OwnTextSite.Catalogue);

        page.QuerySelectorAll("main section h2").Select(heading => heading.TextContent).Skip(9).ShouldBe(["Eget slag 0", "Eget slag 1", "Eget slag 2"]);
    }

    [Test]
    public async Task Begin_FromAnOwnText_KeepsADraftOfItsOwn_ThatGoesWhenTheRiskIsRecorded()
    {
        var page = await TestSite.PageAsync(_writer, Begin);
        page.QuerySelector("#titel")!.GetAttribute("value").ShouldBe(Own);
        page.QuerySelector("#kontroller")!.TextContent.ShouldBe("Nyckellista i receptionen");

        (await _writer.SendAsync($"{Begin}&handler=Utkast", page.Typed(("titel", "Vår rubrik")))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await _site.Query(db => db.RiskDrafts.Select(draft => draft.Key).SingleAsync())).ShouldBe("ny-sn/egen-1");
        (await TestSite.PageAsync(_writer, "/")).QuerySelectorAll("main a").ShouldContain(link => link.GetAttribute("href") == Begin);
        (await TestSite.PageAsync(_writer, Begin)).QuerySelector("#titel")!.GetAttribute("value").ShouldBe("Vår rubrik");

        (await _writer.WriteAsync(Begin)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await _site.DraftsAsync()).ShouldBe(0);
        (await _site.Query(db => db.Risks.SingleAsync(risk => risk.Title == "Vår rubrik"))).Category.ShouldBe("Säkerhet och beredskap");
        (await TestSite.PageAsync(_writer, OwnTextSite.Catalogue)).Text("article[aria-labelledby=h-egen-1] .small").ShouldStartWith("Ni har redan en som liknar: SN-");
    }

    [TestCase("egen-2")]
    [TestCase("egen-99")]
    [TestCase("egen-x")]
    public async Task Begin_WhenTheTextIsOutOfUseOrMissing_BeginsFromNothing(string key)
    {
        var answer = await _writer.GetAsync($"/risker/2026/ny?namnd=sn&mall={key}");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.ReadAsync()).QuerySelector("#titel")!.GetAttribute("value").ShouldBeNullOrEmpty();
    }

    [Test]
    public async Task Page_WhenDataGrows_AsksAsOftenAsBefore()
    {
        var before = (await StatementCount.OfAsync(_writer, OwnTextSite.Catalogue), await StatementCount.OfAsync(_writer, Begin));

        await _site.AddOwnTextsAsync(60);

        (await StatementCount.OfAsync(_writer, OwnTextSite.Catalogue), await StatementCount.OfAsync(_writer, Begin)).ShouldBe(before);
        before.Item1.ShouldBeInRange(4, 10);
    }
}
