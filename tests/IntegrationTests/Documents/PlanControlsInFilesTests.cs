using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.IntegrationTests.Access;
using Vaggeryd.InternalControl.Web.Features.Plans;
using Vaggeryd.InternalControl.Web.Features.Plans.Items;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;

namespace Vaggeryd.InternalControl.IntegrationTests.Documents;

/// <summary>The files of a stored version say what is checked and done by its own rows, and not by what the risks say.</summary>
public sealed class PlanControlsInFilesTests
{
    [Test]
    public async Task File_OfAStoredVersion_HasItsRows([Values(WritePlan.Format.Docx, WritePlan.Format.Html, WritePlan.Format.Xlsx)] WritePlan.Format format)
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);
        await installation.Send(new SavePlanDraft.Command(2026, new PlanChoice([SelectionRule.Parse("top:20")])));
        await installation.Send(new SavePlanItem.Command(2026, null, Item(PlanItemOrigin.Risk, "sn-07", "Bemannade nattpass") with { SampleSize = "=25 pass", ReportedTo = "socialnämnden" }));
        await installation.Send(new SavePlanItem.Command(2026, null, Item(PlanItemOrigin.CommonControl, null, "Gällande attesträtter") with { Source = "KS § 143" }));
        await installation.Send(new SavePlanItem.Command(2026, null, Item(PlanItemOrigin.Added, "va-06", "Styrsystemets loggar")));

        var full = await FileAsync(installation, format, Edition.Full);
        var open = await FileAsync(installation, format, Edition.Open);

        foreach (var text in new[] { "Bemannade nattpass", "=25 pass", "socialnämnden", "Gällande attesträtter", "KS § 143" })
        {
            full.ShouldContain(text);
            open.ShouldContain(text);
        }

        full.ShouldContain("Styrsystemets loggar");
        open.ShouldNotContain("Styrsystemets loggar");
        full.ShouldNotContain("<f>25 pass");
        if (format != WritePlan.Format.Xlsx) full.ShouldNotContain("Att alla nattpass har haft sjuksköterska");
    }

    private static PlanItemText Item(PlanItemOrigin origin, string? slug, string what) => new() { Kind = PlanItemKind.ControlActivity, Origin = origin, Slug = slug, What = what };

    private static async Task<string> FileAsync(TestInstallation installation, WritePlan.Format format, Edition edition)
    {
        using var output = new MemoryStream();
        await installation.Send(new WritePlanVersion.Query(new PlanVersionKey(2026, null), format, output, edition));
        return ZipText.Of(output.ToArray());
    }
}
