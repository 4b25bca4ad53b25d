using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.Plans.Groups;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;
using static Vaggeryd.InternalControl.IntegrationTests.Features.Plans.Groups.GroupSite;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Plans.Groups;

/// <summary>A stored plan keeps its common risks as they were when it was frozen.</summary>
public sealed class FrozenGroupTests
{
    private TestInstallation _installation = null!;

    [SetUp]
    public async Task Prepare()
    {
        _installation = await TestInstallation.CreateAsync(demo: true);
        await _installation.Send(new MergeRisks.Command(2026, Conflict, new("Jäv och bisyssla", GroupValue.Mean)));
    }

    [TearDown]
    public async Task Clean() => await _installation.DisposeAsync();

    [Test]
    public async Task Propose_WhenThereIsACommonRisk_FreezesItWithItsSources()
    {
        await ProposeAsync(new Pick("gr-01", true, "Viktig"));
        await _installation.Send(new DissolveRiskGroup.Command(new(2026, "GR-01")));

        var shown = await ShowAsync(Edition.Full);
        var row = shown.Items.Single(item => item.Reference == "GR-01");
        (row.Title, row.Value, row.DepartmentName, row.IsPicked).ShouldBe(("Jäv och bisyssla", 7, "Gemensam: KS, MBN, TU", true));
        row.Sources!.Select(source => source.Reference).ShouldBe(["KS-12", "MBN-04", "TU-03"]);
        shown.Items.Concat(shown.NotSelected).ShouldNotContain(item => item.Reference == "KS-12");
        (await _installation.Send(new VerifyPlanVersions.Query(2026))).ShouldAllBe(version => version.Problem == null);
    }

    [Test]
    public async Task OpenEdition_WhenAMemberIsMarkedAfterwards_LeavesTheCommonRiskOut()
    {
        await ProposeAsync();
        (await ShowAsync(Edition.Open)).Items.Concat((await ShowAsync(Edition.Open)).NotSelected).ShouldContain(item => item.Reference == "GR-01");

        await _installation.ChangeAsync("TU-03", risk => risk.MarkSecret(new SecrecyMark("18:8", "Skäl", "test", new DateTime(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc))));

        (await ShowAsync(Edition.Open)).Items.Concat((await ShowAsync(Edition.Open)).NotSelected).ShouldNotContain(item => item.Reference == "GR-01");
    }

    [Test]
    public async Task SavePlanDraft_WhenAMemberIsPicked_IsRefused_AndItsCommonRiskIsNot()
    {
        (await Should.ThrowAsync<RuleBrokenException>(() => DraftAsync(new Pick("ks-12", true, "Viktig")))).Rule.ShouldBe(Rule.PickMustNameARisk);

        await DraftAsync(new Pick("gr-01", false, "Egen plan"));
        (await _installation.Query(db => db.PlanVersions.Select(version => version.Picks.Count).SingleAsync())).ShouldBe(1);
    }

    [Test]
    public async Task ShowPlanVersion_WhenThePickedCommonRiskIsUndone_TellsThatThePickHasLapsed()
    {
        await DraftAsync(new Pick("gr-01", true, "Viktig"));
        await _installation.Send(new DissolveRiskGroup.Command(new(2026, "GR-01")));

        (await _installation.Send(new ShowPlanVersion.Query(new PlanVersionKey(2026, 1)))).Lapsed.Select(pick => pick.Slug).ShouldBe(["gr-01"]);
    }

    private Task<SavePlanDraft.Result> DraftAsync(params Pick[] picks) => _installation.Send(new SavePlanDraft.Command(2026, new PlanChoice([SelectionRule.Parse("top:20")], picks)));

    private async Task ProposeAsync(params Pick[] picks)
    {
        await DraftAsync(picks);
        await _installation.Send(new ProposePlan.Command(2026));
    }

    private async Task<Web.Features.Shared.PlanContent> ShowAsync(Edition edition) => (await _installation.Send(new ShowPlanVersion.Query(new PlanVersionKey(2026, 1), edition))).Content;
}
