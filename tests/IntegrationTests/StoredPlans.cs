using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Plans;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;

namespace Vaggeryd.InternalControl.IntegrationTests;

/// <summary>Brings a year's stored plan to where a test needs it.</summary>
internal static class StoredPlans
{
    public static Task DraftAsync(this TestInstallation installation, string rule = "top:20", string? note = null, params Pick[] picks) =>
        installation.Send(new SavePlanDraft.Command(PlanFiles.Year, new PlanChoice([SelectionRule.Parse(rule)], picks), note));

    public static async Task<string> ProposeAsync(this TestInstallation installation, string rule = "top:20", string? note = null, params Pick[] picks)
    {
        await installation.DraftAsync(rule, note, picks);
        return (await installation.Send(new ProposePlan.Command(PlanFiles.Year, "Kommunstyrelsen"))).Hash;
    }

    public static async Task<string> AdoptAsync(this TestInstallation installation, string rule = "top:20", string? note = null, params Pick[] picks)
    {
        await installation.ProposeAsync(rule, note, picks);
        return (await installation.Send(new AdoptPlan.Command(PlanFiles.Year, new DateOnly(2025, 12, 15), "§ 210", "KS 2025/123"))).Hash;
    }

    public static async Task<byte[]> VersionAsync(this TestInstallation installation, int number, WritePlan.Format format)
    {
        using var output = new MemoryStream();
        await installation.Send(new WritePlanVersion.Query(new PlanVersionKey(PlanFiles.Year, number), format, output));
        return output.ToArray();
    }
}
