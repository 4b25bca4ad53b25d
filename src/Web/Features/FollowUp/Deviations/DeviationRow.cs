using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp.Deviations;

/// <summary>A deviation as the command line and the API give it away.</summary>
/// <param name="Control">The control's name, such as "SN-K04".</param>
/// <param name="Department">The code of the department that reports it.</param>
/// <param name="Period">"2026-Q3".</param>
/// <param name="Risk">The risk that the control is about; null where it is about every department.</param>
/// <param name="Grade">minor or major.</param>
/// <param name="Pattern">What the control's deviations of the year come to: once, repeated or major.</param>
/// <param name="State">without_action, late, to_judge, open or closed.</param>
/// <param name="Finding">What was wrong.</param>
/// <param name="Deviations">How many deviated.</param>
/// <param name="Sample">How many were looked at.</param>
/// <param name="Actions">What is done about it.</param>
/// <param name="Plan">The plan that the control is of: "municipality", or the code of the board whose own it is.</param>
public sealed record DeviationRow(string Control, string Department, string Period, string? Risk, string Grade, string Pattern, string State, string? Finding, int? Deviations, int? Sample, IReadOnlyList<DeviationRow.Step> Actions, string Plan)
{
    /// <param name="Number">From 1.</param>
    /// <param name="What">What is to be done.</param>
    /// <param name="Responsible">Who is to do it.</param>
    /// <param name="Due">The last day, such as "2026-11-30".</param>
    /// <param name="State">late, open, to_judge, did_not_work or worked.</param>
    /// <param name="Done">What was done.</param>
    /// <param name="Judgement">How it is known whether it worked.</param>
    /// <param name="Value">The risk value after it; null where the risk is not assessed again.</param>
    public sealed record Step(int Number, string What, string Responsible, string Due, string State, string? Done, string? Judgement, int? Value);

    public static DeviationRow Of(ControlDeviation deviation, DateOnly today)
    {
        var (control, report) = (deviation.Control, deviation.Result.Report);
        return new(
            control.Reference,
            control.Department.Code,
            deviation.Occurrence.PeriodName,
            control.RiskReference,
            Json.Word(report.Grade!.Value),
            Json.Word(deviation.Pattern),
            Json.Word(deviation.StateOn(today)),
            report.Finding,
            report.Deviations,
            report.Sample,
            [.. deviation.Result.Actions.OrderBy(action => action.Number).Select(action => new Step(action.Number, action.What, action.Responsible, action.DueOn.ToIso(), Json.Word(action.StateOn(today)), action.Done, action.JudgedBecause, action.Value))],
            FollowUpWords.PlanCode(control));
    }
}
