using System.CommandLine;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Features.PlanningYears;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary><c>ik year list|add|close|open|days|followup|recalculate|roll-over</c></summary>
internal static class YearVerbs
{
    public static Command Create() => new("year", "Planning years: what they are scored with, open or closed.") { List(), Add(), Close(), Open(), Days(), FollowUp(), RecalculateVerb.Create(), RollOverVerb.Create() };

    public static Option<int> Year() => new("--year") { Description = "Planning year.", Required = true };

    /// <summary>Whose plan, beside the year.</summary>
    public static Option<string?> Board() => new("--board") { Description = "Code of the board whose own plan is meant (default: the municipality's plan)." };

    public static Option<string> Model() => new("--model") { Description = "The scoring model: its number, or its title for the newest version.", Required = true };

    private static Command List()
    {
        var command = new Command("list", "List the years, newest first.");
        command.SetAction(CommandSession.Action(async (session, _, cancellationToken) =>
        {
            var years = (await session.Send(new ListPlanningYears.Query(), cancellationToken)).Years;
            var rows = years.Select(row => (string[])[$"{row.Year.Year}", YearWords.Model(row.Year.ScoringModel), T.Of(row.Year.IsOpen ? "Year.Open" : "Year.Closed"), $"{row.Risks}"]);
            session.Output.WriteLine(TextTable.Of([T.Of("Year.Year"), T.Of("Year.Model"), T.Of("Year.State"), T.Of("Year.Risks")], rows));
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Add()
    {
        var (year, model) = (Year(), Model());
        var command = new Command("add", "Begin a year with a scoring model.") { year, model };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var begun = await session.Send(new BeginPlanningYear.Command(parsed.GetValue(year), parsed.GetRequiredValue(model)), cancellationToken);
            session.Output.WriteLine(T.Of("Year.Begun", parsed.GetValue(year), T.Of("Year.ModelName", begun.Model, begun.Number)));
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Close()
    {
        var year = Year();
        var command = new Command("close", "Close a year: its risks are not changed any more.") { year };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            await session.Send(new ClosePlanningYear.Command(parsed.GetValue(year)), cancellationToken);
            session.Output.WriteLine(T.Of("Year.WasClosed", parsed.GetValue(year)));
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Open()
    {
        var year = Year();
        var command = new Command("open", "Open a closed year again.") { year };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var result = await session.Send(new ReopenPlanningYear.Command(parsed.GetValue(year)), cancellationToken);
            session.Output.WriteLine(T.Of(result.WasClosed ? "Year.WasOpened" : "Year.WasOpen", parsed.GetValue(year)));
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Days()
    {
        var year = Year();
        var analyses = new Option<DateOnly?>("--analyses") { Description = "Last day for handing in risk analyses, such as 2026-10-10; left out: none." };
        var decisions = new Option<DateOnly?>("--decisions") { Description = "Last day for the boards' decisions; left out: none." };
        var plan = new Option<DateOnly?>("--plan") { Description = "The day on which the plan is decided; left out: none." };
        var command = new Command("days", "Set the year's days.") { year, analyses, decisions, plan };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var days = new SetYearDays.Command(parsed.GetValue(year), parsed.GetValue(analyses), parsed.GetValue(decisions), parsed.GetValue(plan));
            await session.Send(days, cancellationToken);
            session.Output.WriteLine(T.Of("Year.DaysAre", days.Year, Written(days.Analyses), Written(days.Decisions), Written(days.Plan)));
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command FollowUp()
    {
        var year = Year();
        var every = new Option<Frequency?>("--every") { Description = "Quarterly, Tertial or HalfYearly; left out: as it is." };
        var report = new Option<int?>("--report-days") { Description = "Days from a period's end to the last day for reporting; left out: as it is." };
        var close = new Option<int?>("--close-days") { Description = "Days from a period's end to the last day that it is open; left out: as it is." };
        var command = new Command("followup", "Say how often the year is followed up, and how long after each period its controls are reported.") { year, every, report, close };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var now = (await session.Send(new ShowPlanningYear.Query(parsed.GetValue(year)), cancellationToken)).Year.FollowUp;
            var asked = new SetFollowUp.Command(parsed.GetValue(year), parsed.GetValue(every) ?? now.Period, parsed.GetValue(report) ?? now.ReportingDays, parsed.GetValue(close) ?? now.ClosingDays);
            await session.Send(asked, cancellationToken);
            session.Output.WriteLine(T.Of("Year.FollowUpIs", asked.Year, T.Of($"Year.FollowUp.{asked.Period}").ToLowerInvariant(), asked.ReportingDays, asked.ClosingDays));
            return ExitCodes.Done;
        }));
        return command;
    }

    private static string Written(DateOnly? day) => day?.ToIso() ?? "–";
}
