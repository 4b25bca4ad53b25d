using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>What a row of a plan says, in one line.</summary>
internal static class PlanItemWords
{
    /// <summary>"Inköp · stickprov, 25 fakturor · kvartalsvis · ekonomichef, Bo Provsson · rapporteras till kommunstyrelsen · från 2026-01-01"</summary>
    public static string Details(PlanItemText says) => string.Join(" · ", ((string?[])
    [
        says.Origin is PlanItemOrigin.CommonControl or PlanItemOrigin.Deviation ? T.Of("PlanItem.From", T.Of(says.Origin), says.Source) : null,
        says.Department,
        says.Process,
        Joined(says.Method, says.SampleSize),
        says.Frequency,
        Responsible(says),
        says.ReportedTo is { } to ? T.Of("PlanItem.Reported", to) : null,
        says.StartsOn is { } from ? T.Of("PlanItem.Starts", from.ToIso()) : null,
        says.EndsOn is { } end ? T.Of("PlanItem.Ends", end.ToIso()) : null,
    ]).Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>"Kontrollmoment: Att attest stämmer (stickprov · kvartalsvis)"</summary>
    public static string Line(PlanItemText says) => $"{T.Of(says.Kind)}: {says.What}" + (Details(says) is { Length: > 0 } details ? $" ({details})" : "");

    /// <summary>"ekonomichef, Bo Provsson"; null where nobody is said.</summary>
    public static string? Responsible(PlanItemText says) => Joined(says.ResponsibleRole, says.ResponsiblePerson);

    /// <summary>A risk of a plan with what the plan says is checked and done about it, several with a semicolon between.</summary>
    public static PlanRow In(PlanRow row, IReadOnlyList<PlanItemText> items)
    {
        var controls = items.Where(item => item.Kind == PlanItemKind.ControlActivity).ToList();
        return row with
        {
            ControlActivity = Listed(controls.Select(control => control.What)),
            ControlMethod = Listed(controls.Select(control => Joined(control.Method, control.SampleSize))),
            ControlFrequency = Listed(controls.Select(control => control.Frequency)),
            PlannedAction = Listed(items.Where(item => item.Kind == PlanItemKind.TreatmentAction).Select(action => action.What)) ?? row.PlannedAction,
        };
    }

    private static string? Listed(IEnumerable<string?> texts) => string.Join("; ", texts.Where(text => !string.IsNullOrEmpty(text))) is { Length: > 0 } listed ? listed : null;

    private static string? Joined(params string?[] parts) => string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part))) is { Length: > 0 } joined ? joined : null;
}
