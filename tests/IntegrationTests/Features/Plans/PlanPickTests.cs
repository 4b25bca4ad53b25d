using System.Text;
using System.Text.Json.Nodes;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.IntegrationTests.Features.Secrecy;
using Vaggeryd.InternalControl.Web.Features.Plans;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Plans;

/// <summary>What people pick beside the rules, from the page and through the files, and what of it nobody else may learn.</summary>
public sealed class PlanPickTests
{
    private const string Address = "/plan/2026?regel=top%3A20&med=bun-07%3ANy%20lag&utan=ks-03%3AEgen%20plan";

    [Test]
    public async Task Plan_WhenRisksArePicked_SaysSoOnThePageAndInTheAddressesOfItsFiles()
    {
        await using var site = await TestSite.CreateAsync();
        var page = await TestSite.PageAsync(await site.ClientAsync("ekonomi@demo.example"), Address);

        page.Text("#rader").ShouldContain("Obligatorisk: Ny lag. ");
        page.Text("#uteslutna").ShouldContain("Utesluten: Egen plan. Reglerna hade tagit den: Plats 1, bland de 20 högsta.");
        page.Text("#rader").ShouldNotContain("KS-03 ·");
        page.Text(".panel-foot").ShouldContain("Obligatoriska och uteslutna risker ändrar dem inte.");
        page.QuerySelectorAll("#val input[type=checkbox]").Select(box => box.GetAttribute("value")).ShouldBe(["bun-07:Ny lag", "ks-03:Egen plan"]);
        page.QuerySelector("a[href*='format=docx']")!.GetAttribute("href").ShouldBe("/plan/2026/hamta?format=docx&regel=top%3A20&med=bun-07%3ANy%20lag&utan=ks-03%3AEgen%20plan");
    }

    [Test]
    public async Task Plan_WhenThePickFormIsSent_GoesToTheWrittenAddress()
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync("ekonomi@demo.example");

