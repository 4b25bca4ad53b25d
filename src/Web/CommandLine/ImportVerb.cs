using System.CommandLine;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.Risks;
using Vaggeryd.InternalControl.Web.Features.Risks.Imports;
using Vaggeryd.InternalControl.Web.Import;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary><c>ik import risks FILE --year 2026 …</c></summary>
internal static class ImportVerb
{
    private static readonly Argument<string> File = new("FILE") { Description = "A workbook (.xlsx) or a text file with columns (.csv)." };
    private static readonly Option<int> Year = new("--year") { Description = "Planning year; made when it does not exist.", Required = true };
    private static readonly Option<string?> Department = new("--department") { Description = "Code or name. Without it a column of the file decides." };
    private static readonly Option<string> Stage = new("--stage") { Description = "What the file assesses: current, inherent or target.", DefaultValueFactory = _ => "current" };
    private static readonly Option<string?> Columns = new("--columns") { Description = "JSON file that says which heading is what, see docs/import.md." };
    private static readonly Option<string?> Scale = new("--scale") { Description = "4x4, 5x5 or another size from 3x3 to 10x10. Default: the year's own, 4x4 for a new year." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Check and count, but keep nothing." };

    private static readonly Option<string?> Annotate = new("--annotate") { Description = "Where anything is wrong, write a copy of the workbook here with the faults marked at their cells." };

    static ImportVerb() => Stage.AcceptOnlyFromAmong("current", "inherent", "target");

    public static Command Create()
    {
        var risks = new Command("risks", "Read a risk register into a planning year: all of it, or nothing when anything is wrong.") { File, Year, Department, Stage, Columns, Scale, DryRun, Annotate };
        risks.SetAction(CommandSession.Action(RunAsync));
        return new Command("import", "Read a file into the database.") { risks };
    }

    private static async Task<int> RunAsync(CommandSession session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var path = parsed.GetValue(File)!;
        var map = parsed.GetValue(Columns) is { } mapPath ? ColumnMap.Parse(await TextAsync(mapPath, cancellationToken), Path.GetFileName(mapPath)) : ColumnMap.Empty;
        await using var file = Open(path);
        var command = new ImportRisks.Command(file, Path.GetFileName(path), parsed.GetValue(Year), parsed.GetValue(Department), Enum.Parse<AssessmentStage>(parsed.GetValue(Stage)!, ignoreCase: true))
        {
            Columns = map,
            Scale = parsed.GetValue(Scale),
            DryRun = parsed.GetValue(DryRun),
            Progress = new ProgressLine(session.Error, "CommandLine.RowsRead"),
        };
        try
        {
            Report(await session.Send(command, cancellationToken), command, session);
            return ExitCodes.Done;
        }
        catch (BadInputException) when (parsed.GetValue(Annotate) is { } target)
        {
            await MarkAsync(command, target, session, cancellationToken);
            throw;
        }
    }

    /// <summary>The file is only there when something was marked in it.</summary>
    private static async Task MarkAsync(ImportRisks.Command command, string path, CommandSession session, CancellationToken cancellationToken)
    {
        using var marked = new MemoryStream();
        command.File.Position = 0;
        if ((await session.Send(new MarkRiskFile.Query(command, marked), cancellationToken)).Marks == 0) return;

        await WholeFile.WriteAsync(path, async file =>
        {
            await file.WriteAsync(marked.ToArray(), cancellationToken);
            return true;
        });
        session.Output.WriteLine(T.Of("CommandLine.Import.Marked", path));
    }

    private static void Report(ImportRisks.Result result, ImportRisks.Command command, CommandSession session)
    {
        foreach (var warning in result.Warnings) session.Error.WriteLine(T.Of("CommandLine.Warning", warning));

        if (result.Sheet.Length > 0) session.Output.WriteLine(T.Of("CommandLine.Import.Sheet", result.Sheet));
        if (result.UnusedColumns.Count > 0) session.Output.WriteLine(T.Of("CommandLine.Import.Unused", string.Join(", ", result.UnusedColumns)));
        if (result.YearCreated) session.Output.WriteLine(T.Of("CommandLine.Import.YearCreated", command.Year, result.Scale));
        session.Output.WriteLine(T.Of("CommandLine.Import.Counts", result.Added, result.Changed, result.Unchanged));
        if (command.DryRun) session.Output.WriteLine(T.Of("CommandLine.Import.DryRun"));
    }

    private static FileStream Open(string path)
    {
        try
        {
            return System.IO.File.OpenRead(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new BadInputException(path, T.Of("Import.File.Missing"));
        }
    }

    private static async Task<string> TextAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = Open(path);
        using var reader = new StreamReader(file);
        return await reader.ReadToEndAsync(cancellationToken);
    }
}
