using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Plans.Items;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Plans.Versions;

/// <summary>How often the pages of a stored plan ask the database does not follow from how much there is in it.</summary>
public sealed class PlanVersionStatementTests
{
    [TestCase("/plan/2026", 10)]
    [TestCase("/plan/2026/forslag", 15)]
    [TestCase("/plan/2026/version/1", 4)]
    [TestCase("/plan/2026/version/2", 15)]
    [TestCase("/plan/2026/rader", 17)]
    [TestCase("/plan/2026/jamfor", 19)]
    public async Task Page_WhenDataGrows_AsksAsOftenAsBefore(string address, int most)
    {
        await using var site = await TestSite.CreateAsync();
        await site.Send(new SavePlanDraft.Command(2026, new PlanChoice([SelectionRule.Parse("top:10")], [new Pick("ks-03", false, "Egen plan")])));
        await site.Send(new ProposePlan.Command(2026));
        await site.Send(new AdoptPlan.Command(2026, new DateOnly(2025, 12, 15), "§ 210", "KS 2025/123"));
        await site.Send(new SavePlanDraft.Command(2026, new PlanChoice([SelectionRule.Parse("top:12")], [new Pick("ks-03", false, "Egen plan")])));
        await site.Send(new SavePlanItem.Command(2026, null, Item("Ett")));
        var client = await site.ClientAsync("ekonomi@demo.example");
        var few = await StatementCount.OfAsync(client, address);

        await site.AddRisksAsync(2026, departments: 12, risksEach: 30);
        for (var i = 0; i < 5; i++) await site.Send(new SavePlanItem.Command(2026, null, Item($"Rad {i}")));
        await site.Send(new SavePlanDraft.Command(2026, new PlanChoice([SelectionRule.Parse("top:80")], [new Pick("ks-03", false, "Egen plan"), new Pick("bun-07", true, "Ny lag"), new Pick("sn-02", true, "Avvikelse")])));

        (await StatementCount.OfAsync(client, address)).ShouldBe(few);
        few.ShouldBeLessThanOrEqualTo(most);
    }

    private static PlanItemText Item(string what) => new() { Kind = PlanItemKind.ControlActivity, Origin = PlanItemOrigin.Added, Slug = "sn-07", What = what };
}
