using System.Globalization;
using static Vaggeryd.InternalControl.IntegrationTests.Features.FollowUp.SimulatedYearTown;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.FollowUp;

/// <summary>A control of the simulated town and when it is to be reported, worked out from <c>docs/follow-up.md</c> alone.</summary>
internal sealed class SimulatedYearControl
{
    private readonly List<SimulatedYearOccurrence> _occurrences = [];

    public SimulatedYearControl(SimulatedYearPlanned planned, DateOnly decided)
    {
        Says = planned;
        foreach (var (name, first, last) in Periods()) Add(name, first, last, last).LeftOut = last < decided ? "before" : null;
    }

    public SimulatedYearPlanned Says { get; private set; }

    public bool IsEnded { get; private set; }

    /// <summary>Whoever the control is given to.</summary>
    public SimulatedYearPerson? Assigned { get; set; }

    public IReadOnlyList<SimulatedYearOccurrence> Occurrences => _occurrences;

    /// <summary>A revision has it: what was over stays, what is still wanted is expected, what is not is left out, what is new is added.</summary>
    public void Revise(SimulatedYearPlanned planned, DateOnly decided)
    {
        (Says, IsEnded) = (planned, false);
        var wanted = Periods().Where(period => period.Last >= decided).ToList();
        foreach (var occurrence in _occurrences.Where(occurrence => occurrence.Last >= decided && !occurrence.IsSent))
        {
            if (occurrence.IsEvent || wanted.Exists(period => period.Name == occurrence.Period)) occurrence.TakeBack();
            else occurrence.Revoke();
        }

        foreach (var (name, first, last) in wanted.Where(period => _occurrences.TrueForAll(occurrence => occurrence.Period != period.Name))) Add(name, first, last, last);
    }

    /// <summary>A revision does not have it any more.</summary>
    public void End(DateOnly decided)
    {
        if (IsEnded) return;

        IsEnded = true;
        foreach (var occurrence in _occurrences.Where(occurrence => occurrence.Last >= decided && !occurrence.IsSent)) occurrence.Revoke();
    }

    /// <summary>Something happened: reported within 10 days of the day, or of today where that is later.</summary>
    public void Open(DateOnly day, DateOnly today)
    {
        var number = 1 + _occurrences.Count(occurrence => occurrence.IsEvent);
        Add(string.Create(CultureInfo.InvariantCulture, $"{Year}-E{number:D2}"), day, day, day > today ? day : today);
    }

    public bool CanRest(DateOnly today) => _occurrences.Exists(occurrence => Rests(occurrence, today));

    public void Pause(DateOnly today)
    {
        foreach (var occurrence in _occurrences.Where(occurrence => Rests(occurrence, today))) occurrence.LeftOut = "paused";
    }

    public bool IsResting(DateOnly today) => _occurrences.Exists(occurrence => occurrence.LeftOut == "paused" && occurrence.Last >= today);

    public void Resume(DateOnly today)
    {
        foreach (var occurrence in _occurrences.Where(occurrence => occurrence.LeftOut == "paused" && occurrence.Last >= today)) occurrence.LeftOut = null;
    }

    private static bool Rests(SimulatedYearOccurrence occurrence, DateOnly today) => occurrence.LeftOut is null && !occurrence.IsSent && occurrence.Last >= today;

    private SimulatedYearOccurrence Add(string name, DateOnly first, DateOnly last, DateOnly counted)
    {
        var occurrence = new SimulatedYearOccurrence(this, name, first, last, counted);
        _occurrences.Add(occurrence);
        return occurrence;
    }

    private IEnumerable<(string Name, DateOnly First, DateOnly Last)> Periods()
    {
        var months = Says.Said.Months;
        if (months == 0) yield break;

        for (var from = 1; from <= 12; from += months)
        {
            var (first, last, number) = (new DateOnly(Year, from, 1), new DateOnly(Year, from, 1).AddMonths(months).AddDays(-1), ((from - 1) / months) + 1);
            if (last < Says.StartsOn || first > Says.EndsOn) continue;

            var letter = months switch { 1 => $"-M{number.ToString("D2", CultureInfo.InvariantCulture)}", 3 => $"-Q{number}", 4 => $"-T{number}", 6 => $"-H{number}", _ => "" };
            yield return ($"{Year}{letter}", first, last);
        }
    }
}

