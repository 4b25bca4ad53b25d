using System.CommandLine;
using Vaggeryd.InternalControl.Web.Features.ScoringModels;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary><c>ik model list|show ID|export ID --out FILE.json|import FILE.json --title T</c></summary>
internal static class ModelVerbs
{
    public static Command Create() => new("model", "Scoring models: what two steps are worth.") { List(), Show(), Export(), Import() };

    private static Command List()
    {
        var command = new Command("list", "List the models with the years that use them.");
        command.SetAction(CommandSession.Action(async (session, _, cancellationToken) =>
        {
            foreach (var row in await session.Send(new ListScoringModels.Query(), cancellationToken))
                session.Output.WriteLine($"{row.Model.Id,4}  {row.Model.Name,-6} {T.Of("Model.Named", row.Model.Title, row.Model.Number)}  {ScoringModelsModel.UsedBy(row)}  {row.Model.Hash[..ScoringModelsModel.ShortHash]}");
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Show()
    {
        var id = Id();
        var command = new Command("show", "Say what a model makes of each cell, and what it weighs.") { id };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var model = (await session.Send(new ShowScoringModel.Query(parsed.GetValue(id)), cancellationToken)).Model;
            foreach (var line in ModelSentences.Whole(model)) session.Output.WriteLine(line);
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Export()
    {
        var id = Id();
        var file = new Option<string>("--out") { Description = "File to write, ending in .json or .xlsx.", Required = true };
        var command = new Command("export", "Write a model to a file; json can be imported again.") { id, file };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var path = parsed.GetRequiredValue(file);
            var formats = Enum.GetValues<WriteScoringModel.Format>().Where(format => Path.GetExtension(path).Equals($".{format}", StringComparison.OrdinalIgnoreCase)).ToList();
            if (formats.Count == 0) throw new BadInputException("--out", T.Of("Model.File.Ending", path));

            var written = await WholeFile.WriteAsync(path, output => session.Send(new WriteScoringModel.Query(parsed.GetValue(id), formats[0], output), cancellationToken));
            session.Output.WriteLine(T.Of("Model.File.Written", T.Of("Model.Named", written.Title, written.Number), path));
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Import()
    {
        var file = new Argument<string>("FILE.json") { Description = "A model that “ik model export” wrote as .json." };
        var title = new Option<string>("--title") { Description = "The model's title; a title that is taken gets a new version.", Required = true };
        var command = new Command("import", "Make a new model of a file. No year uses it until finance says so.") { file, title };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var path = parsed.GetRequiredValue(file);
            if (!File.Exists(path)) throw new BadInputException(path, T.Of("CommandLine.NoFile"));

            await using var stream = File.OpenRead(path);
            var made = await session.Send(new ImportScoringModel.Command(stream, path, parsed.GetRequiredValue(title)), cancellationToken);
            session.Output.WriteLine(T.Of("Model.File.Imported", T.Of("Model.Named", made.Title, made.Number), made.Id));
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Argument<int> Id() => new("ID") { Description = "The model's number, as list shows it." };
}
