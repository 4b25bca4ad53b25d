using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Features.FollowUp;
using Vaggeryd.InternalControl.Web.Features.FollowUp.Deviations;
using Vaggeryd.InternalControl.Web.Features.Reminders;
using static Vaggeryd.InternalControl.IntegrationTests.Features.FollowUp.SimulatedYearTown;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.FollowUp;

/// <summary>Something that somebody does in the product, and what is expected of it.</summary>
internal sealed record SimulatedYearDeed(Func<SimulatedYearSite, Task> Do, Action Expect);

/// <summary>What people do on which day of the simulated year. What falls while nothing runs is done on the day after.</summary>
internal sealed class SimulatedYearScript(SimulatedYearExpectation expectation)
{
    private static readonly ControlReport Good = new() { Population = 10, Sample = 10, Deviations = 0, Grade = DeviationGrade.None };

    private SimulatedYearPerson Finance => expectation.Person("ekonomi1");

    /// <summary>In the order in which they are done; each is asked for when the one before it is done.</summary>
    public IEnumerable<SimulatedYearDeed> On(DateOnly day) => Decisions(day).Concat(Staff(day)).Concat(Controls(day)).Concat(Reports(day));

    private IEnumerable<SimulatedYearDeed> Decisions(DateOnly day)
    {
        if (day == Noted) yield return Adopt(1, Decided);
        if (day == RevisionNoted) yield return Adopt(2, Revised);
        if (day == TakenBack) yield return Adopt(3, TakenBack);
    }

    private SimulatedYearDeed Adopt(int version, DateOnly decided) => new(site => site.AdoptAsync(version, decided), () => expectation.Adopt(version, decided));

    /// <summary>Who is away, who stands in, who leaves and who comes.</summary>
    private IEnumerable<SimulatedYearDeed> Staff(DateOnly day)
    {
        if (day == Noted) yield return Away("utf2a", new(Year, 5, 1), new(Year, 5, 31), "utf2b");
        if (day == new DateOnly(Year, 6, 25)) yield return Away("chef1", new(Year, 7, 1), new(Year, 7, 31), "ekonomi1");
        if (day == new DateOnly(Year, 6, 26)) yield return Away("ekonomi1", new(Year, 7, 18), new(Year, 7, 28), "ekonomi2");
        if (day == new DateOnly(Year, 10, 25)) yield return Away("utf5a", new(Year, 11, 1), new(Year, 12, 31), "chef5");
        if (day == new DateOnly(Year, 10, 1)) yield return new(site => site.CloseAsync("utf6a"), () => expectation.Person("utf6a").IsOpen = false);
        if (day == new DateOnly(Year, 8, 15)) yield return Leave("utf26a");
        if (day != new DateOnly(Year, 12, 1)) yield break;

        yield return Leave("chef5");
        yield return new(site => site.GiveRoleAsync(Pool, Role.ControlPerformer), () => expectation.Person(Pool).Roles.Add((Role.ControlPerformer, null)));
    }

    private SimulatedYearDeed Leave(string who) => new(site => site.TakeRolesAsync(who), expectation.Person(who).Roles.Clear);

    private SimulatedYearDeed Away(string who, DateOnly first, DateOnly last, string standIn) => new(
        async site => await site.SendAsync(expectation.Person(who), new SayAbsence.Command(first, last, await site.IdAsync(standIn))),
        () => expectation.Person(who).Away = (first, last, expectation.Person(standIn)));

