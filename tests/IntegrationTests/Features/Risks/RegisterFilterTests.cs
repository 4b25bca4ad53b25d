using static Vaggeryd.InternalControl.IntegrationTests.Features.Risks.RegisterSite;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Risks;

public sealed class RegisterFilterTests
{
    private TestSite _site = null!;

    [OneTimeSetUp]
    public async Task Prepare()
    {
        _site = await TestSite.CreateAsync();
        await _site.AddAsync("VN", "Ökad ÅNGEST bland 100 % av \"dem\" i val_lokal <script>alert(1)</script>", (2, 2));
    }

    [OneTimeTearDown]
    public async Task Clean() => await _site.DisposeAsync();

    [TestCase("sok=%C3%A5ngest")]
    [TestCase("sok=%C3%96KAD")]
    [TestCase("sok=100%20%25%20av")]
    [TestCase("sok=val_lokal")]
    [TestCase("sok=%22dem%22")]
    [TestCase("sok=vn-t1")]
    [TestCase("namnd=vn&sok=lokal")]
    public async Task Register_WhenSearched_FindsTheText(string query) =>
        References(await _site.RegisterAsync("?" + query)).ShouldBe(["VN-T1"]);

    [TestCase("sok=val%25lokal")]
    [TestCase("sok=valxlokal")]
    [TestCase("sok='%20OR%201=1--")]
    public async Task Register_WhenSearchHasSignsOfPatterns_TakesThemAsTheyAre(string query) =>
        (await _site.RegisterAsync("?" + query)).QuerySelector(".empty h3")!.TextContent.ShouldBe("Inga risker passar filtret");

    [TestCase("namnd=sn", "SN-", "SF-")]
    [TestCase("namnd=SF", "SF-", "SF-")]
    public async Task Register_WhenDepartmentIsChosen_TakesThoseBelowToo(string query, string first, string second)
    {
        var references = References(await _site.RegisterAsync("?" + query));

        references.ShouldNotBeEmpty();
        references.ShouldAllBe(r => r.StartsWith(first) || r.StartsWith(second));
        references.ShouldContain(r => r.StartsWith(second));
    }

    [TestCase("niva=mycket-hog", "1 av 125 risker")]
    [TestCase("niva=hog", "8 av 125 risker")]
    [TestCase("niva=hog-och-hogre", "9 av 125 risker")]
    [TestCase("niva=ej-bedomd", "3 av 125 risker")]
    [TestCase("niva=alla", "125 av 125 risker")]
    [TestCase("s=4&k=4", "1 av 125 risker")]
    public async Task Register_WhenLevelOrCellIsChosen_CountsIt(string query, string expected) =>
        Line(await _site.RegisterAsync("?" + query)).ShouldBe(expected);

    [Test]
    public async Task Register_WhenGoalIsChosen_ShowsOnlyRisksOfTheGoal()
    {
        var page = await _site.RegisterAsync("?mal=personal");
        page.QuerySelectorAll("tbody td[data-label='Mål']").ShouldAllBe(cell => cell.TextContent.Contains("personal"));

        var none = await _site.RegisterAsync("?mal=inget");
        none.QuerySelectorAll("tbody td[data-label='Mål']").ShouldAllBe(cell => cell.TextContent.Contains("saknas"));
    }

    [TestCase("atgarda", "Åtgärda")]
    [TestCase("direktatgard", "Direktåtgärd")]
    [TestCase("inget", "–saknas")]
    public async Task Register_WhenResponseIsChosen_ShowsOnlyIt(string word, string expected)
    {
        var cells = (await _site.RegisterAsync("?hantering=" + word)).QuerySelectorAll("tbody td[data-label='Hantering']");

        cells.Length.ShouldBePositive();
        cells.ShouldAllBe(cell => string.Concat(cell.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)) == expected);
    }

    [Test]
    public async Task Register_WhenCategoryIsChosen_KeepsItAsAChip()
    {
        var page = await _site.RegisterAsync("?kategori=Ekonomi&s=2");

        page.QuerySelectorAll(".ds-chip").Select(chip => chip.TextContent).ShouldBe(["Ekonomi", "Sannolikhet 2, mindre sannolik"]);
        page.QuerySelector("input[type=hidden][name=kategori]")!.GetAttribute("value").ShouldBe("Ekonomi");
        page.QuerySelector(".ds-chip")!.GetAttribute("href").ShouldBe("/risker/2026?s=2");
    }

    [TestCase("niva=xx&namnd=FINNSINTE&mal=99&hantering=sova&s=9&k=noll")]
    public async Task Register_WhenWordsAreUnknown_SaysSoAndShowsAll(string query)
    {
        var page = await _site.RegisterAsync("?" + query);

        Line(page).ShouldBe("125 av 125 risker");
        foreach (var word in query.Split('&')) page.QuerySelector(".ds-alert")!.TextContent.ShouldContain(word);
    }

    [Test]
    public async Task Register_WhenNothingFits_SaysHowManyWithoutEachFilter()
    {
        var page = await _site.RegisterAsync("?sok=vattentorn&namnd=sn&niva=hog");

        page.QuerySelectorAll(".empty a.ds-button").Select(a => a.TextContent).ShouldBe(["Visa de 2 utan ”vattentorn”"]);
        page.QuerySelector(".empty a.ds-button")!.GetAttribute("href").ShouldBe("/risker/2026?namnd=sn&niva=hog");
    }

    [Test]
    public async Task Register_WhenTitleHoldsMarkup_ShowsItAsText()
    {
        var page = await _site.RegisterAsync("?sok=val_lokal");

        page.QuerySelector("main script").ShouldBeNull();
        page.QuerySelector("table a.title")!.TextContent.ShouldContain("<script>alert(1)</script>");
    }
}
