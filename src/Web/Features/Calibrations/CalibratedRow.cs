using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Calibrations;

/// <summary>A year's calibration as the command line and the API give it away.</summary>
/// <param name="Year">Planning year.</param>
/// <param name="ScoringModel">The model's size, such as "4x4".</param>
/// <param name="ScoringModelHash">SHA-256 of the model's content.</param>
/// <param name="SecretRisksCounted">False: risks with a secrecy mark are left out.</param>
/// <param name="All">All departments together.</param>
/// <param name="Departments">Each with those below it.</param>
public sealed record CalibratedYear(int Year, string ScoringModel, string ScoringModelHash, bool SecretRisksCounted, CalibratedRow All, IReadOnlyList<CalibratedRow> Departments)
{
    public static CalibratedYear Of(ShowCalibration.Result result) => new(
        result.Year.Year,
        result.Year.Model.Name,
        result.Year.Model.Hash,
        result.CountsSecret,
        CalibratedRow.Of("", T.Of("Calibration.All"), result.All, []),
        [.. result.Departments.Select(row => CalibratedRow.Of(row.Department.Code, row.Department.Name, row.Risks, row.Marks))]);
}

/// <summary>A department's assessments, counted.</summary>
/// <param name="Department">The code; empty for all together.</param>
/// <param name="ValueSum">The mean value is exactly this divided by <paramref name="Scored"/>; <paramref name="MeanValue"/> is rounded to two decimals.</param>
/// <param name="LevelSum">As <paramref name="ValueSum"/>, of level numbers.</param>
/// <param name="Levels">How many at each level, lowest first.</param>
/// <param name="Likelihoods">How many at each step, from 1.</param>
/// <param name="Consequences">How many at each step, from 1.</param>
/// <param name="MostUsedCell">The cell with most risks; null where nothing is assessed.</param>
public sealed record CalibratedRow(
    string Department,
    string Name,
    int Risks,
    int Scored,
    int Unscored,
    long ValueSum,
    decimal? MeanValue,
    long LevelSum,
    decimal? MeanLevel,
    IReadOnlyList<int> Levels,
    IReadOnlyList<int> Likelihoods,
    IReadOnlyList<int> Consequences,
    UsedCell? MostUsedCell,
    IReadOnlyList<CalibrationMark> Marks)
{
    public static CalibratedRow Of(string code, string name, CalibratedRisks risks, IReadOnlyList<CalibrationMark> marks) => new(
        code, name, risks.Total, risks.Scored, risks.Unscored, risks.ValueSum, risks.MeanValue, risks.LevelSum, risks.MeanLevel,
        risks.Levels, risks.Likelihoods, risks.Consequences, risks.MostUsedCell, marks);
}
