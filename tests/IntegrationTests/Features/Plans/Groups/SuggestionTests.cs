using System.Net;
using System.Text.Json.Nodes;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.IntegrationTests.CommandLine;
using Vaggeryd.InternalControl.IntegrationTests.Features.PlanningYears;
using Vaggeryd.InternalControl.IntegrationTests.Features.Risks;
using Vaggeryd.InternalControl.Web.Features.Plans.Groups;
using static Vaggeryd.InternalControl.IntegrationTests.Features.Plans.Groups.GroupSite;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Plans.Groups;

/// <summary>What is suggested as one: to whom, why, and until somebody says no.</summary>
public sealed class SuggestionTests
{
    [Test]
    public async Task Suggestions_SayWhyAndLeadToThePreview()
    {
        await using var site = await TestSite.CreateAsync();
        var page = await TestSite.PageAsync(await site.ClientAsync(Finance), Address);

        var first = page.QuerySelector("#forslag article")!;
        first.TextContent.ShouldContain("Gemensamma ord: delegation, delegationsbeslut, beslut, systemet. Samma kategori: Lag och rättssäkerhet.");
        first.QuerySelectorAll("li a").Select(link => link.GetAttribute("href")).ShouldBe(["/risker/2026/sn-08", "/risker/2026/mbn-10"]);
        first.QuerySelector("form a")!.GetAttribute("href").ShouldBe($"{Address}/granska?risk=sn-08&risk=mbn-10");
        page.QuerySelectorAll("#forslag article").Length.ShouldBe(CommonRisksModel.PageSize);
        (await TestSite.PageAsync(await site.ClientAsync(Finance), $"{Address}?sida=2")).QuerySelectorAll("#forslag article").Length.ShouldBe(8);
    }

    [Test]
    public async Task Suggestion_WhenSomebodySaysNotTheSame_DoesNotComeBackUntilItIsTakenBack()
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync(Finance);

        await client.SendFormAsync(Address, $"{Address}?handler=InteSamma", ("risk", "sn-08"), ("risk", "mbn-10"), ("skal", "Olika beslut"));

        var without = await TestSite.PageAsync(client, Address);
        without.Text("#forslag").ShouldNotContain("MBN-10");
        without.Text("#inte-samma").ShouldContain("Olika beslut");

        await client.SendFormAsync(Address, $"{Address}?handler=Angra", ("nr", without.QuerySelector("#inte-samma input[name=nr]")!.GetAttribute("value")!));

        var again = await TestSite.PageAsync(client, Address);
        again.Text("#forslag").ShouldContain("MBN-10");
        again.QuerySelector("#inte-samma").ShouldBeNull();
    }

    [Test]
    public async Task Suggestions_WhenARiskChanges_AreMadeAgain()
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync(Finance);
        (await client.GetStringAsync(Address)).ShouldNotContain("Zebrafinkar");
        await site.AddAsync("SN", [new RiskDescription { Title = "Zebrafinkar rymmer ur voljären" }], (2, 3));
        await site.AddAsync("KS", [new RiskDescription { Title = "Zebrafinkar rymmer ur en voljär" }], (2, 3));

        (await client.GetStringAsync(Address)).ShouldContain("Zebrafinkar");
    }

    [Test]
    public async Task Api_SaysTheSameAsTheCommandLine_AndWhoSeesADepartmentOnlyGetsNothing()
    {
        await using var site = await TestSite.CreateAsync();
        await using var installation = await TestInstallation.CreateAsync(demo: true);

        var told = JsonNode.Parse((await Ik.RunAsync(installation, "plan", "similar", "--year", "2026", "--format", "json")).Output)!.AsArray();
        var answer = JsonNode.Parse(await (await site.ClientAsync(Finance)).GetStringAsync("/api/v1/years/2026/plan/similar"))!.AsArray();

        JsonNode.DeepEquals(told, answer).ShouldBeTrue();
        told[0]!.AsObject().Select(field => field.Key).ShouldBe(["score", "risks", "sharedWords", "goals", "category"]);
        told[0]!["risks"]![0]!.ToJsonString().ShouldBe("""{"department":"SN","reference":"SN-08","title":"Delegationsbeslut anm\u00E4ls inte i tid","value":3}""");
        (await (await site.ClientAsync("chef@demo.example")).GetAsync("/api/v1/years/2026/plan/similar")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Test]
    public async Task Verbs_MergeAndUndo()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);

        (await Ik.RunAsync(installation, "plan", "similar", "--year", "2026")).Output.ShouldContain("SN-08, MBN-10");
        (await Ik.RunAsync(installation, "plan", "group", "add", "--year", "2026", "--risk", "ks-12", "--risk", "tu-03", "--title", "Jäv", "--value", "mean")).Output.ShouldContain("GR-01 är sammanslagen");
        (await Ik.RunAsync(installation, "plan", "group", "add", "--year", "2026", "--risk", "ks-12", "--title", "Jäv")).Exit.ShouldBe(2);
        (await Ik.RunAsync(installation, "plan", "group", "dissolve", "--year", "2026", "--group", "GR-01")).Exit.ShouldBe(0);
        (await Ik.RunAsync(installation, "plan", "group", "dissolve", "--year", "2026", "--group", "GR-07")).Exit.ShouldBe(3);
        (await Ik.RunAsync(installation, "plan", "group", "dissolve", "--year", "2026", "--group", "ks-12")).Exit.ShouldBe(2);
    }

    [Test]
    public async Task Merge_WhenSeveralTakeDifferentRisksAtOnce_LetsAllOfThem()
    {
        await using var site = await TestSite.CreateAsync();
        string[][] pairs = [["ks-12", "tu-03"], ["ks-09", "sn-21"], ["sn-08", "mbn-10"]];

        var merged = await Task.WhenAll(pairs.Select(pair => site.MergeAsync("Tillsammans", risks: pair)));

        merged.Order().ShouldBe(["GR-01", "GR-02", "GR-03"]);
    }

    [Test]
    public async Task Page_WhenDataGrows_AsksTheDatabaseAsOften()
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync(Finance);
        await site.MergeAsync("Jäv", risks: Conflict);
        var few = await StatementCount.OfAsync(client, Address);
        await site.MergeAsync("Inköp", risks: ["ks-09", "sn-21"]);
        await site.Send(new HoldRisksApart.Command(2026, ["sn-08", "mbn-10"]));
        await site.AddAsync("SN", Enumerable.Range(1, 300).Select(n => new RiskDescription { Title = $"Påhittad risk {n}" }), (2, 3));

        (await StatementCount.OfAsync(client, Address)).ShouldBe(few);
    }
}
