using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.Risks;
using Vaggeryd.InternalControl.Web.Features.Shared;
using static Vaggeryd.InternalControl.IntegrationTests.Features.Risks.RegisterSite;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Risks;

public sealed class RegisterTests
{
    private TestSite _site = null!;

    [OneTimeSetUp]
    public async Task Prepare() => _site = await TestSite.CreateAsync();

    [OneTimeTearDown]
    public async Task Clean() => await _site.DisposeAsync();

    [Test]
    public async Task Register_WhenOpened_AnswersInNumbersThatLinkToTheirRows()
    {
        var page = await _site.RegisterAsync("");

        page.QuerySelector("h1")!.TextContent.ShouldBe("Risker");
        var lead = string.Join(' ', page.QuerySelector(".lead")!.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        lead.ShouldBe("124 risker från 13 nämnder, förvaltningar och bolag. Av dem har 1 nivån mycket hög och 8 nivån hög. 3 saknar bedömning.");
        page.QuerySelectorAll(".lead a").Select(a => a.GetAttribute("href")).ShouldBe(
            ["/risker/2026", "/risker/2026?sortera=namnd", "/risker/2026?niva=mycket-hog", "/risker/2026?niva=hog", "/risker/2026?niva=ej-bedomd"]);
        References(page)[..3].ShouldBe(["KS-03", "SN-07", "BUN-11"]);
        page.QuerySelector("tbody tr:nth-child(2) .trend")!.TextContent.Trim().ShouldBe("upp från 8");
    }

    [TestCase("0", "1")]
    [TestCase("-3", "1")]
    [TestCase("x", "1")]
    [TestCase("99999999999", "1")]
    [TestCase("5", "5")]
    [TestCase("6", "5")]
    public async Task Register_WhenPageIsAtOrBeyondTheEdge_ShowsAPageThatExists(string page, string expected) =>
        (await _site.RegisterAsync("?sida=" + page)).QuerySelector(".ds-pagination [aria-current=true]")!.TextContent.ShouldBe(expected);

    [Test]
    public async Task Register_WhenPagedThrough_ShowsEachRiskOnceAndUnscoredLast()
    {
        var all = new List<string>();
        for (var page = 1; page <= 5; page++) all.AddRange(References(await _site.RegisterAsync($"?sida={page}")));

        all.Count.ShouldBe(124);
        all.Distinct().Count().ShouldBe(124);
        all[^3..].ShouldBe(["ENE-05", "SN-15", "SN-16"]);
    }

    [TestCase("sortera=varde", "descending")]
    [TestCase("sortera=varde&ordning=stigande", "ascending")]
    [TestCase("sortera=risk", "ascending")]
    [TestCase("sortera=risk&ordning=fallande", "descending")]
    [TestCase("sortera=namnd&ordning=fallande", "descending")]
    [TestCase("sortera=hantering", "ascending")]
    [TestCase("sortera=ansvarig", "ascending")]
    [TestCase("sortera=okand", "descending")]
    public async Task Register_WhenSorted_SaysSoAndKeepsUnscoredApart(string query, string expected)
    {
        var first = await _site.RegisterAsync("?" + query);
        var last = await _site.RegisterAsync($"?{query}&sida=5");

        first.QuerySelectorAll("th[aria-sort]").Single(th => th.GetAttribute("aria-sort") != "none").GetAttribute("aria-sort").ShouldBe(expected);
        first.QuerySelectorAll("tbody .level[data-level='0']").ShouldBeEmpty();
        last.QuerySelectorAll("tbody:last-of-type .level[data-level='0']").Length.ShouldBe(3);
    }

    [Test]
    public async Task Register_WhenSortedByWords_OrdersRows()
    {
        var departments = (await _site.RegisterAsync("?sortera=namnd&ordning=fallande")).QuerySelectorAll("tbody td abbr").Select(a => a.TextContent).ToList();
        var strongest = (await _site.RegisterAsync("?sortera=hantering")).QuerySelector("td[data-label=Hantering]")!.TextContent;
        var lowest = (await _site.RegisterAsync("?ordning=stigande")).QuerySelector(".level b")!.TextContent;

        departments.ShouldBe(departments.OrderDescending(StringComparer.Ordinal));
        strongest.ShouldBe("Direktåtgärd");
        lowest.ShouldBe("2");
    }

    [Test]
    public async Task Register_WhenAnotherHeaderIsPressed_StartsInThatColumnsOwnDirection()
    {
        var page = await _site.RegisterAsync("?sortera=risk&sortera=varde&ordning=stigande");

        page.QuerySelector("th[aria-sort=ascending]")!.TextContent.Trim().ShouldBe("Risk");
    }

    [TestCase("admin@demo.example", 122)]
    [TestCase("ekonomi@demo.example", 124)]
    [TestCase("revisor@demo.example", 124)]
    [TestCase("chef@demo.example", null)]
    [TestCase("handlaggare@demo.example", null)]
    [TestCase("kontroll@demo.example", null)]
    [TestCase("lasare@demo.example", null)]
    public async Task Register_WhenRoleIsOfADepartment_ShowsNothingOfOthers(string user, int? all)
    {
        var own = user[0] switch { 'k' => "BUN BUF", 'l' => "VA", _ => "SN SF" };
        var page = await _site.RegisterAsync("?sortera=namnd", user);
        var shown = page.QuerySelectorAll("tbody td abbr").Select(a => a.TextContent).Distinct().ToList();

        if (all is { } number) Line(page).ShouldBe($"{number} av {number} risker");
        else shown.ShouldBeSubsetOf(own.Split(' '));
        if (all is null) page.QuerySelectorAll("#namnd option").Skip(1).Select(o => o.TextContent.TrimStart('\u00A0').Split(' ')[0]).ShouldBe(own.Split(' '), ignoreOrder: true);
        if (all is null) (await _site.RegisterAsync("?namnd=ks", user)).QuerySelector(".ds-alert")!.TextContent.ShouldContain("namnd=ks");
    }

    [Test]
    public async Task Register_WhenYearIsMissing_IsNotFound()
    {
        var client = await _site.ClientAsync("ekonomi@demo.example");

        (await client.GetAsync("/risker/2031")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetAsync("/risker")).Headers.Location!.OriginalString.ShouldBe("/risker/2026");
    }

    [Test]
    public async Task FindNewestYear_WhenThereIsNone_IsNull()
    {
        await using var installation = await TestInstallation.CreateAsync();

        (await installation.Send(new FindNewestYear.Query())).ShouldBeNull();
    }

    [Test]
    public void Mappings_NameEveryMemberTheyFill() =>
        _site.Services.GetRequiredService<AutoMapper.IConfigurationProvider>().AssertConfigurationIsValid();

    [Test]
    public async Task Register_WhenEnglish_IsEnglish()
    {
        var client = await _site.ClientAsync("ekonomi@demo.example");
        client.DefaultRequestHeaders.Add("Cookie", ".AspNetCore.Culture=c%3Den-GB%7Cuic%3Den-GB");

        var page = await TestSite.PageAsync(client, "/risker/2026?niva=hog");

        page.DocumentElement.GetAttribute("lang").ShouldBe("en");
        Line(page).ShouldBe("8 of 124 risks");
        page.QuerySelector(".ds-chip")!.TextContent.ShouldBe("High");
    }

    [TestCase("ekonomi@demo.example", "")]
    [TestCase("chef@demo.example", "?sok=a&mal=4&sida=2")]
    [TestCase("chef@demo.example", "?sok=xyzzy&mal=4")]
    public async Task Register_WhenDataGrows_AsksTheDatabaseAsOften(string user, string query)
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync(user);
        var few = await CountAsync(client, query);
        await site.AddAsync("SN", Enumerable.Range(1, 1_900).Select(n => new RiskDescription { Title = $"Påhittad risk {n}" }), (2, 3));
        var many = await CountAsync(client, query);

        many.ShouldBe(few);
        many.ShouldBeLessThanOrEqualTo(10);
    }

    private static async Task<int> CountAsync(HttpClient client, string query)
    {
        using var counter = new CommandCounter();
        (await client.GetAsync("/risker/2026" + query)).StatusCode.ShouldBe(HttpStatusCode.OK);
        return counter.Commands.Count;
    }
}