    /// <summary>Controls that are given to somebody, rest, are taken up again, or are done because something happened.</summary>
    private IEnumerable<SimulatedYearDeed> Controls(DateOnly day)
    {
        foreach (var control in expectation.Controls.Where(control => !control.IsEnded).ToList())
        {
            var (number, first) = (control.Says.Number, control.Occurrences.Count > 0 ? control.Occurrences[0] : null);
            if (day == new DateOnly(Year, 5, 2) && number % 37 == 6) yield return Assign(control);
            if (day == new DateOnly(Year, 5, 20) && control.Says.Said.Months == 0 && number % 2 == 0) yield return Happen(control, new(Year, 5, 15), day);
            if (day == new DateOnly(Year, 6, 30) && control.Says.Said.Months == 0 && number % 3 == 0) yield return Happen(control, new(Year, 7, 5), day);
            if (((day == new DateOnly(Year, 6, 5) && number % 50 == 17) || (day == new DateOnly(Year, 10, 1) && number % 50 == 33)) && control.CanRest(day))
                yield return new(site => site.SendAsync(Finance, new PauseControl.Command(site.KeyOf(first!), "Vilar")), () => control.Pause(day));
            if (day == new DateOnly(Year, 9, 5) && number % 50 == 17 && control.IsResting(day))
                yield return new(site => site.SendAsync(Finance, new ResumeControl.Command(site.KeyOf(first!))), () => control.Resume(day));
        }
    }

    private SimulatedYearDeed Assign(SimulatedYearControl control)
    {
        var department = control.Says.Department;
        var to = expectation.People.FirstOrDefault(person => person.Name == $"utf{department.Number}b") ?? expectation.People.FirstOrDefault(person => person.Is(Role.DepartmentHead, department)) ?? expectation.Person("ekonomi2");
        return new(site => site.SendAsync(Finance, new AssignPerformer.Command(Year, site.SlugOf(control), to.Address)), () => control.Assigned = to);
    }

    private SimulatedYearDeed Happen(SimulatedYearControl control, DateOnly on, DateOnly today) =>
        new(site => site.SendAsync(Finance, new OpenOccurrence.Command(Year, site.SlugOf(control), on, "Något hände")), () => control.Open(on, today));

    private IEnumerable<SimulatedYearDeed> Reports(DateOnly day)
    {
        foreach (var control in expectation.Controls.ToList())
        {
            foreach (var (index, occurrence) in control.Occurrences.ToList().Index())
            {
                foreach (var (_, act) in Steps(((control.Says.Number * 7) + (index * 3)) % 20, occurrence).Where(step => DayOf(step.On) == day))
                {
                    if (Report(occurrence, act, day) is { } deed) yield return deed;
                }
            }
        }
    }

    private static DateOnly DayOf(DateOnly planned) => planned < Noted ? Noted : planned >= Outage.First && planned <= Outage.Last ? Outage.Last.AddDays(1) : planned;

    /// <summary>What becomes of an occurrence; of more than half nothing is ever heard.</summary>
    private static (DateOnly On, string Act)[] Steps(int mode, SimulatedYearOccurrence occurrence)
    {
        DateOnly At(int days) => (occurrence.MovedFrom ?? occurrence.Due).AddDays(days);
        return mode switch
        {
            1 => [(At(-5), "send"), (At(-3), "approve")],
            2 => [(At(-5), "send"), (At(-3), "return"), (At(1), "deviate"), (At(3), "approve"), (At(26), "act"), (At(33), "judge")],
            12 => [(At(-6), "deviate"), (At(-4), "approve")],
            13 => [(At(-9), "deviate"), (At(-8), "approve"), (At(9), "act"), (At(12), "judge as vain")],
            3 => [(At(5), "send"), (At(6), "approve")],
            4 => [(At(0), "send")],
            5 => [(At(-1), "send"), (At(2), "return")],
            6 => [(At(-2), "move+15"), (At(14), "send"), (At(16), "approve")],
            7 => [(At(-1), "skip")],
            8 => [(At(-3), "draft")],
            9 => [(At(4), "move+20")],
            10 => [(At(-30), "send"), (At(-28), "approve")],
            11 => [(At(2), "send by head"), (At(9), "return"), (At(12), "send"), (At(20), "approve")],
            _ => [],
        };
    }

