using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>What somebody has to do with a control.</summary>
public enum ControlTaskKind
{
    /// <summary>Report it, or mend the report that was returned.</summary>
    Report,

    /// <summary>Approve the report of somebody else.</summary>
    Approve,

    /// <summary>Do what was decided about a deviation.</summary>
    Act,
}

/// <summary>Something about a control that a person has to do on a day at the latest.</summary>
/// <param name="Occurrence">Of which control.</param>
/// <param name="Kind">What.</param>
/// <param name="IsSecret">It is about a marked risk.</param>
/// <param name="IsGiven">The control, or what is to be done, is given to this very person.</param>
/// <param name="Today">The day on which it is looked at.</param>
/// <param name="Action">What is to be done about a deviation; null where it is about the report.</param>
public sealed record ControlTask(ControlOccurrence Occurrence, ControlTaskKind Kind, bool IsSecret, bool IsGiven, DateOnly Today, CorrectiveAction? Action = null)
{
    /// <summary>The last day.</summary>
    public DateOnly Day => Action?.DueOn ?? Occurrence.Due;

    public bool IsLate => Day < Today;

    public OccurrenceState State => Occurrence.StateOn(Today);

    public string Address => Kind == ControlTaskKind.Act
        ? SiteAddress.Deviation(Occurrence.Control.Plan.PlanningYear.Year, Occurrence.Control.Slug, Occurrence.PeriodName)
        : SiteAddress.Occurrence(Occurrence.Control.Plan.PlanningYear.Year, Occurrence.Control.Slug, Occurrence.PeriodName);

    /// <summary>"Rapportera SN-K04, kvartal 3": nothing of what is checked.</summary>
    public string Brief => T.Of($"ControlTask.{Kind}", Occurrence.Control.Reference, OccurrenceWords.Of(Occurrence.Period).ToLowerInvariant());

    /// <summary>As <see cref="Brief"/>, with what is checked.</summary>
    public string Title => $"{Brief}: {ShortenText.At(Occurrence.Control.Says.What, 90).Start}";
}
