using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Calibrations;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary><c>ik calibrate --year 2026 --format json|table|xlsx [--out FILE]</c></summary>
internal static class CalibrateVerb
{
    public static Command Create()
    {
        var year = new Option<int>("--year") { Description = "Planning year.", Required = true };
        var format = new Option<string>("--format") { Description = "json, table or xlsx.", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("json", "table", "xlsx");
        var file = new Option<string?>("--out") { Description = "File to write; needed for xlsx." };
        var command = new Command("calibrate", "Show how the departments use the scale: each against all, and what stands out. Changes nothing.") { year, format, file };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var (number, path) = (parsed.GetValue(year), parsed.GetValue(file));
            if (parsed.GetValue(format) == "xlsx") await WorkbookAsync(session, number, path, cancellationToken);
            else await WholeFile.WriteTextAsync(path, session.Output, Written(await session.Send(new ShowCalibration.Query(number), cancellationToken), parsed.GetValue(format) == "json"));
            return ExitCodes.Done;
        }));
        return command;
    }

    private static async Task WorkbookAsync(CommandSession session, int year, string? path, CancellationToken cancellationToken)
    {
        if (path is null) throw new BadInputException("--out", T.Of("CommandLine.Parse.OptionNeeded", "--out"));

        await WholeFile.WriteAsync(path, target => session.Send(new WriteCalibration.Query(year, target), cancellationToken));
        session.Output.WriteLine(T.Of("CommandLine.FileWritten", path));
    }

    private static string Written(ShowCalibration.Result result, bool json)
    {
        if (json) return JsonSerializer.Serialize(CalibratedYear.Of(result), Json.Indented);

        var rows = result.Departments
            .Select(row => Cells(row.Department.Name, row.Risks, string.Join('\n', row.Marks.Select(mark => CalibrationWords.Of(mark, row.Risks, result.All)))))
            .Prepend(Cells(T.Of("Calibration.All"), result.All, ""));
        return TextTable.Of([T.Of("Levels.Department"), T.Of("Calibration.Scored"), T.Of("Level.Unscored"), T.Of("Calibration.MeanValue"), T.Of("Calibration.MostUsed"), T.Of("Calibration.Marks")], rows);
    }

    private static string[] Cells(string name, CalibratedRisks risks, string marks) =>
    [
        name,
        risks.Scored.ToString(CultureInfo.CurrentCulture),
        risks.Unscored.ToString(CultureInfo.CurrentCulture),
        CalibrationWords.Mean(risks.MeanValue),
        risks.MostUsedCell is { } cell ? T.Of("Calibration.CellShare", CalibrationWords.Percent(risks), cell.Likelihood, cell.Consequence) : "–",
        marks,
    ];
}