        (await client.GetAsync("/plan/2026?hogsta=20&utan=ks-03:Egen%20plan&risk=BUN-07&val=med&skal=Ny%20lag")).Headers.Location!.OriginalString.ShouldBe(Address);
        (await client.GetAsync("/plan/2026?hogsta=20&risk=&val=med&skal=")).Headers.Location!.OriginalString.ShouldBe("/plan/2026?regel=top%3A20");
        (await TestSite.PageAsync(client, "/plan/2026?regel=top:20&risk=ks-03&val=utan")).QuerySelector("#risk")!.GetAttribute("value").ShouldBe("ks-03", "a row's link fills the form in");
    }

    [Test]
    public async Task Plan_WhenARowIsMoved_PutsItThereOnThePageAndInTheFile_WithTheReason()
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync("ekonomi@demo.example");

        var address = (await client.GetAsync("/plan/2026?hogsta=5&risk=bun-07&val=med&plats=2&skal=Ny%20lag")).Headers.Location!.OriginalString;
        var page = await TestSite.PageAsync(client, address);

        address.ShouldBe("/plan/2026?regel=top%3A5&med=bun-07@2%3ANy%20lag");
        page.QuerySelectorAll("#rader tr")[1].TextContent.ShouldContain("Flyttad till rad 2: Ny lag.");
        page.Text("#val").ShouldContain("BUN-07 obligatorisk på rad 2: Ny lag");
        page.QuerySelector("a[aria-label^='Flytta: ']")!.GetAttribute("href").ShouldEndWith("val=med&plats=1#val");
        var file = JsonNode.Parse(await client.GetByteArrayAsync("/plan/2026/hamta?format=json&regel=top%3A5&med=bun-07%402%3ANy%20lag"))!;
        file["items"]![1]!["reference"]!.ToString().ShouldBe("BUN-07");
        file["items"]![1]!["rank"]!.GetValue<int>().ShouldBeGreaterThan(5, "moving a row does not change its rank");
        file["picks"]![0]!["place"]!.GetValue<int>().ShouldBe(2);
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(file.ToJsonString()));
        (await site.Send(new VerifyPlan.Query(bytes, "plan.json"))).Changes.ShouldBeEmpty();
    }

    [TestCase("hogsta=20&risk=bun-07&val=med&plats=0&skal=Ny", "Raden för bun-07 ska vara ett tal från 1 till 9999.")]
    [TestCase("hogsta=20&risk=bun-07&val=utan&plats=3&skal=Ny", "bun-07 är utesluten och kan inte ha en rad i planen.")]
    [TestCase("hogsta=20&risk=finns-ej&val=med&skal=Ny%20lag", "Det finns ingen risk ”finns-ej”")]
    [TestCase("hogsta=20&risk=bun-07&val=med&skal=", "Skriv ett skäl till valet av bun-07.")]
    [TestCase("hogsta=20&risk=sn-15&val=med&skal=Ny%20lag", "Risken sn-15 är inte bedömd")]
    [TestCase("regel=top:20&med=bun-07:x&utan=bun-07:y", "Risken bun-07 är vald två gånger.")]
    public async Task Plan_WhenAPickCannotBe_SaysSoAtItsFieldAndShowsNoPlan(string query, string message)
    {
        await using var site = await TestSite.CreateAsync();
        var page = await TestSite.PageAsync(await site.ClientAsync("ekonomi@demo.example"), $"/plan/2026?{query}");

        page.Text("#risk-f").ShouldContain(message);
        page.Title!.ShouldStartWith("Fel:");
        page.QuerySelector("#rader").ShouldBeNull();
    }

    [Test]
    public async Task Plan_WhenAStrangerPicksASecretRisk_AnswersAsIfItWereNotThere()
    {
        await using var site = await SecretRisks.SiteAsync();
        foreach (var user in new[] { "admin@demo.example", SecretRisks.ReaderOfAll })
        {
            var client = await site.ClientAsync(user);
            foreach (var query in new[] { "/plan/2026?regel=top:20&med={0}:x", "/plan/2026/regel?alternativ=top:20&alternativ=top:5&utan={0}:x" })
            {
                var (secret, missing) = (await SecretRisks.MainAsync(client, query.Replace("{0}", "va-06", StringComparison.Ordinal)), await SecretRisks.MainAsync(client, query.Replace("{0}", "va-99", StringComparison.Ordinal)));
                secret.Replace("va-06", "va-99", StringComparison.OrdinalIgnoreCase).ShouldBe(missing);
            }

            (await client.GetAsync("/api/v1/years/2026/plan?rule=top:20&mandatory=va-06:x")).StatusCode.ShouldBe((await client.GetAsync("/api/v1/years/2026/plan?rule=top:20&mandatory=va-99:x")).StatusCode);
        }
    }

    [TestCase("docx")]
    [TestCase("xlsx")]
    [TestCase("html")]
    [TestCase("csv")]
    [TestCase("json")]
    public async Task Download_WhenASecretRiskIsPicked_SaysItInTheFullEditionOnly(string format)
    {
        await using var site = await SecretRisks.SiteAsync();
        var client = await site.ClientAsync("ekonomi@demo.example");
        var address = $"/plan/2026/hamta?format={format}&regel=top:5&med=va-06:Hemlig%20orsak&med=bun-07:Ny%20lag";

        var full = SecretRisks.Unpacked(await client.GetByteArrayAsync(address));
        var open = SecretRisks.Unpacked(await client.GetByteArrayAsync(address + "&utgava=oppen"));

        full.ShouldContain("Obligatorisk: Hemlig orsak.");
        open.ShouldContain("Obligatorisk: Ny lag.");
        foreach (var tell in new[] { "Hemlig orsak", "va-06", "VA-06" }) open.ShouldNotContain(tell);
    }

    [TestCase(Domain.Access.Edition.Full)]
    [TestCase(Domain.Access.Edition.Open)]
    public async Task VerifyPlan_WhenPicksAreInTheFile_MakesThePlanWithThem(Domain.Access.Edition edition)
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);
        var plan = await PlanAsync(installation, edition);

        (await VerifyAsync(installation, plan)).Changes.ShouldBeEmpty();
        (await VerifyAsync(installation, Edited(plan, p => p["picks"]!.AsArray().RemoveAt(0)))).Holds.ShouldBeFalse();
        (await VerifyAsync(installation, Edited(plan, p => p["picks"]![0]!["reason"] = "Annat"))).Changes.ShouldContain(change => change.Kind == PlanChangeKind.Reworded);
        (await VerifyAsync(installation, Edited(plan, p => p["picks"]![0]!["risk"] = "BUN-07"))).Changes.ShouldHaveSingleItem().Kind.ShouldBe(PlanChangeKind.Picks);
        (await VerifyAsync(installation, Edited(plan, p => p["picks"]![0]!["risk"] = "bun-99"))).Changes.ShouldContain(change => change.Kind == PlanChangeKind.PickGone);
        (await VerifyAsync(installation, Edited(plan, p => p["withheld"]!["items"] = 7))).Changes.ShouldHaveSingleItem().Kind.ShouldBe(PlanChangeKind.Withheld);
        await Should.ThrowAsync<BadInputException>(() => VerifyAsync(installation, Edited(plan, p => p["picks"]![0]!["decision"] = "maybe")));
        await Should.ThrowAsync<BadInputException>(() => VerifyAsync(installation, Edited(plan, p => p["picks"]![0]!["reason"] = " ")));
        await Should.ThrowAsync<BadInputException>(() => VerifyAsync(installation, Edited(plan, p => p.AsObject().Remove("picks"))));
    }

    [Test]
    public async Task WritePlan_WhenAValueIsSetByHand_ShowsBothAndTheReasonInEveryForm()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);
        await installation.ChangeAsync("SN-07", risk => risk.Override(Domain.Risks.AssessmentStage.Current, 16, "Föreläggande", "test", new(2026, 1, 15, 12, 0, 0, DateTimeKind.Utc)));

        var row = JsonNode.Parse(await installation.PlanAsync(WritePlan.Format.Json, "top:20"))!["items"]!.AsArray().Single(item => (string?)item!["reference"] == "SN-07")!;
        ((int?)row["value"], (int?)row["computedValue"], (string?)row["overrideReason"]).ShouldBe((16, 12, "Föreläggande"));
        foreach (var format in new[] { WritePlan.Format.Docx, WritePlan.Format.Xlsx, WritePlan.Format.Html, WritePlan.Format.Csv })
        {
            var file = SecretRisks.Unpacked(await installation.PlanAsync(format, "top:20"));
            file.ShouldContain("Föreläggande", Case.Sensitive, $"{format}");
            file.ShouldContain(format is WritePlan.Format.Docx or WritePlan.Format.Html ? "Uträknat 12" : "Uträknat värde", Case.Sensitive, $"{format}");
        }
    }

    private static async Task<byte[]> PlanAsync(TestInstallation installation, Domain.Access.Edition edition)
    {
        using var output = new MemoryStream();
        await installation.Send(new WritePlan.Query(
            2026, new PlanChoice([SelectionRule.Parse("top:5"), SelectionRule.Parse("per-goal:1")], [new("bun-07", true, "Ny lag"), new("ks-03", false, "Egen plan"), new("va-06", true, "Hemligt")]), WritePlan.Format.Json, output, edition));
        return output.ToArray();
    }

    private static byte[] Edited(byte[] plan, Action<JsonNode> edit)
    {
        var node = JsonNode.Parse(plan)!;
        edit(node);
        return Encoding.UTF8.GetBytes(node.ToJsonString());
    }

    private static async Task<VerifyPlan.Result> VerifyAsync(TestInstallation installation, byte[] file)
    {
        using var stream = new MemoryStream(file);
        return await installation.Send(new VerifyPlan.Query(stream, "plan.json"));
    }
}
