using System.CommandLine;
using Vaggeryd.InternalControl.Web.Features.Risks;
using Vaggeryd.InternalControl.Web.Features.Risks.Imports;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary><c>ik export risks --year 2026 --out FILE.xlsx|csv|json</c></summary>
internal static class ExportVerb
{
    private static readonly Option<int> Year = new("--year") { Description = "Planning year.", Required = true };
    private static readonly Option<string> Out = new("--out") { Description = "File to write, ending in .xlsx, .csv or .json.", Required = true };

    private static readonly Option<string> Edition = EditionOption.Create();

    private static readonly Option<string?> Department = new("--department") { Description = "With --template: the code of the department." };

    private static readonly Option<bool> Template = new("--template") { Description = "The department's own workbook, to work in and import again: an emptied cell empties its field." };

    public static Command Create()
    {
        var risks = new Command("risks", "Write the year's risks to a file that can be imported again.") { Year, Out, Edition, Department, Template };
        risks.SetAction(CommandSession.Action(RunAsync));
        return new Command("export", "Write data to a file.") { risks };
    }

    private static async Task<int> RunAsync(CommandSession session, ParseResult parsed, CancellationToken cancellationToken)
    {
        var path = parsed.GetValue(Out)!;
        var format = FormatOf(path);
        if (parsed.GetValue(Template) || parsed.GetValue(Department) is not null) return await TemplateAsync(session, parsed, path, format, cancellationToken);

        var result = await WholeFile.WriteAsync(path, target => session.Send(
            new ExportRisks.Query(parsed.GetValue(Year), format, target, new ProgressLine(session.Error, "CommandLine.RowsWritten"), EditionWord.Read(parsed.GetValue(Edition)) ?? Domain.Access.Edition.Full),
            cancellationToken));
        session.Output.WriteLine(T.Count("CommandLine.Exported", result.Count, path));
        session.Output.WriteLine(result.Edition);
        return ExitCodes.Done;
    }

    private static async Task<int> TemplateAsync(CommandSession session, ParseResult parsed, string path, ExportRisks.Format format, CancellationToken cancellationToken)
    {
        if (!parsed.GetValue(Template) || parsed.GetValue(Department) is not { } department || format != ExportRisks.Format.Xlsx)
            throw new BadInputException("--template", T.Of("CommandLine.Export.TemplateNeeds"));

        var result = await WholeFile.WriteAsync(path, target => session.Send(new WriteDepartmentWorkbook.Query(parsed.GetValue(Year), department, target), cancellationToken));
        session.Output.WriteLine(T.Count("CommandLine.Exported", result.Count, path));
        return ExitCodes.Done;
    }

    private static ExportRisks.Format FormatOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".xlsx" => ExportRisks.Format.Xlsx,
        ".csv" => ExportRisks.Format.Csv,
        ".json" => ExportRisks.Format.Json,
        _ => throw new BadInputException("--out", T.Of("CommandLine.Export.UnknownFormat", path)),
    };
}
