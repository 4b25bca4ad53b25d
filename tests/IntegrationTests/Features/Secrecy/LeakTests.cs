using System.Net;
using System.Text.Json;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Secrecy;

/// <summary>For whoever may not see a marked risk the site is as if it were not there; only declared numbers tell of it.</summary>
public sealed class LeakTests
{
    private static readonly string[] Strangers = ["admin@demo.example", SecretRisks.ReaderOfAll, "chef@demo.example", "kontroll@demo.example"];

    /// <summary>Pages that count, list and draw; each must be the same as without the risks.</summary>
    private static readonly string[] Same =
    [
        "/", "/mal", "/mal?ar=2025",
        "/risker/2026", "/risker/2026?sida=2", "/risker/2026?sida=3", "/risker/2026?sida=4", "/risker/2026?sida=5", "/risker/2025",
        "/risker/2026?sok=va-06", "/risker/2026?sok=ks-07", "/risker/2026?sok=styrsystemet", "/risker/2026?sok=krisledningen", "/risker/2026?sok=utifr%C3%A5n",
        "/risker/2026?niva=mattlig", "/risker/2026?niva=hog-och-hogre", "/risker/2026?namnd=va", "/risker/2026?namnd=ks&niva=mattlig", "/risker/2026?mal=3",
        "/risker/2026?hantering=granska", "/risker/2026?hantering=atgarda", "/risker/2026?kategori=IT%20och%20information", "/risker/2026?s=2&k=4", "/risker/2026?s=2&k=3",
        "/matris/2026", "/matris/2026?s=2&k=4", "/matris/2026?s=2&k=3", "/matris/2026?namnd=va", "/matris/2026?mal=3", "/matris/2026?steg=fore", "/matris/2026?steg=mal",
    ];

    private static readonly string[] Plans =
    [
        "?", "?regel=top:12", "?regel=top:13", "?regel=top:3&regel=value:6", "?regel=per-category:1", "?regel=consequence:4", "?regel=value:99",
    ];

    private static readonly string[] Formats = ["docx", "xlsx", "html", "csv", "json"];

    private TestSite _site = null!;
    private TestSite _without = null!;
    private List<string> _tells = null!;

    [OneTimeSetUp]
    public async Task Prepare()
    {
        (_site, _without) = (await SecretRisks.SiteAsync(), await SecretRisks.SiteWithoutAsync());
        _tells = await _site.TellsAsync();
    }

    [OneTimeTearDown]
    public async Task Clean()
    {
        await _site.DisposeAsync();
        await _without.DisposeAsync();
    }

    [Test]
    public async Task Page_WhenAStrangerLooks_IsTheSameAsWithoutTheRisks([ValueSource(nameof(Strangers))] string stranger)
    {
        var (client, other) = (await _site.ClientAsync(stranger), await _without.ClientAsync(stranger));
        foreach (var address in Same)
            (await SecretRisks.MainAsync(client, address)).ShouldBe(await SecretRisks.MainAsync(other, address), $"{stranger} {address}");
    }

    [Test]
    public async Task Page_WhenFinanceLooks_IsNotTheSame()
    {
        var (client, other) = (await _site.ClientAsync("ekonomi@demo.example"), await _without.ClientAsync("ekonomi@demo.example"));
        var different = 0;
        foreach (var address in Same)
            different += await SecretRisks.MainAsync(client, address) == await SecretRisks.MainAsync(other, address) ? 0 : 1;

        different.ShouldBeGreaterThan(Same.Length * 2 / 3, "or the pages that are compared could not tell");
    }

