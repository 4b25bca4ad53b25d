using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>What is stored of an analysis, with the names of the people in it; one whose account is gone is called by what they signed in with.</summary>
internal sealed record StoredAnalysis(RiskAnalysis Analysis, string? SubmittedBy, string? ReviewedBy);

internal static class ReadStoredAnalyses
{
    public static IQueryable<StoredAnalysis> WithNames(this IQueryable<RiskAnalysis> analyses, AppDbContext db) => analyses.Select(analysis => new StoredAnalysis(
        analysis,
        db.Users.Where(user => user.UserName == analysis.SubmittedBy).Select(user => user.DisplayName).FirstOrDefault() ?? analysis.SubmittedBy,
        db.Users.Where(user => user.UserName == analysis.ReviewedBy).Select(user => user.DisplayName).FirstOrDefault() ?? analysis.ReviewedBy));
}
