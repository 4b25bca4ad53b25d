using System.Net;
using Vaggeryd.InternalControl.IntegrationTests.Features.Secrecy;
using Vaggeryd.InternalControl.Web.Features.Plans.Groups;
using static Vaggeryd.InternalControl.IntegrationTests.Features.Plans.Groups.GroupSite;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Plans.Groups;

/// <summary>Who may know of a common risk, and of what may be one.</summary>
public sealed class GroupSecrecyTests
{
    private static readonly string[] Strangers = ["admin@demo.example", SecretRisks.ReaderOfAll];

    private TestSite _site = null!;

    [OneTimeSetUp]
    public async Task Prepare()
    {
        _site = await SecretRisks.SiteAsync();
        await _site.MergeAsync("Styrsystem i fel händer", risks: HalfSecret);
        await _site.MergeAsync("Jäv", risks: Conflict);
        await _site.Send(new HoldRisksApart.Command(2026, ["ks-07", "sn-07"], "Hemligt skäl"));
    }

    [OneTimeTearDown]
    public async Task Clean() => await _site.DisposeAsync();

    [Test]
    public async Task List_WhenAMemberIsSecret_CountsItForStrangersAndNamesNothing([ValueSource(nameof(Strangers))] string stranger)
    {
        var client = await _site.ClientAsync(stranger);
        var page = await client.GetStringAsync(Address);

        WebUtility.HtmlDecode(page).ShouldContain("1 gemensam risk har en sekretessmarkerad risk och visas inte.");
        page.ShouldContain("GR-02");
        foreach (var tell in new[] { "GR-01", "Styrsystem i fel", "Hemligt sk", "KS-07", "VA-06" }) page.ShouldNotContain(tell);
        (await TestSite.PageAsync(client, Address)).QuerySelectorAll("main form").ShouldBeEmpty();
    }

    [Test]
    public async Task Suggestions_WhenAStrangerAsks_AreTheSameAsWithoutTheRisks([ValueSource(nameof(Strangers))] string stranger)
    {
        await using var site = await SecretRisks.SiteAsync();
        await using var without = await SecretRisks.SiteWithoutAsync();

        var (client, other) = (await site.ClientAsync(stranger), await without.ClientAsync(stranger));
        (await SecretRisks.MainAsync(client, Address)).ShouldBe(await SecretRisks.MainAsync(other, Address));
        (await client.GetStringAsync("/api/v1/years/2026/plan/similar")).ShouldBe(await other.GetStringAsync("/api/v1/years/2026/plan/similar"));
        (await (await site.ClientAsync(Finance)).GetStringAsync("/api/v1/years/2026/plan/similar")).ShouldContain("VA-06");
    }

    [TestCase(Finance)]
    [TestCase(Auditor)]
    public async Task List_WhenTheReaderMayReadEverySecret_ShowsAll(string user)
    {
        var page = await TestSite.PageAsync(await _site.ClientAsync(user), Address);

        page.Text("#gr-01").ShouldContain("VA-06");
        page.Text("#gr-01 .secrecy").ShouldContain("Sekretess");
        page.Text("#inte-samma").ShouldContain("Hemligt skäl");
    }

    [Test]
    public async Task Auditor_ReadsAndChangesNothing()
    {
        var client = await _site.ClientAsync(Auditor);

        (await TestSite.PageAsync(client, Address)).QuerySelectorAll("main form").ShouldBeEmpty();
        (await client.GetAsync(Preview)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task Risk_WhenItBelongsToACommonOne_SaysSoWithoutNamingTheOthers()
    {
        var contributor = await _site.ClientAsync("lasare@demo.example");
        (await TestSite.PageAsync(contributor, "/risker/2026/va-06")).Text("[aria-labelledby=h-laget]").ShouldContain("Ingår i gemensam risk GR-01");

        var finance = await TestSite.PageAsync(await _site.ClientAsync(Finance), "/risker/2026/ks-12");
        finance.QuerySelector($"a[href='{Address}#gr-02']")!.TextContent.ShouldBe("Ingår i gemensam risk GR-02");
        (await TestSite.PageAsync(await _site.ClientAsync(Finance), "/risker/2026?sok=ks-12")).Text("main tbody").ShouldContain("Ingår i gemensam risk GR-02");
    }

    [TestCase("admin@demo.example")]
    [TestCase(SecretRisks.ReaderOfAll)]
    public async Task Risk_WhenAnotherMemberIsSecret_SaysNothingToStrangers(string user)
    {
        var client = await _site.ClientAsync(user);

        foreach (var address in new[] { "/risker/2026/ene-05", "/risker/2026?sok=ene-05" }) (await client.GetStringAsync(address)).ShouldNotContain("GR-01");
        (await client.GetStringAsync("/risker/2026/ks-12")).ShouldContain("GR-02");
    }
}
