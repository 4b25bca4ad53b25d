using System.Globalization;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.FollowUp;

/// <summary>A control of an adopted plan, or of several, as one department follows it up, with an occurrence for each time that it is to be reported.</summary>
public sealed partial class FollowedControl
{
    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonLimit = 500;

    /// <summary>Longest <see cref="Slug"/>, in characters.</summary>
    public const int SlugLimit = 20;

    private readonly List<ControlOccurrence> _occurrences = [];

    private FollowedControl() { }

    /// <param name="department">Who reports it.</param>
    /// <param name="number">See <see cref="Number"/>.</param>
    /// <param name="said">What the plans that have it say, the deciding one first.</param>
    /// <param name="decided">The day from which it is followed.</param>
    /// <param name="calendar">When it is to be reported.</param>
    internal FollowedControl(Department department, int number, IReadOnlyList<(ControlPlan Plan, PlannedControl Says)> said, DateOnly decided, FollowUpCalendar calendar)
    {
        (Department, DepartmentId) = (department, department.Id);
        (Key, Number, FollowedFrom) = (said[0].Says.Key, number, decided);
        Slug = string.Create(CultureInfo.InvariantCulture, $"{department.Code.ToLowerInvariant()}-{LetterOf(said[0].Plan)}{number:D2}");
        Take(said, calendar);
        _occurrences.AddRange(PeriodsOf(said).Select(period => new ControlOccurrence(this, period, calendar, decided)));
    }

    public int Id { get; private set; }

    public int PlanId { get; private set; }

    /// <summary>The plan that decides what is checked and how often: the municipality's where it has the control, else a board's own. Another once this one has it no more.</summary>
    public ControlPlan Plan { get; private set; } = null!;

    public int DepartmentId { get; private set; }

    public Department Department { get; private set; } = null!;

    /// <summary>See <see cref="PlannedControl.Key"/>.</summary>
    public string Key { get; private set; } = "";

    /// <summary>From 1 in the year, department and <see cref="Letter"/>; never used again.</summary>
    public int Number { get; private set; }

    /// <summary>The control's name in an address, such as "sn-k04", or "sn-n01" where a board's own plan began it; unique in the year, and the same whichever plan has it later.</summary>
    public string Slug { get; private set; } = "";

    /// <summary>Where it stands in the year's follow-up, see <see cref="PlannedControl.Place"/>.</summary>
    public (string Department, string Key) Place => (Department.Code, Key);

    internal char Letter => Slug[Slug.LastIndexOf('-') + 1];

    /// <summary>"SN-K04".</summary>
    public string Reference => Slug.ToUpperInvariant();

    /// <summary>What the plan says of it.</summary>
    public PlanItemText Says { get; private set; } = null!;

    public Frequency Frequency { get; private set; }

    /// <summary>How often could not be read from the plan, so the municipality's own period counts.</summary>
    public bool IsFrequencyGuessed { get; private set; }

    /// <summary>How the risk is named, such as "SN-07"; null where it is about every department.</summary>
    public string? RiskReference { get; private set; }

    /// <summary>Names in addresses of the risk and, where it is common, of those that it stands for, with commas between; empty where it is about none.</summary>
    public string RiskSlugs { get; private set; } = "";

    /// <summary>It is about a common risk.</summary>
    public bool IsOfCommonRisk { get; private set; }

    /// <summary>The risk carried a secrecy mark when the plan was decided.</summary>
    public bool IsSecret { get; private set; }

    /// <summary>The day of the earliest decision by which it came into a plan.</summary>
    public DateOnly FollowedFrom { get; private set; }

    /// <summary>The day of the decision by which no plan has it any more; null while one has.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>The account of whoever does the control; null where it is whoever does the department's.</summary>
    public int? PerformerId { get; private set; }

    public IReadOnlyCollection<ControlOccurrence> Occurrences => _occurrences;

    public int Version { get; private set; }

    private int Year => Plan.PlanningYear.Year;

    /// <summary>The occurrence of a period; null when there is none.</summary>
    public ControlOccurrence? In(string period) => _occurrences.Find(occurrence => occurrence.PeriodName.Equals(period, StringComparison.OrdinalIgnoreCase));

    /// <summary>Opens an occurrence of a control that is done on an event.</summary>
    /// <param name="day">When it happens or happened: a day of the plan's year, not before the control was decided, within the control's own days.</param>
    /// <param name="what">What happens or happened, 1 to 500 characters.</param>
    /// <param name="calendar">When it is to be reported.</param>
    /// <param name="today">The day on which it is opened.</param>
    /// <exception cref="RuleBrokenException">The control is done at intervals or has ended, the day does not fit, or nothing is said of what happened.</exception>
    public ControlOccurrence Open(DateOnly day, string? what, FollowUpCalendar calendar, DateOnly today)
    {
        Require(Frequency == Frequency.OnEvent && EndedOn is null, Rule.ControlMustBeOnEvent, Reference);
        Require(day.Year == Year && day >= FollowedFrom && !(day < Says.StartsOn) && !(day > Says.EndsOn), Rule.EventMustBeWithinTheControl, Reference, Year);
        var why = Why(what);

        var period = FollowUpPeriod.OfEvent(day, 1 + _occurrences.Where(occurrence => occurrence.Period.IsEvent).Select(occurrence => occurrence.Period.Number).DefaultIfEmpty().Max());
        var opened = new ControlOccurrence(this, period, why, calendar, today);
        _occurrences.Add(opened);
        return opened;
    }

    /// <summary>Other days count for the municipality: for what is not reported of periods that are not over, and that nobody has moved.</summary>
    public void Reschedule(FollowUpCalendar calendar, DateOnly today)
    {
        foreach (var occurrence in _occurrences.Where(occurrence => occurrence.Period.Last >= today)) occurrence.Reschedule(calendar);
    }

    /// <summary>Says who does the control and is reminded of it.</summary>
    /// <param name="userId">The account; null for whoever does the department's controls.</param>
    public void AssignTo(int? userId) => PerformerId = userId;

    /// <summary>Lets the control rest: what is not reported of periods that end on the day or later is not expected.</summary>
    /// <param name="from">The first day of the pause.</param>
    /// <param name="because">Why, 1 to 500 characters.</param>
    /// <exception cref="RuleBrokenException">Nothing is said of why, or nothing is left to pause.</exception>
    public void Pause(DateOnly from, string? because)
    {
        var why = Why(because);
        var resting = _occurrences.FindAll(occurrence => occurrence.MayRest && occurrence.Period.Last >= from);
        Require(resting.Count > 0, Rule.ControlMustHaveSomethingLeft, Reference);

        foreach (var occurrence in resting) occurrence.Rest(why);
    }

    /// <summary>The control is done again: what rests of periods that end on the day or later is expected.</summary>
    /// <exception cref="RuleBrokenException">The control does not rest then.</exception>
    public void Resume(DateOnly from)
    {
        var resting = _occurrences.FindAll(occurrence => occurrence.Standing == OccurrenceStanding.Paused && occurrence.Period.Last >= from);
        Require(resting.Count > 0, Rule.ControlMustRest, Reference);

        foreach (var occurrence in resting) occurrence.Wake();
    }

    /// <summary>What a person must say of why, tidied.</summary>
    /// <exception cref="RuleBrokenException">Nothing is said, or too much.</exception>
    internal static string Why(string? because)
    {
        var why = OptionalText(because, ReasonLimit, nameof(ControlOccurrence.Because));
        Require(why is not null, Rule.FollowUpMustSayWhy);
        return why;
    }

    internal static char LetterOf(ControlPlan plan) => plan.BoardId is null ? 'k' : 'n';
}
