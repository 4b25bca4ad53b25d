using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.Plans;

namespace Vaggeryd.InternalControl.IntegrationTests;

/// <summary>What tests of plan files have in common: write one to memory, change a risk.</summary>
internal static class PlanFiles
{
    public const int Year = 2026;

    private static readonly DateTime At = new(2026, 1, 15, 12, 0, 0, DateTimeKind.Utc);

    public static async Task<byte[]> PlanAsync(this TestInstallation installation, WritePlan.Format format, params string[] rules)
    {
        using var output = new MemoryStream();
        await installation.Send(new WritePlan.Query(Year, new PlanChoice(rules.Select(SelectionRule.Parse)), format, output));
        return output.ToArray();
    }

    /// <summary>What the year's plan is made from, as one fingerprint.</summary>
    public static async Task<string> PlanInputHashAsync(this TestInstallation installation) =>
        JsonDocument.Parse(await installation.PlanAsync(WritePlan.Format.Json, "top:20")).RootElement.GetProperty("inputHash").GetString()!;

    public static Task ChangeAsync(this TestInstallation installation, string reference, Action<Risk> change) => installation.Query(async db =>
    {
        var risk = await db.Risks
            .Include(r => r.PlanningYear.ScoringModel)
            .Include(r => r.Department)
            .Include(r => r.Assessments)
            .SingleAsync(r => r.PlanningYear.Year == Year && r.Reference == reference);
        change(risk);
        return await db.SaveChangesAsync();
    });

    public static Task AssessAsync(this TestInstallation installation, string reference, int likelihood, int consequence) =>
        installation.ChangeAsync(reference, risk => risk.Assess(AssessmentStage.Current, likelihood, consequence, "test", At));

    public static Task DescribeAsync(this TestInstallation installation, string reference, string title, string? cause = null) =>
        installation.ChangeAsync(reference, risk => risk.Describe(new RiskDescription { Title = title, Cause = cause, Category = risk.Category }, "test", At));
}