    /// <summary>Null: it cannot be done, because something else has happened to the occurrence.</summary>
    private SimulatedYearDeed? Report(SimulatedYearOccurrence occurrence, string act, DateOnly day)
    {
        SimulatedYearDeed Says(SimulatedYearPerson by, Func<OccurrenceKey, MediatR.IRequest<MediatR.Unit>> what, Action then) => new(site => site.SendAsync(by, what(site.KeyOf(occurrence))), then);
        var (sender, approver) = (SenderOf(occurrence, act), expectation.Reminders.Approvers(occurrence)[0]);
        var bad = Good with { Deviations = 1, Grade = DeviationGrade.Minor, Finding = "Fel", ActionWhat = "Rättas", ActionResponsible = "Chefen", ActionDueOn = day.AddDays(30) };
        return act switch
        {
            "send" or "send by head" when occurrence.IsReportableOn(day) => Says(sender, key => new SendControlReport.Command(key, Good), () => occurrence.Write("to_approve", day, sender)),
            "deviate" when occurrence.IsReportableOn(day) => Says(sender, key => new SendControlReport.Command(key, bad), () => occurrence.Write("to_approve", day, sender, isDeviating: true)),
            "draft" when occurrence.IsReportableOn(day) => Says(sender, key => new SaveControlReport.Command(key, new ControlReport { Population = 10 }), () => occurrence.Write("draft", day)),
            "approve" when occurrence.Report == "to_approve" => Says(approver, key => new ApproveControlReport.Command(key), () => occurrence.Write(occurrence.IsDeviating ? "deviation" : "done", day)),
            "return" when occurrence.Report == "to_approve" => Says(approver, key => new ReturnControlReport.Command(key, "Underlaget saknas"), () => occurrence.Write("returned", day)),
            "act" when occurrence is { Report: "deviation", Action: "planned" } => Says(sender, key => new FinishCorrectiveAction.Command(DeviationOf(key), 1, "Rättat"), () => occurrence.Act("done", day, sender)),
            "judge" or "judge as vain" when occurrence.Action == "done" => Says(expectation.Reminders.Judges(occurrence)[0], key => new JudgeCorrectiveAction.Command(DeviationOf(key), 1, act == "judge", "Prövat"), () => occurrence.Act(act == "judge" ? "worked" : "failed", day)),
            "skip" when occurrence.IsOpenOn(day) => Says(Finance, key => new SkipOccurrence.Command(key, "Utgår"), () => occurrence.LeftOut = "skipped"),
            "move+15" when occurrence.IsOpenOn(day) => Move(occurrence, 15, Says),
            "move+20" when occurrence.IsOpenOn(day) => Move(occurrence, 20, Says),
            _ => null,
        };
    }

    private static DeviationKey DeviationOf(OccurrenceKey key) => new(key.Year, key.Control, key.Period);

    private SimulatedYearDeed Move(SimulatedYearOccurrence occurrence, int days, Func<SimulatedYearPerson, Func<OccurrenceKey, MediatR.IRequest<MediatR.Unit>>, Action, SimulatedYearDeed> says)
    {
        var due = occurrence.Due.AddDays(days);
        return says(Finance, key => new MoveOccurrence.Command(key, due, "Resurser"), () => occurrence.Move(due));
    }

    /// <summary>Whoever sent it before, else who does it; finance where nobody does.</summary>
    private SimulatedYearPerson SenderOf(SimulatedYearOccurrence occurrence, string act)
    {
        if (occurrence.Sender is { } before && before.MayReport(occurrence.Control.Says)) return before;

        var head = act == "send by head" ? expectation.People.FirstOrDefault(person => person.Is(Role.DepartmentHead, occurrence.Control.Says.Department)) : null;
        return head ?? expectation.Reminders.Performers(occurrence.Control).FirstOrDefault(person => person.MayReport(occurrence.Control.Says)) ?? expectation.Person("ekonomi2");
    }
}
