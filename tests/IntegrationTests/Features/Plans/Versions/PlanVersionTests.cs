using System.Text;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.Plans;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Plans.Versions;

/// <summary>A version that is proposed or adopted says the same for ever, whatever becomes of the risks.</summary>
public sealed class PlanVersionTests
{
    private const int Year = 2026;

    [Test]
    public async Task Adopted_WhenEveryRiskChanges_SaysTheSameAndStillHolds()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);
        await AdoptedAsync(installation);
        var before = await FileAsync(installation, 1);

        await installation.Query(db => db.Risks.ExecuteUpdateAsync(set => set.SetProperty(risk => risk.Title, "Ändrad").SetProperty(risk => risk.Value, 1).SetProperty(risk => risk.RankKey, "0")));
        await installation.Query(db => db.Goals.ExecuteUpdateAsync(set => set.SetProperty(goal => goal.ShortTitle, "Ändrat mål")));

        (await FileAsync(installation, 1)).ShouldBe(before);
        (await installation.Send(new VerifyPlanVersions.Query(Year))).ShouldHaveSingleItem().Holds.ShouldBeTrue();
        (await VerifyAsync(installation, before)).ShouldBeEmpty();
    }

    [Test]
    public async Task Verify_WhenStoredContentOrFileIsEdited_SaysSo()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);
        await AdoptedAsync(installation);
        var file = Encoding.UTF8.GetString(await FileAsync(installation, 1));

        (await VerifyAsync(installation, Encoding.UTF8.GetBytes(file.Replace("§ 210", "§ 211", StringComparison.Ordinal)))).ShouldHaveSingleItem().Kind.ShouldBe(PlanChangeKind.Decision);
        (await VerifyAsync(installation, Encoding.UTF8.GetBytes(file.Replace("Nattpass utan sjuksköterska", "Nattpass", StringComparison.Ordinal)))).Select(change => change.Kind).ShouldContain(PlanChangeKind.Changed);

        var bytes = await installation.Query(db => db.PlanVersionContents.Select(content => content.Bytes).SingleAsync());
        bytes[bytes.Length / 2] ^= 1;
        await installation.Query(db => db.PlanVersionContents.ExecuteUpdateAsync(set => set.SetProperty(content => content.Bytes, bytes)));

        (await installation.Send(new VerifyPlanVersions.Query(Year))).ShouldHaveSingleItem().Problem.ShouldNotBeNull();
        await Should.ThrowAsync<BadInputException>(() => FileAsync(installation, 1));
    }

    [Test]
    public async Task Draft_WhenARiskChanges_FollowsIt_AndAPickThatLapsesIsToldAndStopsTheProposal()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);
        await installation.Send(new SavePlanDraft.Command(Year, new PlanChoice([SelectionRule.Parse("top:5")], [new Pick("bun-07", true, "Ny lag")])));
        await installation.Query(db => db.Risks.Where(risk => risk.Slug == "bun-07").ExecuteUpdateAsync(set => set.SetProperty(risk => risk.Slug, "bun-70")));

        var shown = await installation.Send(new ShowPlanVersion.Query(new PlanVersionKey(Year, null)));

        shown.Lapsed.ShouldHaveSingleItem().Slug.ShouldBe("bun-07");
        shown.Content.Plan.Selection.In.Count.ShouldBe(5);
        (await Should.ThrowAsync<RuleBrokenException>(() => installation.Send(new ProposePlan.Command(Year)))).Rule.ShouldBe(Rule.PickMustNameARisk);
        (await installation.Query(db => db.PlanVersions.Select(version => version.Status).SingleAsync())).ShouldBe(PlanVersionStatus.Draft);
    }

    [Test]
    public async Task Propose_WhenARiskHasChangedSinceThePersonLooked_IsRefused()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);
        await installation.Send(new SavePlanDraft.Command(Year, new PlanChoice([SelectionRule.Parse("top:5")])));

        (await Should.ThrowAsync<RuleBrokenException>(() => installation.Send(new ProposePlan.Command(Year, InputHash: new string('0', 64))))).Rule.ShouldBe(Rule.PlanMustBeAsItWasRead);
        await installation.Send(new SavePlanDraft.Command(Year, new PlanChoice([SelectionRule.Parse("value:99")])));
        (await Should.ThrowAsync<RuleBrokenException>(() => installation.Send(new ProposePlan.Command(Year)))).Rule.ShouldBe(Rule.PlanMustHaveARow);
    }

    [Test]
    public async Task Change_WhenSomebodyElseWasFirst_IsRefused()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);
        var choice = new PlanChoice([SelectionRule.Parse("top:5")]);
        var seen = (await installation.Send(new ListPlanVersions.Query(Year))).Stamp;
        await installation.Send(new SavePlanDraft.Command(Year, choice, Seen: seen));

        await Should.ThrowAsync<ConflictException>(() => installation.Send(new SavePlanDraft.Command(Year, new PlanChoice([SelectionRule.Parse("top:9")]), Seen: seen)));
        await Should.ThrowAsync<ConflictException>(() => installation.Send(new ProposePlan.Command(Year, Seen: seen)));
        (await installation.Query(db => db.PlanVersions.Select(version => version.Rules).SingleAsync())).ShouldBe("top:5");
    }

    [Test]
    public async Task OpenEdition_WhenARiskIsMarkedAfterTheDecision_LeavesItOut()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);
        await AdoptedAsync(installation);
        var named = Encoding.UTF8.GetString(await FileAsync(installation, 1, Edition.Open));
        named.ShouldContain("Nattpass utan sjuksköterska");

        await installation.Query(async db =>
        {
            var risk = await db.Risks.Include(r => r.PlanningYear).SingleAsync(r => r.Slug == "sn-07" && r.PlanningYear.Year == Year);
            risk.MarkSecret(new SecrecyMark("18:8", "Skäl", "test", new DateTime(2026, 1, 5, 0, 0, 0, DateTimeKind.Utc)));
            return await db.SaveChangesAsync();
        });

        var open = Encoding.UTF8.GetString(await FileAsync(installation, 1, Edition.Open));
        open.ShouldNotContain("Nattpass");
        open.ShouldNotContain("SN-07");
        Encoding.UTF8.GetString(await FileAsync(installation, 1, Edition.Full)).ShouldContain("Nattpass");
        var compared = PlanComparisonFile.Of(await installation.Send(new ComparePlanVersions.Query(new PlanVersionKey(Year, 1), new PlanVersionKey(Year, 1), Edition.Open)));
        compared.Rows.ShouldNotContain(row => row.Reference == "SN-07");
        compared.Withheld.ShouldBeGreaterThan(0);
    }

    [Test]
    public async Task Basis_WhenOnlyAcceptedAnalysesCount_LeavesTheOthersOut()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);
        var accepted = await installation.Query(db => db.RiskAnalyses.Where(a => a.PlanningYear.Year == Year && a.Status == Domain.Analyses.RiskAnalysisStatus.Accepted).Select(a => a.Department.Code).ToListAsync());
        accepted.ShouldNotBeEmpty();

        await installation.Send(new SavePlanDraft.Command(Year, new PlanChoice([SelectionRule.Parse("top:500")], basis: PlanBasis.AcceptedAnalyses)));
        var content = (await installation.Send(new ShowPlanVersion.Query(new PlanVersionKey(Year, null)))).Content;

        content.Plan.Selection.In.Select(chosen => chosen.Ranked.Risk.Department).Distinct().ShouldBeSubsetOf(accepted);
        content.Plan.Selection.In.Select(chosen => chosen.Ranked.Rank).ShouldBe(Enumerable.Range(1, content.Plan.Selection.In.Count).Select(rank => (int?)rank));
        content.Analyses.ShouldContain(analysis => !analysis.IsAccepted && analysis.Risks > 0);
    }

    internal static async Task AdoptedAsync(TestInstallation installation)
    {
        await installation.Send(new SavePlanDraft.Command(Year, new PlanChoice([SelectionRule.Parse("top:20")], [new Pick("ks-03", false, "Egen plan")])));
        await installation.Send(new ProposePlan.Command(Year));
        await installation.Send(new AdoptPlan.Command(Year, new DateOnly(2025, 12, 15), "§ 210", "KS 2025/123"));
    }

    private static async Task<byte[]> FileAsync(TestInstallation installation, int number, Edition edition = Edition.Full)
    {
        using var output = new MemoryStream();
        await installation.Send(new WritePlanVersion.Query(new PlanVersionKey(Year, number), WritePlan.Format.Json, output, edition));
        return output.ToArray();
    }

    private static async Task<IReadOnlyList<PlanChange>> VerifyAsync(TestInstallation installation, byte[] file)
    {
        using var stream = new MemoryStream(file);
        return (await installation.Send(new VerifyPlan.Query(stream, "plan.json"))).Changes;
    }
}
