using static Vaggeryd.InternalControl.IntegrationTests.Features.FollowUp.SimulatedYearTown;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.FollowUp;

/// <summary>
/// What the product must come to, told beside it from the written rules. It uses none of the product's periods, states, steps or plans, so that the two can differ.
/// </summary>
internal sealed class SimulatedYearExpectation
{
    private readonly Dictionary<(int Department, string Key), SimulatedYearControl> _controls = [];

    public SimulatedYearExpectation() => Reminders = new SimulatedYearReminders(People);

    public IReadOnlyList<SimulatedYearPerson> People { get; } = SimulatedYearTown.People();

    public SimulatedYearReminders Reminders { get; }

    public IReadOnlyCollection<SimulatedYearControl> Controls => _controls.Values;

    public SimulatedYearPerson Person(string name) => People.Single(person => person.Name == name);

    public void Adopt(int version, DateOnly decided)
    {
        var plan = Plan(version).ToDictionary(planned => (planned.Department.Number, planned.Key));
        foreach (var (key, planned) in plan)
        {
            if (_controls.TryGetValue(key, out var known)) known.Revise(planned, decided);
            else _controls[key] = new SimulatedYearControl(planned, decided);
        }

        foreach (var (_, gone) in _controls.Where(control => !plan.ContainsKey(control.Key))) gone.End(decided);
    }

    public IEnumerable<string> OccurrencesOn(DateOnly day) => Controls.SelectMany(control => control.Occurrences).Select(occurrence => occurrence.SaidOn(day));

    /// <summary>Each line of each message, as the rows that the product keeps of them.</summary>
    public IEnumerable<string> Lines() => Reminders.Messages.SelectMany(message => message.Value.Select(line => $"{message.Key.Day:yyyy-MM-dd} to {message.Key.Receiver}: {line}"));

    /// <summary>Each message with what its text must say, line by line; of a marked control only that there is something.</summary>
    /// <param name="slugOf">The control's name in an address, which the product chose.</param>
    public IEnumerable<string> Mails(Func<SimulatedYearControl, string> slugOf) => Reminders.Messages.Select(message =>
    {
        var said = message.Value.Where(line => !line.IsOvertaken).ToList();
        var named = said.Where(line => !line.Occurrence.Control.Says.IsSecret).Select(line => $"{Heading(line)} {slugOf(line.Occurrence.Control)} {line.Occurrence.Period}{(line.Person == line.Receiver ? "" : $" for {line.Person}")}");
        return $"{message.Key.Day:yyyy-MM-dd} to {message.Key.Receiver}: {string.Join(", ", named.Order(StringComparer.Ordinal))}, {said.Count(line => line.Occurrence.Control.Says.IsSecret)} unnamed";
    });

    private static string Heading(SimulatedYearLine line) => (line.Kind, line.To) switch
    {
        ("Returned", _) => "Återlämnade rapporter att rätta:",
        ("ToApprove", _) => "Rapporter att godkänna:",
        ("Act", "Performer") => "Åtgärder efter avvikelser att göra:",
        ("Act", _) => "Åtgärder efter avvikelser som inte är gjorda:",
        ("ToJudge", _) => "Åtgärder att bedöma, har de hjälpt:",
        ("WithoutAction", _) => "Avvikelser utan åtgärd:",
        (_, "Performer") => "Att rapportera:",
        _ => "Inte rapporterat i tid:",
    };
}
