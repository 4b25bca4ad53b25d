using Vaggeryd.InternalControl.Domain.Analyses;

namespace Vaggeryd.InternalControl.Web.Features.Analyses;

/// <summary>The turn of a year as the command line and the API give it away.</summary>
/// <param name="Year">The new year.</param>
/// <param name="Before">The year before; null where there is none.</param>
/// <param name="IsOpen">The new year's risks may be changed.</param>
/// <param name="IsBeforeOpen">The year before is not closed.</param>
/// <param name="IsDone">Everything of the year before is carried over and reported, and no report waits.</param>
public sealed record RollOverRows(int Year, int? Before, bool IsOpen, bool IsBeforeOpen, bool IsDone, IReadOnlyList<RollOverRow> Departments)
{
    /// <param name="result">The overview.</param>
    /// <param name="of">Codes of the departments that are asked for; none: all.</param>
    public static RollOverRows Of(ShowRollOver.Result result, IReadOnlyCollection<string>? of = null) =>
        new(result.Year, result.Before, result.IsOpen, result.IsBeforeOpen, result.IsDone, [.. result.Of(of ?? []).Select(RollOverRow.Of)]);
}

/// <summary>A department's turn of the year, in counts of what the reader may see.</summary>
/// <param name="Department">The department's code.</param>
/// <param name="Risks">Risks of the year before.</param>
/// <param name="Carried">How many of them are in the new year.</param>
/// <param name="Left">How many are not.</param>
/// <param name="Unassessed">Risks of the new year that are not assessed yet.</param>
/// <param name="Analysis">How far the new year's analysis has come.</param>
/// <param name="OpenControls">Control occurrences of the year before that can still be reported, or wait to be approved.</param>
/// <param name="NotReported">Control occurrences of the year before that closed without a report.</param>
/// <param name="OpenDeviations">Deviations of the year before that are not put right; they are followed on.</param>
public sealed record RollOverRow(string Department, string Name, int Risks, int Carried, int Left, int Unassessed, RiskAnalysisStatus Analysis, int OpenControls, int NotReported, int OpenDeviations)
{
    public static RollOverRow Of(ShowRollOver.Row row) => new(
        row.Department.Code, row.Department.Name, row.Risks, row.Carried, row.Left, row.Unassessed, row.Analysis, row.OpenControls, row.NotReported, row.OpenDeviations);
}

/// <summary>What became of a department.</summary>
/// <param name="Department">The department's code.</param>
/// <param name="Taken">How many risks were taken.</param>
/// <param name="Refusal">Why nothing was; null where it was not refused.</param>
public sealed record RollOverOutcomeRow(string Department, string Name, RollOverOutcome Outcome, int Taken, string? Refusal)
{
    public static RollOverOutcomeRow Of(RollOverDepartments.Row row) => new(row.Code, row.Name, row.Outcome, row.Taken, row.Because);
}
