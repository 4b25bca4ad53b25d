using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.Web.Features.Analyses;

/// <summary>A department's risk analysis as the command line and the API give it away.</summary>
/// <param name="Department">The department's code.</param>
/// <param name="Due">The last day for handing in; null where none is set.</param>
/// <param name="IsLate">The last day has passed, and it is not handed in.</param>
/// <param name="Risks">How many risks the reader may see.</param>
/// <param name="Unassessed">How many of them nobody has assessed.</param>
/// <param name="NoRisksReason">Why there are no risks; null where there are.</param>
/// <param name="SubmittedAt">UTC.</param>
/// <param name="ReviewedAt">When it was returned, accepted or reopened last, UTC.</param>
/// <param name="ReviewComment">What was said of the whole then.</param>
/// <param name="Decision">What the board decided; null until it has.</param>
public sealed record AnalysisRow(
    string Department,
    string Name,
    RiskAnalysisStatus Status,
    DateOnly? Due,
    bool IsLate,
    int Risks,
    int Unassessed,
    string? NoRisksReason,
    string? SubmittedBy,
    DateTime? SubmittedAt,
    string? ReviewedBy,
    DateTime? ReviewedAt,
    string? ReviewComment,
    BoardDecision? Decision)
{
    public static AnalysisRow Of(ListAnalyses.Row row) => Of(row.Department.Code, row.Department.Name, row.Standing, row.Risks, row.Unassessed);

    public static AnalysisRow Of(ShowAnalysis.Result result) => Of(result.Department.Code, result.Department.Name, result.Standing, result.Risks.Count, result.Unassessed);

    private static AnalysisRow Of(string code, string name, AnalysisStanding standing, int risks, int unassessed)
    {
        var stored = standing.Analysis;
        return new(
            code, name, standing.Status, standing.Due, standing.IsLate, risks, unassessed, stored?.NoRisksReason,
            stored?.SubmittedBy, stored?.SubmittedAt, stored?.ReviewedBy, stored?.ReviewedAt, stored?.ReviewComment, stored?.Decision);
    }
}

/// <summary>A risk analysis with what is found in it.</summary>
/// <param name="Findings">What stands in the way first.</param>
public sealed record AnalysisDetails(AnalysisRow Analysis, IReadOnlyList<FindingRow> Findings)
{
    public static AnalysisDetails Of(ShowAnalysis.Result result) => new(AnalysisRow.Of(result), [.. result.Findings.Select(FindingRow.Of)]);
}

/// <summary>Something to look at once more.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="IsBlocking">The analysis cannot be handed in with it.</param>
/// <param name="Risk">The risk's address within the year; null where it is about the whole.</param>
/// <param name="What">The category, goal or field.</param>
/// <param name="Text">In words.</param>
public sealed record FindingRow(AnalysisFindingKind Kind, bool IsBlocking, string? Risk, string? What, string Text)
{
    public static FindingRow Of(AnalysisFinding finding) => new(finding.Kind, finding.IsBlocking, finding.Risk?.Slug, finding.What, FindingWords.Of(finding));
}
