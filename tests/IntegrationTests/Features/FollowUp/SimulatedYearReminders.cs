using System.Globalization;
using Vaggeryd.InternalControl.Domain.Access;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.FollowUp;

/// <summary>One thing that is said to somebody, or was overtaken before it could be.</summary>
internal sealed record SimulatedYearLine(SimulatedYearPerson Person, SimulatedYearPerson Receiver, SimulatedYearOccurrence Occurrence, string Kind, string To, int Days, DateOnly About, bool IsOvertaken = false)
{
    public (SimulatedYearOccurrence, SimulatedYearPerson, string, int, DateOnly) Key => (Occurrence, Person, Kind, Days, About);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Occurrence}: {Kind} {To} {Days:+0;-0;0} about {About:yyyy-MM-dd}{(Person == Receiver ? "" : $" for {Person}")}{(IsOvertaken ? ", overtaken" : "")}");
}

/// <summary>Whom the product must remind of what, by the ladder of <c>docs/follow-up.md</c>, told as it goes from day to day.</summary>
internal sealed class SimulatedYearReminders(IReadOnlyList<SimulatedYearPerson> people)
{
    private static readonly (string To, int[] Days)[] Ladder = [("Performer", [-7, 0, 3, 10]), ("Approver", [7]), ("Finance", [14])];

    private readonly HashSet<object> _told = [];

    /// <summary>Each message: on which day, to whom, with which lines.</summary>
    public Dictionary<(DateOnly Day, SimulatedYearPerson Receiver), IReadOnlyList<SimulatedYearLine>> Messages { get; } = [];

    /// <summary>The reminders of a day run. A second run that day says nothing more to whoever has had a message.</summary>
    public void Run(DateOnly day, IEnumerable<SimulatedYearControl> controls)
    {
        var lines = controls.SelectMany(control => control.Occurrences).SelectMany(occurrence => Of(occurrence, day)).DistinctBy(line => line.Key).Where(line => !_told.Contains(line.Key));
        foreach (var message in lines.ToList().GroupBy(line => line.Receiver).Where(message => !Messages.ContainsKey((day, message.Key))))
        {
            Messages[(day, message.Key)] = [.. message];
            foreach (var line in message) _told.Add(line.Key);
        }
    }

    public IReadOnlyList<SimulatedYearPerson> Performers(SimulatedYearControl control) =>
        control.Assigned is { } named && named.MayReport(control.Says) ? [named] : FirstWith(person => person.MayReport(control.Says), control, Role.ControlPerformer, Role.DepartmentHead);

    /// <summary>Heads who have never sent the report, else finance who have not.</summary>
    public IReadOnlyList<SimulatedYearPerson> Approvers(SimulatedYearOccurrence occurrence) => Others(occurrence.Control, occurrence.Senders);

    /// <summary>Heads who did not do what is to be judged, else finance who did not.</summary>
    public IReadOnlyList<SimulatedYearPerson> Judges(SimulatedYearOccurrence occurrence) => Others(occurrence.Control, new HashSet<SimulatedYearPerson> { occurrence.Doer! });

    private IEnumerable<SimulatedYearLine> Of(SimulatedYearOccurrence occurrence, DateOnly day)
    {
        var control = occurrence.Control;
        switch (occurrence.StateOn(day))
        {
            case "due" or "late":
                return Ladder.SelectMany(rung => Due(occurrence, "Due", occurrence.Due, rung.To, rung.Days, day));
            case "returned":
                IReadOnlyList<SimulatedYearPerson> whom = occurrence.Sender!.MayReport(control.Says) ? [occurrence.Sender] : Performers(control);
                return whom.Select(person => Line(person, occurrence, "Returned", "Performer", occurrence.Sendings, occurrence.ReportedOn, day));
            case "to_approve":
                return Approvers(occurrence).Select(person => Line(person, occurrence, "ToApprove", "Approver", occurrence.Sendings, occurrence.ReportedOn, day, occurrence.Senders));
            case "deviation" when occurrence.Action == "planned":
                return Ladder.SelectMany(rung => Due(occurrence, "Act", occurrence.ActionDue, rung.To, rung.Days, day));
            case "deviation" when occurrence.Action == "done":
                return Judges(occurrence).Select(person => Line(person, occurrence, "ToJudge", "Approver", 1, occurrence.ActedOn, day, new HashSet<SimulatedYearPerson> { occurrence.Doer! }));
            case "deviation" when occurrence.Action == "failed":
                return Performers(control).Select(person => Line(person, occurrence, "WithoutAction", "Performer", 1, occurrence.ActedOn, day))
                    .Concat(Heads(control).Select(person => Line(person, occurrence, "WithoutAction", "Approver", 1, occurrence.ActedOn, day)));
            default:
                return [];
        }
    }

    /// <summary>The newest step that has come, unless the person was told of it; those before it that nobody told of are overtaken.</summary>
    private IEnumerable<SimulatedYearLine> Due(SimulatedYearOccurrence occurrence, string kind, DateOnly last, string to, int[] ladder, DateOnly day)
    {
        var come = ladder.Where(days => last.AddDays(days) <= day).ToList();
        if (come.Count == 0) yield break;

        var whom = to switch { "Performer" => Performers(occurrence.Control), "Approver" => Heads(occurrence.Control), _ => Finance(occurrence.Control) };
        foreach (var person in whom)
        {
            var lines = come.Select(days => Line(person, occurrence, kind, to, days, last, day)).ToList();
            if (_told.Contains(lines[^1].Key)) continue;

            yield return lines[^1];
            foreach (var earlier in lines.SkipLast(1).Where(line => !_told.Contains(line.Key))) yield return earlier with { IsOvertaken = true };
        }
    }

    private static SimulatedYearLine Line(SimulatedYearPerson person, SimulatedYearOccurrence occurrence, string kind, string to, int days, DateOnly about, DateOnly day, IReadOnlySet<SimulatedYearPerson>? besides = null)
    {
        bool May(SimulatedYearPerson other) => to == "Performer" ? other.MayReport(occurrence.Control.Says) : other.MayApprove(occurrence.Control.Says);
        var receiver = person.IsAwayOn(day) && person.Away!.Value.StandIn is { IsOpen: true } standIn && !standIn.IsAwayOn(day) && May(standIn) && besides?.Contains(standIn) != true ? standIn : person;
        return new SimulatedYearLine(person, receiver, occurrence, kind, to, days, about);
    }

    private List<SimulatedYearPerson> Others(SimulatedYearControl control, IReadOnlySet<SimulatedYearPerson> besides)
    {
        var heads = Heads(control).FindAll(person => !besides.Contains(person));
        return heads.Count > 0 ? heads : Finance(control).FindAll(person => !besides.Contains(person));
    }

    private List<SimulatedYearPerson> Heads(SimulatedYearControl control) => FirstWith(person => person.MayApprove(control.Says), control, Role.DepartmentHead, Role.Finance);

    private List<SimulatedYearPerson> Finance(SimulatedYearControl control) => FirstWith(person => person.MayApprove(control.Says), control, Role.Finance);

    /// <summary>Those who have the first of the roles that anybody has who may do it.</summary>
    private List<SimulatedYearPerson> FirstWith(Func<SimulatedYearPerson, bool> mayDo, SimulatedYearControl control, params Role[] roles) =>
        roles.Select(role => people.Where(person => person.Is(role, control.Says.Department) && mayDo(person)).ToList()).FirstOrDefault(found => found.Count > 0) ?? [];
}
