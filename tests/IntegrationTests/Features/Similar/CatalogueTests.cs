using System.Net;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Risks.Catalogue;
using Vaggeryd.InternalControl.IntegrationTests.Features.Comments;
using Vaggeryd.InternalControl.Web.Features.Risks;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Similar;

public sealed class CatalogueTests
{
    private TestSite _site = null!;

    [OneTimeSetUp]
    public async Task Prepare() => _site = await TestSite.CreateAsync();

    [OneTimeTearDown]
    public async Task Clean() => await _site.DisposeAsync();

    [Test]
    public void Catalogue_InBothLanguages_IsWholeAndReadsAloud()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var risks = RiskCatalogue.All(language);
            risks.Count.ShouldBeGreaterThanOrEqualTo(40);
            risks.Select(risk => risk.Key).Distinct().Count().ShouldBe(risks.Count);
            risks.Where(risk => CatalogueText.IdOf(risk.Key) is not null || risk.Key.StartsWith(CatalogueText.KeyPrefix, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty("own texts have such keys");
            risks.Select(risk => risk.Title).Distinct().Count().ShouldBe(risks.Count);
            risks.Where(risk => !RiskSentence.ReadsAloud(risk.Cause, risk.Event, risk.Effect) || risk.Event.EndsWith('.')).Select(risk => risk.Key).ShouldBeEmpty();
            risks.SelectMany(risk => new[] { risk.Category, risk.Title, risk.Cause, risk.Event, risk.Effect, risk.ExistingControls }).ShouldAllBe(text => text.Length > 0 && text.Trim() == text);
        }
    }

    /// <summary>"På grund av att … kan …, vilket leder till att …": cause and effect are clauses, the event is not.</summary>
    [Test]
    public void Catalogue_InSwedish_HasTheFormOfTheSentence()
    {
        var risks = RiskCatalogue.All(Language.Swedish);

        risks.Where(risk => !risk.Cause.StartsWith("att ", StringComparison.Ordinal) || !risk.Effect.StartsWith("att ", StringComparison.Ordinal)).Select(risk => risk.Key).ShouldBeEmpty();
        risks.Where(risk => risk.Event.StartsWith("att ", StringComparison.Ordinal) || risk.Event.StartsWith("kan ", StringComparison.Ordinal)).Select(risk => risk.Key).ShouldBeEmpty();
    }

    [Test]
    public async Task Page_ShowsAllByCategory_AndWhichTheDepartmentHas()
    {
        var page = await TestSite.PageAsync(await _site.ClientAsync(CommentSite.Contributor), "/risker/2026/katalog?namnd=sn");

        page.QuerySelectorAll("main article").Length.ShouldBe(RiskCatalogue.All(Language.Swedish).Count + 1, "and the own text of the demo that is in use");
        page.QuerySelectorAll("main section h2").Length.ShouldBe(9);
        page.Text(".lead").ShouldContain("51 risker som de flesta kommuner har och 1 som kommunen själv har skrivit");
        var reports = page.QuerySelector("article[aria-labelledby=h-orosanmalan]")!;
        reports.QuerySelector("a.ds-button")!.GetAttribute("href").ShouldBe("/risker/2026/ny?namnd=sn&mall=orosanmalan");
        reports.QuerySelector(".small a")!.TextContent.ShouldBe("Ni har redan en som liknar: SN-02");
        reports.QuerySelector("p")!.TextContent.ShouldStartWith("På grund av att anmälningarna är många");
        page.QuerySelector("article[aria-labelledby=h-dricksvatten] .small").ShouldBeNull();
    }

    [TestCase("utpressning", 1, "Här visas 1 av ")]
    [TestCase("Personal", 0, "Här visas ")]
    [TestCase("finns-inte", 0, "Ingen av de ")]
    public async Task Page_WhenSearched_ShowsWhatHasTheText(string search, int expected, string said)
    {
        var page = await TestSite.PageAsync(await _site.ClientAsync(CommentSite.Contributor), $"/risker/2026/katalog?namnd=sn&sok={search}");

        var shown = page.QuerySelectorAll("main article");
        if (expected > 0) shown.Length.ShouldBe(expected);
        shown.ShouldAllBe(article => article.ParentElement!.TextContent.Contains(search, StringComparison.OrdinalIgnoreCase));
        page.QuerySelector("main > p.soft")!.TextContent.ShouldStartWith(said);
    }

    [Test]
    public async Task Page_WhenThePersonHasSeveralDepartments_AsksWhich()
    {
        var page = await TestSite.PageAsync(await _site.ClientAsync(CommentSite.Head), "/risker/2026/katalog");

        page.QuerySelectorAll("main .ds-list a").Select(link => link.GetAttribute("href")).ShouldBe(["/risker/2026/katalog?namnd=sf", "/risker/2026/katalog?namnd=sn"]);
    }

    [TestCase("revisor@demo.example", "/risker/2026/katalog?namnd=sn")]
    [TestCase("revisor@demo.example", "/risker/2026/katalog")]
    [TestCase("lasare@demo.example", "/risker/2026/katalog")]
    [TestCase("chef@demo.example", "/risker/2026/katalog?namnd=ks")]
    [TestCase("chef@demo.example", "/risker/2026/katalog?namnd=finns-inte")]
    [TestCase("chef@demo.example", "/risker/1999/katalog?namnd=sn")]
    public async Task Page_WhenItIsNotThePersons_IsMissing(string user, string address) =>
        (await (await _site.ClientAsync(user)).GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Test]
    public async Task Page_InEnglish_HasTheEnglishTexts()
    {
        var client = await _site.ClientAsync(CommentSite.Contributor);
        await SiteDatabase.ChooseEnglishAsync(client);

        var page = await TestSite.PageAsync(client, "/risker/2026/katalog?namnd=sn");

        page.QuerySelector("#h-orosanmalan")!.TextContent.ShouldBe("Reports of concern for children are handled too late");
        page.QuerySelector("article[aria-labelledby=h-orosanmalan] .small a")!.TextContent.ShouldBe("You already have one like it: SN-02", "the Swedish texts are compared all the same");
    }
}
