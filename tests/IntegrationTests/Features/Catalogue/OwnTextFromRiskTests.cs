using System.Net;
using Vaggeryd.InternalControl.IntegrationTests.Features.Assessments;
using Vaggeryd.InternalControl.IntegrationTests.Features.PlanningYears;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Catalogue;

public sealed class OwnTextFromRiskTests
{
    private const string FromRisk = $"{OwnTextSite.New}?ar=2026&risk=sn-07";

    private TestSite _site = null!;

    [OneTimeSetUp]
    public async Task Prepare() => _site = await TestSite.CreateAsync();

    [OneTimeTearDown]
    public async Task Clean() => await _site.DisposeAsync();

    [Test]
    public async Task Risk_WhenFinanceReadsIt_LeadsToAFormWithItsTexts()
    {
        var client = await _site.ClientAsync(OwnTextSite.Finance);
        var risk = await _site.Query(db => Task.FromResult(db.Risks.Single(r => r.PlanningYear.Year == 2026 && r.Slug == "sn-07")));

        (await TestSite.PageAsync(client, "/risker/2026/sn-07")).QuerySelector($"a[href='{FromRisk}']").ShouldNotBeNull();
        var page = await TestSite.PageAsync(client, FromRisk);

        page.Text(".ds-alert").ShouldStartWith("Texterna kommer från SN-07.");
        page.QuerySelector("#titel")!.GetAttribute("value").ShouldBe(risk.Title);
        page.QuerySelector("#kategori")!.GetAttribute("value").ShouldBe(risk.Category);
        page.QuerySelector("#handelse")!.TextContent.ShouldBe(risk.Event);
        page.QuerySelector("#orsak")!.TextContent.ShouldBe(risk.Cause);
        (await client.SendAsync(page.QuerySelector("#textform")!, OwnTextSite.New, OwnTextSite.Whole)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Test]
    public async Task Risk_WhenItCarriesASecrecyMark_IsNeverACatalogueText()
    {
        var client = await _site.ClientAsync(OwnTextSite.Finance);
        var secret = await _site.Query(db => Task.FromResult(db.Risks.First(r => r.PlanningYear.Year == 2026 && r.IsSecret).Slug));

        var page = await TestSite.PageAsync(client, $"/risker/2026/{secret}");

        page.QuerySelector("#sekretess").ShouldNotBeNull("finance reads it");
        page.QuerySelectorAll("a[href^='/risker/katalog']").ShouldBeEmpty();
        (await client.GetAsync($"{OwnTextSite.New}?ar=2026&risk={secret}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [TestCase("?ar=2026&risk=finns-inte")]
    [TestCase("?ar=1999&risk=sn-07")]
    [TestCase("?risk=sn-07")]
    public async Task Form_WhenThereIsNoSuchRisk_IsMissing(string query) =>
        (await (await _site.ClientAsync(OwnTextSite.Finance)).GetAsync(OwnTextSite.New + query)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Test]
    public async Task Risk_WhenThePersonMayNotWriteTexts_OffersNothing()
    {
        var client = await _site.ClientAsync(OwnTextSite.Contributor);

        (await TestSite.PageAsync(client, "/risker/2026/sn-07")).QuerySelectorAll("a[href^='/risker/katalog']").ShouldBeEmpty();
        (await client.GetAsync(FromRisk)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
