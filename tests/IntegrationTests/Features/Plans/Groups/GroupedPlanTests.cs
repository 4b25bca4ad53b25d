using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.IntegrationTests.Features.Secrecy;
using Vaggeryd.InternalControl.Web.Features.Plans;
using Vaggeryd.InternalControl.Web.Features.Plans.Groups;
using static Vaggeryd.InternalControl.IntegrationTests.Features.Plans.Groups.GroupSite;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Plans.Groups;

/// <summary>In the plan a common risk is ranked, chosen, picked and written once, in place of its members.</summary>
public sealed class GroupedPlanTests
{
    private static readonly string[] Formats = ["docx", "xlsx", "html", "csv", "json"];

    private TestSite _site = null!;
    private HttpClient _finance = null!;

    [SetUp]
    public async Task Prepare() => _finance = await (_site = await SecretRisks.SiteAsync()).ClientAsync(Finance);

    [TearDown]
    public async Task Clean() => await _site.DisposeAsync();

    [Test]
    public async Task Page_ShowsOneRowWithItsSources()
    {
        await _site.MergeAsync("Jäv och bisyssla", risks: Conflict);

        var page = await TestSite.PageAsync(_finance, "/plan/2026?regel=top:40");

        var row = page.QuerySelectorAll("#rader tr").Single(tr => tr.TextContent.Contains("GR-01 ·", StringComparison.Ordinal));
        row.TextContent.ShouldContain("Gemensam: KS, MBN, TU");
        row.QuerySelectorAll("th a").Select(link => link.GetAttribute("href")).ShouldBe([$"{Address}#gr-01", "/risker/2026/ks-12", "/risker/2026/mbn-04", "/risker/2026/tu-03"]);
        foreach (var member in new[] { "KS-12 ·", "MBN-04 ·", "TU-03 ·" }) page.Text("#rader").ShouldNotContain(member);
        (await TestSite.PageAsync(_finance, "/plan/2026?regel=top:40&namnd=tu")).Text("#rader").ShouldContain("GR-01", Case.Sensitive, "it is TU's row too");
    }

    [Test]
    public async Task File_WhenThereIsACommonRisk_HasItOnceWithItsSources_AndIsAsBeforeWhenItIsUndone()
    {
        const string address = "/plan/2026/hamta?regel=top:20&format=";
        var before = await _finance.GetByteArrayAsync(address + "json");
        await _site.MergeAsync("Jäv och bisyssla", GroupValue.Mean, Conflict);

        var row = JsonNode.Parse(await _finance.GetStringAsync(address + "json"))!["items"]!.AsArray().Single(item => (string?)item!["reference"] == "GR-01")!;
        ((string?)row["department"], (string?)row["departmentName"], (string?)row["title"], (int?)row["value"], (int?)row["computedValue"]).ShouldBe(("KS, MBN, TU", "Gemensam: KS, MBN, TU", "Jäv och bisyssla", 7, null));
        row["sources"]!.AsArray().Select(source => ((string?)source!["department"], (string?)source["reference"], (int?)source["value"])).ShouldBe([("KS", "KS-12", 9), ("MBN", "MBN-04", 6), ("TU", "TU-03", 6)]);
        foreach (var format in Formats)
        {
            var file = SecretRisks.Unpacked(await _finance.GetByteArrayAsync(address + format));
            file.ShouldContain("Gemensam: KS, MBN, TU", Case.Sensitive, format);
            file.ShouldContain("Gemensam risk av KS-12 Jäv och otillåten bisyssla (9), MBN-04", Case.Sensitive, format);
            file.ShouldNotContain("satt för hand: Medel", Case.Insensitive, format);
        }

        await _site.Send(new DissolveRiskGroup.Command(new(2026, "GR-01")));
        (await _finance.GetByteArrayAsync(address + "json")).ShouldBe(before);
        Encoding.UTF8.GetString(before).ShouldNotContain("\"sources\"");
    }

    [Test]
    public async Task Verify_WhenAFileHasACommonRisk_HoldsUntilItIsEditedOrChanged()
    {
        await _site.MergeAsync("Jäv", risks: Conflict);
        var plan = await _finance.GetStringAsync("/api/v1/years/2026/plan?rule=top:20");

        (await VerifyAsync(plan)).Changes.ShouldBeEmpty();
        (await VerifyAsync(plan.Replace("Jäv när entreprenörer väljs", "Annat", StringComparison.Ordinal))).Changes.ShouldContain(change => change.Kind == PlanChangeKind.Changed && change.Field == "Riskerna i en gemensam risk");

        await _site.Send(new ChangeRiskGroup.Command(new(2026, "GR-01"), ["ks-12", "tu-03"], new("Jäv")));
        (await VerifyAsync(plan)).Changes.ShouldContain(change => change.Kind == PlanChangeKind.Input);
    }

    [Test]
    public async Task Pick_WhenACommonRiskIsPicked_IsTaken_AndItsMembersCannotBe()
    {
        await _site.MergeAsync("Jäv", risks: Conflict);

        (await TestSite.PageAsync(_finance, "/plan/2026?regel=top:3&med=gr-01:Viktig")).Text("#rader").ShouldContain("Obligatorisk: Viktig");
        (await TestSite.PageAsync(_finance, "/plan/2026?regel=top:3&med=ks-12:Viktig")).Text("#risk-f").ShouldContain("ks-12");
    }

    [Test]
    public async Task OpenEdition_WhenAMemberIsSecret_LeavesTheWholeOut()
    {
        await _site.MergeAsync("Styrsystem i fel händer", risks: HalfSecret);
        var stranger = await _site.ClientAsync(SecretRisks.ReaderOfAll);

        foreach (var client in new[] { _finance, stranger })
        {
            var page = WebUtility.HtmlDecode(await client.GetStringAsync("/plan/2026?regel=top:20&utgava=oppen"));
            page.ShouldContain("Öppen utgåva. 2 risker med sekretessmarkering är utelämnade");
            page.ShouldNotContain("GR-01");
            foreach (var format in Formats)
            {
                var file = SecretRisks.Unpacked(await client.GetByteArrayAsync($"/plan/2026/hamta?regel=top:20&format={format}&utgava=oppen"));
                foreach (var tell in new[] { "GR-01", "Styrsystem i fel", "VA-06", "ENE-05" }) file.ShouldNotContain(tell, Case.Sensitive, format);
            }
        }

        (await TestSite.PageAsync(_finance, "/plan/2026?regel=top:20")).Text("#rader").ShouldContain("GR-01");
        var (hidden, missing) = (await SecretRisks.MainAsync(stranger, "/plan/2026?regel=top:20&med=gr-01:x"), await SecretRisks.MainAsync(stranger, "/plan/2026?regel=top:20&med=gr-09:x"));
        hidden.Replace("gr-01", "gr-09", StringComparison.OrdinalIgnoreCase).ShouldBe(missing);
    }

    private async Task<VerifyPlan.Result> VerifyAsync(string plan)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(plan));
        return await _site.Send(new VerifyPlan.Query(stream, "plan.json"));
    }
}
