using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.IntegrationTests.Architecture;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Plans.Versions;

/// <summary>
/// A plan that an earlier release froze is read by this one, chooses the same and has the same control sum. The file is never made anew: a release that
/// cannot read it cannot prove the plans that are decided. A new form gets a file of its own beside it.
/// </summary>
public sealed class EarlierPlanTests
{
    private const string Hash = "295a1c9365b22b70bf21e7af7a0c9a46e9082d143d0a861cfca27d50b630dae8";

    private static readonly string[] Chosen =
    [
        "2 sn-07 12", "3 bun-11 12", "4 va-14 12", "5 ks-09 12", "6 mbn-02 9", "7 sn-12 9", "8 bost-04 9", "9 ks-12 9",
        "10 kfn-06 8", "11 ks-08 8", "12 sn-02 8", "13 va-06 8", "14 ene-03 8", "15 tu-02 8", "19 bun-01 6", "21 bun-07 6",
    ];

    private static readonly string Folder = Path.Combine(SourceTree.Root, "tests", "IntegrationTests", "Features", "Plans", "Versions");

    [Test]
    public async Task Form1_IsRead_ChoosesTheSame_AndHasTheSameSum()
    {
        var content = new PlanVersionContent(await File.ReadAllBytesAsync(Path.Combine(Folder, "frozen-form-1.json.gz")), Hash);

        var source = PlanSnapshot.Unpack(content, "form 1");

        var plan = source.Plan();
        plan.Selection.In.Select(risk => $"{risk.Ranked.Rank} {risk.Ranked.Risk.Slug} {risk.Ranked.Risk.Value}").ShouldBe(Chosen);
        source.Items.Count.ShouldBe(21);
        PlanSnapshot.Of(source).Pack().Hash.ShouldBe(Hash);
    }
}
