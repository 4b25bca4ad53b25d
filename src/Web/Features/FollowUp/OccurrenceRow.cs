using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp;

/// <summary>A control occurrence as the command line and the API give it away.</summary>
/// <param name="Control">What is checked.</param>
/// <param name="Department">The code of the department that reports it.</param>
/// <param name="Due">The last day for reporting, included, such as "2026-04-10".</param>
/// <param name="Period">"2026-Q1", "2026-T1", "2026-H1", "2026-M01" or "2026".</param>
/// <param name="State">not_due, due, late, not_reported, returned, to_approve, done, deviation, paused or skipped.</param>
/// <param name="Reference">The control's own name, such as "SN-K04".</param>
/// <param name="Risk">The risk that it is about; null where it is about every department.</param>
/// <param name="Frequency">How often, as it was read.</param>
/// <param name="FrequencySaid">How often, as the plan says it.</param>
/// <param name="FrequencyGuessed">It could not be read, so the municipality's own period counts.</param>
/// <param name="From">The period's first day.</param>
/// <param name="To">The period's last day.</param>
/// <param name="Closes">The last day on which it can be reported.</param>
/// <param name="MovedFrom">The last day before somebody moved it.</param>
/// <param name="Reason">Why it is moved, rests or is left out.</param>
/// <param name="Plan">The plan that it is of: "municipality", or the code of the board whose own it is.</param>
public sealed record OccurrenceRow(
    string Control,
    string Department,
    string Due,
    string Period,
    string State,
    string Reference,
    string? Risk,
    string Frequency,
    string? FrequencySaid,
    bool FrequencyGuessed,
    string From,
    string To,
    string Closes,
    string? MovedFrom,
    string? Reason,
    string Plan)
{
    public static OccurrenceRow Of(ControlOccurrence occurrence, DateOnly today) => new(
        occurrence.Control.Says.What,
        occurrence.Control.Department.Code,
        occurrence.Due.ToIso(),
        occurrence.PeriodName,
        Json.Word(occurrence.StateOn(today)),
        occurrence.Control.Reference,
        occurrence.Control.RiskReference,
        Json.Word(occurrence.Control.Frequency),
        occurrence.Control.Says.Frequency,
        occurrence.Control.IsFrequencyGuessed,
        occurrence.Period.First.ToIso(),
        occurrence.Period.Last.ToIso(),
        occurrence.Closes.ToIso(),
        occurrence.MovedFrom?.ToIso(),
        FollowUpWords.Reason(occurrence),
        FollowUpWords.PlanCode(occurrence.Control));
}
