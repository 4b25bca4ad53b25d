using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.IntegrationTests.Features.Assessments;
using Vaggeryd.InternalControl.Web.Features.Risks.Assessments;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Analyses;

/// <summary>The demo municipality's analyses, and what tests do with them.</summary>
internal static class AnalysisSite
{
    public const string Head = "chef@demo.example";
    public const string Contributor = "handlaggare@demo.example";
    public const string Finance = "ekonomi@demo.example";
    public const string Own = "/riskanalys/2026/sn";

    public static Task<RiskAnalysis?> AnalysisAsync(this TestSite site, string department) => site.Query(db => db.RiskAnalyses.AsNoTracking()
        .Include(analysis => analysis.Department).SingleOrDefaultAsync(analysis => analysis.PlanningYear.Year == 2026 && analysis.Department.Code == department));

    /// <summary>Assesses what nobody has assessed in the own department.</summary>
    public static async Task AssessAllAsync(this TestSite site)
    {
        foreach (var slug in new[] { "sn-15", "sn-16" })
            await site.Send(new AssessRisk.Command(2026, slug, (await site.RiskAsync(slug)).Version, AssessmentStage.Current, new AssessedSteps(2, 2)));
    }
}
