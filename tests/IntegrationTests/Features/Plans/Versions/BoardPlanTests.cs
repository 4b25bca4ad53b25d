using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Plans;
using Vaggeryd.InternalControl.Web.Features.Plans.Items;
using Vaggeryd.InternalControl.Web.Features.Plans.Papers;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Plans.Versions;

/// <summary>A board has a plan of its own, of its own risks and those below it, with its own decision.</summary>
public sealed class BoardPlanTests
{
    private static readonly PlanKey Board = new(2026, "SN");

    [Test]
    public async Task BoardPlan_IsMadeOfTheBoardAndAllBelowIt_AndGoesItsOwnWay()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);
        await AdoptAsync(installation, 2026, "top:10");
        await AdoptAsync(installation, Board, "top:5");

        var shown = (await installation.Send(new ShowPlanVersion.Query(new PlanVersionKey(Board, 1)))).Content;

        shown.Plan.Selection.In.Count.ShouldBe(5);
        shown.Plan.Selection.In.Concat(shown.Plan.Selection.Out).Select(risk => risk.Ranked.Risk.Department).Distinct().ShouldBe(["SN", "SF"], ignoreOrder: true);
        shown.Plan.Selection.In[0].Ranked.Rank.ShouldBe(1);
        shown.Analyses.Select(analysis => analysis.Department).ShouldBe(["SF", "SN"], ignoreOrder: true);
        PlanMarkWords.Standing(shown.Mark!).ShouldContain("antagen av Socialnämnden");
        PlanWords.Title(shown).ShouldBe("Internkontrollplan 2026, Socialnämnden");
        (await installation.Query(db => db.PlanVersions.OrderBy(version => version.Id).Select(version => new { version.Plan.BoardKey, version.Number, version.Status }).ToListAsync()))
            .Select(version => (version.BoardKey > 0, version.Number, version.Status)).ShouldBe([(false, 1, PlanVersionStatus.Adopted), (true, 1, PlanVersionStatus.Adopted)]);
    }

    [Test]
    public async Task BoardPlan_HasWhatKommunstyrelsenDecidedForAll_AndWritesNoneOfItsOwn()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);
        await installation.Send(new SavePlanDraft.Command(2026, Choice("top:10")));
        await installation.Send(new SavePlanItem.Command(2026, null, Common()));
        await installation.Send(new ProposePlan.Command(2026));
        await installation.Send(new SavePlanDraft.Command(Board, Choice("top:3")));

        (await ControlsAsync(installation)).ShouldNotContain("Att attest stämmer", "nothing is decided for all before kommunstyrelsen has decided");
        await installation.Send(new AdoptPlan.Command(2026, new DateOnly(2025, 12, 15), "§ 210", "KS 2025/123"));
        (await ControlsAsync(installation)).ShouldContain("Att attest stämmer");

        (await Should.ThrowAsync<RuleBrokenException>(() => installation.Send(new SavePlanItem.Command(Board, null, Common())))).Rule.ShouldBe(Rule.CommonControlMustBeKommunstyrelsens);
        (await Should.ThrowAsync<RuleBrokenException>(() => installation.Send(new SavePlanItem.Command(Board, null, Common() with { Origin = PlanItemOrigin.Added, Slug = "va-06" })))).Rule.ShouldBe(Rule.PickMustNameARisk);
        (await Should.ThrowAsync<RuleBrokenException>(() => installation.Send(new SavePlanDraft.Command(Board, new PlanChoice([SelectionRule.Parse("top:3")], [new Pick("va-06", true, "Inte vår")]))))).Rule.ShouldBe(Rule.PickMustNameARisk);
    }

    [Test]
    public async Task BoardPlan_IsProvedByItsOwnYearAndByTheSumOnItsPaper()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);
        await AdoptAsync(installation, 2026, "top:10");
        await AdoptAsync(installation, Board, "top:5");
        using var file = new MemoryStream();
        await installation.Send(new WritePlanVersion.Query(new PlanVersionKey(Board, 1), WritePlan.Format.Json, file));
        var plan = JsonDocument.Parse(file.ToArray()).RootElement;

        plan.GetProperty("board").GetString().ShouldBe("SN");
        var byYear = (await installation.Send(new VerifyPlanVersions.Query(2026, Board: "sn"))).ShouldHaveSingleItem();
        (byYear.Plan, byYear.Holds).ShouldBe(("2026 SN", true));
        (await installation.Send(new VerifyPlanVersions.Query(null, Hash: byYear.Mark.Hash![..12]))).ShouldHaveSingleItem().Plan.ShouldBe("2026 SN");
        (await installation.Send(new VerifyPlanVersions.Query(2026))).ShouldHaveSingleItem().Plan.ShouldBe("2026");
        file.Position = 0;
        (await installation.Send(new VerifyPlan.Query(file, "plan.json"))).Changes.ShouldBeEmpty();
    }

    [Test]
    public async Task Memo_OfABoard_SaysWhoDecidesAndWhosePlanItIs()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);
        await installation.Send(new SavePlanDraft.Command(Board, new PlanChoice([SelectionRule.Parse("top:5")], [new Pick("sn-06", true, "Nämnden vill se den", place: 1)])));
        await installation.Send(new ProposePlan.Command(Board));
        using var memo = new MemoryStream();

        await installation.Send(new WritePaper.Query(new PlanVersionKey(Board, 1), PaperKind.Memo, WritePlan.Format.Html, memo));

        var text = WebUtility.HtmlDecode(Encoding.UTF8.GetString(memo.ToArray()));
        text.ShouldContain("Tjänsteskrivelse: internkontrollplan 2026, Socialnämnden");
        text.ShouldContain("att anta internkontrollplan 2026, Socialnämnden, version 1");
        text.ShouldContain("Varje nämnd och bolag svarar för den interna kontrollen inom sitt område");
        text.ShouldContain("ik plan verify --year 2026 --board SN --version 1");
        text.ShouldContain("SN-06 (på rad 1: Nämnden vill se den)");
        text.Split("<table").Skip(1).First().ShouldNotContain("SN-06, Socialnämnden", Case.Sensitive, "a row that is moved to the top is not one of the highest");
    }

    [Test]
    public async Task Head_TakesTheOwnBoardsPlanToItsDecision_AndFindsNoOthers()
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync("chef@demo.example");

        var boards = await TestSite.PageAsync(client, "/plan/2026/namnder");
        boards.QuerySelectorAll("tbody a.title").Select(link => link.GetAttribute("href")).ShouldBe(["/plan/2026/namnd/sn"]);
        (await client.GetAsync("/plan")).Headers.Location!.OriginalString.ShouldBe("/plan/2026/namnder");
        await client.SendAsync(await TestSite.PageAsync(client, "/plan/2026/namnd/sn?regel=top:4"), "form[action$='handler=Utkast']");
        await client.SendAsync(await TestSite.PageAsync(client, "/plan/2026/namnd/sn/forslag"), "form[action$='handler=Foresla']");
        (await client.SendAsync(await TestSite.PageAsync(client, "/plan/2026/namnd/sn/forslag"), "form[action$='handler=Anta']", ("datum", "2025-12-16"), ("paragraf", "§ 88"), ("dnr", "SN 2025/4")))
            .Headers.Location!.OriginalString.ShouldBe("/plan/2026/namnd/sn");

        (await TestSite.PageAsync(client, "/plan/2026/namnd/sn/version/1")).Text(".lead").ShouldContain("antagen av Socialnämnden 2025-12-16, § 88, dnr SN 2025/4");
        (await client.GetAsync("/plan/2026/namnd/sn/version/1/hamta?format=xlsx")).Content.Headers.ContentDisposition!.FileName.ShouldBe("internkontrollplan-2026-sn-version-1.xlsx");
        (await client.GetAsync("/plan/2026/namnd/va")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetAsync("/api/v1/years/2026/plan/versions?board=VA")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetAsync("/api/v1/years/2026/plan/versions?board=SN")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.GetAsync("/api/v1/years/2026/plan/versions")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<IReadOnlyList<string>> ControlsAsync(TestInstallation installation) =>
        [.. (await installation.Send(new ShowPlanVersion.Query(new PlanVersionKey(Board, null)))).Content.Controls.Select(control => control.What)];

    private static PlanItemText Common() => new() { Kind = PlanItemKind.ControlActivity, Origin = PlanItemOrigin.CommonControl, Source = "KS § 143", What = "Att attest stämmer" };

    private static PlanChoice Choice(string rule) => new([SelectionRule.Parse(rule)]);

    private static async Task AdoptAsync(TestInstallation installation, PlanKey plan, string rule)
    {
        await installation.Send(new SavePlanDraft.Command(plan, Choice(rule)));
        await installation.Send(new ProposePlan.Command(plan));
        await installation.Send(new AdoptPlan.Command(plan, new DateOnly(2025, 12, 15), "§ 210", "KS 2025/123"));
    }
}
