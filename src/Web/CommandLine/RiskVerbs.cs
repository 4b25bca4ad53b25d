using System.CommandLine;
using System.Text.Json;
using Vaggeryd.InternalControl.Web.Features.Risks.Assessments;
using Vaggeryd.InternalControl.Web.Features.Risks.Writing;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary><c>ik risk show|add|set --year 2026 … [--field NAME=VALUE] …</c></summary>
internal static class RiskVerbs
{
    public static Command Create() => new("risk", "What risks say.") { Show(), Add(), Set() };

    private static Command Show()
    {
        var (year, reference, slug) = (YearVerbs.Year(), Reference(), Slug());
        var command = new Command("show", "Show what a risk says, as JSON by the names that set takes.") { year, reference, slug };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var (_, risk) = await FindAsync(session, parsed.GetValue(year), parsed.GetValue(slug), parsed.GetValue(reference), cancellationToken);
            session.Output.WriteLine(JsonSerializer.Serialize(RiskFieldNames.Of(risk.Form), Json.Indented));
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Add()
    {
        var (year, fields) = (YearVerbs.Year(), Fields());
        var department = new Option<string>("--department") { Description = "The department's code.", Required = true };
        var title = new Option<string>("--title") { Description = "The risk in a few words.", Required = true };
        var command = new Command("add", "Record a risk; it gets the department's next number.") { year, department, title, fields };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var form = RiskFieldNames.Change(RiskForm.Empty.With(RiskForm.Title, parsed.GetRequiredValue(title)), parsed.GetValue(fields) ?? []);
            var added = await session.Send(new AddRisk.Command(parsed.GetValue(year), parsed.GetRequiredValue(department), Checked(form)), cancellationToken);
            session.Output.WriteLine(T.Of("Write.Saved", added.Reference));
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Set()
    {
        var (year, reference, slug, fields) = (YearVerbs.Year(), Reference(), Slug(), Fields());
        fields.Required = true;
        var command = new Command("set", "Change what a risk says; what is not named stays.") { year, reference, slug, fields };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var (address, risk) = await FindAsync(session, parsed.GetValue(year), parsed.GetValue(slug), parsed.GetValue(reference), cancellationToken);
            var form = RiskFieldNames.Change(risk.Form, parsed.GetValue(fields) ?? []);
            var written = await session.Send(new WriteRisk.Command(parsed.GetValue(year), address, risk.Risk.Version, Checked(form)), cancellationToken);
            if (written.Meanwhile is { } other) throw new ConflictException([new(risk.Risk.Reference, T.Of("Write.TryAgain", other.By))]);

            session.Output.WriteLine(T.Of("Write.Saved", risk.Risk.Reference));
            return ExitCodes.Done;
        }));
        return command;
    }

    private static async Task<(string Slug, ShowWriting.Result Risk)> FindAsync(CommandSession session, int year, string? slug, string? reference, CancellationToken cancellationToken)
    {
        if ((slug is null) == (reference is null)) throw new BadInputException("", T.Of("Assess.OneOfTwo"));

        var found = await session.Send(new ShowAssessments.Query(year, slug?.ToLowerInvariant(), reference), cancellationToken);
        return (found.Slug, await session.Send(new ShowWriting.Query(year, found.Slug), cancellationToken));
    }

    private static RiskForm Checked(RiskForm form) => form.Problems() is { Count: > 0 } problems ? throw new BadInputException([.. problems.Select(problem => new InputProblem("--field", problem.What))]) : form;

    private static Option<string?> Reference() => new("--reference") { Description = "The risk's reference, such as SN-07." };

    private static Option<string?> Slug() => new("--slug") { Description = "The risk's address within the year, such as sn-07." };

    private static Option<string[]> Fields() => new("--field") { Description = $"NAME=VALUE, several times. Names: {string.Join(", ", RiskFieldNames.All)}. A cell is 3-4: likelihood, consequence." };
}
