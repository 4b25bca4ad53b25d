using System.Globalization;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Calibrations;

/// <summary>What stands out in how a department assesses, in words with its numbers.</summary>
public static class CalibrationWords
{
    /// <summary>"12 av 13 bedömda risker ligger i en ruta: sannolikhet 3, konsekvens 3."</summary>
    public static string Of(CalibrationMark mark, CalibratedRisks department, CalibratedRisks all) => mark switch
    {
        CalibrationMark.OneCell => T.Of("Calibration.OneCell", department.MostUsedCell!.Count, department.Scored, department.MostUsedCell.Likelihood, department.MostUsedCell.Consequence),
        CalibrationMark.OneLikelihood => T.Of("Calibration.OneLikelihood", department.Scored, department.MostUsedCell!.Likelihood),
        CalibrationMark.OneConsequence => T.Of("Calibration.OneConsequence", department.Scored, department.MostUsedCell!.Consequence),
        CalibrationMark.MeanAbove => T.Of("Calibration.MeanAbove", Mean(department.MeanLevel), Mean(all.MeanLevel)),
        CalibrationMark.MeanBelow => T.Of("Calibration.MeanBelow", Mean(department.MeanLevel), Mean(all.MeanLevel)),
        CalibrationMark.Missing => T.Of("Calibration.Missing"),
        _ => T.Of("Calibration.Unscored", department.Unscored, department.Total),
    };

    /// <summary>Two decimals; a dash where nothing is assessed.</summary>
    public static string Mean(decimal? mean) => mean?.ToString("0.00", CultureInfo.CurrentCulture) ?? "–";

    /// <summary>The share of the assessed risks that are in the cell, in whole per cent, a half away from zero.</summary>
    public static int Percent(CalibratedRisks risks) =>
        risks.MostUsedCell is { } cell ? (int)Math.Round(100m * cell.Count / risks.Scored, MidpointRounding.AwayFromZero) : 0;
}