    [Test]
    public async Task Risk_WhenAStrangerAsksForItOrItsNeighbours_DoesNotTell([ValueSource(nameof(Strangers))] string stranger)
    {
        var client = await _site.ClientAsync(stranger);
        foreach (var slug in new[] { "va-06", "ks-07" })
            (await client.GetAsync($"/risker/2026/{slug}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        foreach (var slug in new[] { "sn-02", "ene-03", "ks-08", "ks-17", "sn-14", "va-03", "sf-02" })
            (await (await client.GetAsync($"/risker/2026/{slug}")).Content.ReadAsStringAsync()).ShouldSatisfyAllConditions([.. _tells.Select(tell => (Action<string>)(page => page.ShouldNotContain(tell)))]);
    }

    [TestCase("admin@demo.example", "")]
    [TestCase(SecretRisks.ReaderOfAll, "&utgava=fullstandig")]
    [TestCase("ekonomi@demo.example", "&utgava=oppen")]
    [TestCase("revisor@demo.example", "&utgava=oppen")]
    public async Task Plan_WhenOpen_NamesNothingOnPageOrInAnyFile(string user, string edition)
    {
        var client = await _site.ClientAsync(user);
        foreach (var rules in Plans)
        {
            var page = await client.GetStringAsync($"/plan/2026{rules}{edition}");
            page.ShouldContain("Öppen utgåva. 2 risker med sekretessmarkering är utelämnade");
            None(WebUtility.HtmlDecode(page), $"page {rules}");
            foreach (var format in Formats)
            {
                var file = SecretRisks.Unpacked(await client.GetByteArrayAsync($"/plan/2026/hamta{rules}&format={format}{edition}"));
                None(file, $"{format} {rules}");
                file.ShouldContain(format == "json" ? "\"edition\": \"open\"" : "Öppen utgåva", Case.Sensitive, format);
            }
        }
    }

    [TestCase("ekonomi@demo.example", "", "internkontrollplan-2026.docx")]
    [TestCase("ekonomi@demo.example", "&utgava=oppen", "internkontrollplan-2026-oppen.docx")]
    [TestCase("admin@demo.example", "", "internkontrollplan-2026-oppen.docx")]
    public async Task Plan_WhenTakenOut_IsNamedAfterItsEdition(string user, string edition, string name) =>
        (await (await _site.ClientAsync(user)).GetAsync($"/plan/2026/hamta?format=docx{edition}")).Content.Headers.ContentDisposition!.FileName.ShouldBe(name);

    [Test]
    public async Task Plan_WhenFull_SaysSoAndNamesThem()
    {
        var client = await _site.ClientAsync("ekonomi@demo.example");

        (await client.GetStringAsync("/plan/2026")).ShouldContain("Fullständig utgåva – innehåller sekretessmarkerade uppgifter (2 risker).");
        foreach (var format in Formats)
        {
            var file = SecretRisks.Unpacked(await client.GetByteArrayAsync($"/plan/2026/hamta?format={format}"));
            file.ShouldContain(SecretRisks.InPlan);
            file.ShouldContain(format == "json" ? "\"secrecy\": \"18:8\"" : "OSL 18:8", Case.Sensitive, format);
            file.ShouldContain(format == "json" ? "\"edition\": \"full\"" : "Fullständig utgåva", Case.Sensitive, format);
        }
    }

    [Test]
    public async Task Api_WhenAStrangerAsks_NamesNothing([ValueSource(nameof(Strangers))] string stranger)
    {
        var (client, other) = (await _site.ClientAsync(stranger), await _without.ClientAsync(stranger));

        (await client.GetStringAsync("/api/v1/years/2026/risks")).ShouldBe(await other.GetStringAsync("/api/v1/years/2026/risks"));
        (await client.GetStringAsync("/api/v1/years/2026/risks?edition=full")).ShouldBe(await other.GetStringAsync("/api/v1/years/2026/risks"));
        var ranking = await client.GetStringAsync("/api/v1/years/2026/ranking");
        None(ranking, "ranking");
        JsonDocument.Parse(ranking).RootElement.GetArrayLength().ShouldBe(JsonDocument.Parse(await other.GetStringAsync("/api/v1/years/2026/ranking")).RootElement.GetArrayLength());
    }

    [Test]
    public async Task Api_WhenFinanceAsksForTheOpenEdition_GetsWhatAStrangerGets()
    {
        var (finance, stranger) = (await _site.ClientAsync("ekonomi@demo.example"), await _site.ClientAsync("admin@demo.example"));

        (await finance.GetStringAsync("/api/v1/years/2026/risks?edition=open")).ShouldBe(await stranger.GetStringAsync("/api/v1/years/2026/risks"));
        (await finance.GetStringAsync("/api/v1/years/2026/plan?rule=top:20&edition=open")).ShouldBe(await stranger.GetStringAsync("/api/v1/years/2026/plan?rule=top:20&edition=full"));
        (await finance.GetAsync("/api/v1/years/2026/plan?rule=top:20&edition=halv")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await finance.GetStringAsync("/api/v1/years/2026/risks")).ShouldContain("\"secrecySection\": \"18:8\"");
    }

    [Test]
    public async Task Risk_WhenTheOwnDepartmentsReaderLooks_IsShownWithItsMark()
    {
        var page = await TestSite.PageAsync(await _site.ClientAsync("lasare@demo.example"), "/risker/2026/va-06");

        page.Text("#sekretess").ShouldStartWith("Sekretess enligt OSL 18:8 Beskriver hur styrsystemet skyddas och var skyddet brister. Markerad av demo,");
        page.QuerySelectorAll("main form").ShouldBeEmpty();
    }

    private void None(string text, string where) => _tells.Where(tell => text.Contains(tell, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty(where);
}
