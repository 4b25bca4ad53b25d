using System.Net;
using AngleSharp.Dom;
using Vaggeryd.InternalControl.Domain.Risks;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Risks;

public sealed class RiskPageTests
{
    private TestSite _site = null!;

    [OneTimeSetUp]
    public async Task Prepare()
    {
        _site = await TestSite.CreateAsync();
        await _site.AddAsync("VN", [new RiskDescription { Title = "<img src=x onerror=alert(1)> " + string.Concat(Enumerable.Repeat("lång mening ", 40)), Cause = "<b>Fet</b>\nrad två" }]);
    }

    [OneTimeTearDown]
    public async Task Clean() => await _site.DisposeAsync();

    [Test]
    public async Task Risk_WhenOpened_SaysWhatItIsAndWhyItStandsThere()
    {
        var page = await RiskAsync("ekonomi@demo.example", "sn-07");

        page.QuerySelector(".eyebrow")!.TextContent.ShouldBe("SN-07 · Socialnämnden · planeringsår 2026");
        page.QuerySelector("h1")!.TextContent.ShouldBe("Nattpass utan sjuksköterska");
        page.QuerySelector(".read-aloud")!.TextContent.Trim().ShouldBe("På grund av att det är svårt att rekrytera och att sjukfrånvaron är hög kan nattpassen på särskilt boende stå utan sjuksköterska, vilket leder till att svårt sjuka personer får vänta på bedömning och att vårdskador inte upptäcks.");
        Place(page).ShouldContain("2 av 121");
        Place(page).ShouldContain("Ligger över BUN-11: hotar 3 mål mot 1.");
        Place(page).ShouldContain("Ligger under KS-03: riskvärde 12 mot 16.");
        page.QuerySelector("aside .trend")!.TextContent.Trim().ShouldBe("upp från 8");
        page.QuerySelectorAll(".matrix .stages").Select(e => e.TextContent).ShouldBe(["Före", "I dag", "Mål"]);
        page.QuerySelector(".matrix .here")!.TextContent.ShouldStartWith("12");
        page.QuerySelectorAll("main aside form").Single().GetAttribute("action").ShouldBe("?handler=sekretess");
    }

    [Test]
    public async Task Risk_WhenNeighbourIsAnotherDepartments_SaysOnlyWhatDecides()
    {
        var place = Place(await RiskAsync("chef@demo.example", "sn-07"));

        place.ShouldContain("2 av 121");
        place.ShouldContain("Ligger över en risk som inte visas här.");
        place.ShouldNotContain("BUN");
        place.ShouldNotContain("KS-03");
        place.ShouldNotContain("16");
    }

    [Test]
    public async Task Risk_WhenUnscored_SaysSoWithoutANumber()
    {
        var page = await RiskAsync("ekonomi@demo.example", "sn-15");

        page.QuerySelector(".lead")!.TextContent.ShouldStartWith("Risken är inte bedömd.");
        page.QuerySelectorAll("aside .level").ShouldAllBe(level => level.TextContent == "Ej bedömd");
        page.QuerySelectorAll(".matrix .here, .matrix .stages").ShouldBeEmpty();
    }

    [Test]
    public async Task Risk_WhenAnotherDepartments_AnswersExactlyLikeAMissingOne()
    {
        var client = await _site.ClientAsync("chef@demo.example");

        var other = await client.GetAsync("/risker/2026/ks-03");
        var missing = await client.GetAsync("/risker/2026/ks-99");

        other.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        missing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await WordsAsync(other)).ShouldBe((await WordsAsync(missing)).Replace("ks-99", "ks-03"));
    }

    [TestCase("admin@demo.example", HttpStatusCode.OK)]
    [TestCase("revisor@demo.example", HttpStatusCode.OK)]
    [TestCase("chef@demo.example", HttpStatusCode.OK)]
    [TestCase("handlaggare@demo.example", HttpStatusCode.OK)]
    [TestCase("kontroll@demo.example", HttpStatusCode.NotFound)]
    [TestCase("lasare@demo.example", HttpStatusCode.NotFound)]
    public async Task Risk_WhenReadByARole_IsShownToThoseWhoMaySeeIt(string user, HttpStatusCode expected) =>
        (await (await _site.ClientAsync(user)).GetAsync("/risker/2026/sn-07")).StatusCode.ShouldBe(expected);

    [Test]
    public async Task Risk_WhenTextsAreLongAndHoldMarkup_ShortensTheHeadingAndEncodes()
    {
        var page = await RiskAsync("ekonomi@demo.example", "vn-t1");

        page.QuerySelector("main img, main dd b").ShouldBeNull();
        page.QuerySelector("h1")!.TextContent.Length.ShouldBeLessThan(130);
        page.QuerySelector("h1 + p")!.TextContent.ShouldEndWith("lång mening");
        page.QuerySelector("dd.lines")!.TextContent.ShouldBe("<b>Fet</b>\nrad två");
    }

    [Test]
    public async Task Risk_WhenOpenedByADepartmentsReader_AsksTheDatabaseAtMostNineteenTimes()
    {
        var client = await _site.ClientAsync("chef@demo.example");
        using var counter = new CommandCounter();

        await client.GetAsync("/risker/2026/sn-07");

        counter.Commands.Count.ShouldBeLessThanOrEqualTo(19, string.Join("\n\n", counter.Commands));
    }

    private async Task<IDocument> RiskAsync(string user, string slug) =>
        await TestSite.PageAsync(await _site.ClientAsync(user), "/risker/2026/" + slug);

    private static string Place(IDocument page) => page.QuerySelector("[aria-labelledby=h-plats]")!.TextContent;

    /// <summary>The page without the forms' tokens, which are new each time.</summary>
    private static async Task<string> WordsAsync(HttpResponseMessage answer) =>
        System.Text.RegularExpressions.Regex.Replace(await answer.Content.ReadAsStringAsync(), "(name=\"__RequestVerificationToken\" type=\"hidden\") value=\"[^\"]+\"", "$1");
}