/// <summary>One time that it is to be reported.</summary>
internal sealed class SimulatedYearOccurrence(SimulatedYearControl control, string period, DateOnly first, DateOnly last, DateOnly counted)
{
    public SimulatedYearControl Control => control;

    public string Period => period;

    public DateOnly Last => last;

    public bool IsEvent => period.Contains("-E", StringComparison.Ordinal);

    public DateOnly Due { get; private set; } = counted.AddDays(10);

    public DateOnly Closes { get; private set; } = counted.AddDays(31);

    public DateOnly? MovedFrom { get; private set; }

    /// <summary>Why nothing is to be reported: "before", "revised", "paused" or "skipped".</summary>
    public string? LeftOut { get; set; }

    /// <summary>How far the report has come: "draft", "to_approve", "returned", "done" or "deviation".</summary>
    public string? Report { get; private set; }

    public SimulatedYearPerson? Sender { get; private set; }

    /// <summary>Everybody who has sent it.</summary>
    public HashSet<SimulatedYearPerson> Senders { get; } = [];

    public int Sendings { get; private set; }

    /// <summary>How far what is to be done about the deviation has come: "planned", "done", "worked" or "failed".</summary>
    public string? Action { get; private set; }

    public DateOnly ActionDue { get; private set; }

    /// <summary>Who said that it is done.</summary>
    public SimulatedYearPerson? Doer { get; private set; }

    /// <summary>The day of its last step.</summary>
    public DateOnly ActedOn { get; private set; }

    /// <summary>The day of the last step of the report.</summary>
    public DateOnly ReportedOn { get; private set; }

    public bool IsSent => Report is not (null or "draft");

    /// <summary>It can be reported for the first time, moved or left out.</summary>
    public bool IsOpenOn(DateOnly day) => LeftOut is null && !IsSent && day <= Closes;

    public bool IsReportableOn(DateOnly day) => Report == "returned" || (IsOpenOn(day) && day >= first);

    public string StateOn(DateOnly day) => this switch
    {
        { IsSent: true } => Report!,
        { LeftOut: "paused" } => "paused",
        { LeftOut: not null } => "skipped",
        _ => day < first ? "not_due" : day <= Due ? "due" : day <= Closes ? "late" : "not_reported",
    };

    public void Move(DateOnly due) => (MovedFrom, Closes, Due) = (MovedFrom ?? Due, Closes.AddDays(due.DayNumber - Due.DayNumber), due);

    /// <summary>What was sent last says that something was wrong.</summary>
    public bool IsDeviating { get; private set; }

    public void Write(string report, DateOnly day, SimulatedYearPerson? sender = null, bool isDeviating = false)
    {
        if (sender is not null)
        {
            (Sender, IsDeviating, Sendings) = (sender, isDeviating, Sendings + 1);
            Senders.Add(sender);
            if (isDeviating) (Action, ActionDue) = ("planned", day.AddDays(30));
        }

        (Report, ReportedOn) = (report, day);
    }

    public void Act(string action, DateOnly day, SimulatedYearPerson? doer = null) => (Action, ActedOn, Doer) = (action, day, doer ?? Doer);

    public void Revoke() => LeftOut = LeftOut is null or "paused" ? "revised" : LeftOut;

    public void TakeBack() => LeftOut = LeftOut == "revised" ? null : LeftOut;

    /// <summary>As the list of occurrences says it.</summary>
    public string SaidOn(DateOnly day) => string.Create(CultureInfo.InvariantCulture,
        $"{control.Says.Department.Code} {control.Says.What} {period}: {first:yyyy-MM-dd}–{last:yyyy-MM-dd}, due {Due:yyyy-MM-dd}, closes {Closes:yyyy-MM-dd}, moved from {MovedFrom:yyyy-MM-dd}, {control.Says.Said.Word}{(control.Says.Said.IsGuessed ? " guessed" : "")}, {StateOn(day)}");

    public override string ToString() => $"{control.Says.Department.Code} {control.Says.What} {period}";
}
