using System.CommandLine;
using Vaggeryd.InternalControl.Domain.FollowUp.Reports;
using Vaggeryd.InternalControl.Web.Features.FollowUp.Reports;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary><c>ik followup signoff|withdraw --year 2026 --period 2026-Q3 [--department SN] …</c>, and <c>ik followup report --year 2026 --period 2026-Q3 --out FILE.docx</c></summary>
internal static class PeriodReportVerbs
{
    private static readonly Option<int> Year = YearVerbs.Year();
    private static readonly Option<string> Period = new("--period") { Description = "The period, such as 2026-Q3, or 2026 for the year.", Required = true };
    private static readonly Option<string?> Department = new("--department") { Description = "Code of whose report it is (default: the municipality's)." };

    private static readonly Option<string?> Form = new("--format") { Description = "docx, html, xlsx, csv or json (default: what the file's name ends in)." };
    private static readonly Option<string?> Dnr = new("--dnr") { Description = "Diary number (default: a line to fill in)." };
    private static readonly Option<string?> CaseHandler = new("--handler") { Description = "Who answers for the paper (default: whoever signed)." };
    private static readonly Option<string> Edition = EditionOption.Create();

    public static readonly Option<string?> File = new("--out") { Description = "File to write the report of a period to." };

    public static IEnumerable<Command> All() => [SignOff(), Withdraw()];

    /// <summary>What the verb that reports a control takes beside, to write the report of a period where no control is named.</summary>
    public static IEnumerable<Option> Document => [Department, Form, File, Dnr, CaseHandler, Edition];

    /// <exception cref="BadInputException">No file is named, or a report does not come in that form.</exception>
    public static async Task<int> WriteAsync(CommandSession session, ParseResult parsed, int year, string period, CancellationToken cancellationToken)
    {
        var path = parsed.GetValue(File) ?? throw new BadInputException("--out", T.Of("ReportPaper.ControlOrOut"));
        var form = WritePeriodReport.FormatOf(parsed.GetValue(Form) ?? Path.GetExtension(path).TrimStart('.')) ?? throw new BadInputException("--format", T.Of("ReportPaper.UnknownFormat", path));
        var key = new PeriodReportKey(year, period, parsed.GetValue(Department));
        var written = await WholeFile.WriteAsync(path, output => session.Send(
            new WritePeriodReport.Query(key, form, output, EditionWord.Read(parsed.GetValue(Edition)), parsed.GetValue(Dnr), parsed.GetValue(CaseHandler)), cancellationToken));
        session.Output.WriteLine(T.Of("CommandLine.FileWritten", path));
        session.Output.WriteLine(written.About);
        return ExitCodes.Done;
    }

    private static Command SignOff()
    {
        var verdict = new Option<Verdict?>("--verdict") { Description = "Sufficient, WithDeficiencies or Insufficient (default: what is written in the report)." };
        var reason = new Option<string?>("--reason") { Description = "Why (default: what is written in the report)." };
        var acceptOpen = new Option<bool>("--accept-open") { Description = "Sign although controls are not reported and approved; they are listed in the report." };
        var command = new Command("signoff", "Sign the report of a period: what it shows is frozen, and its controls cannot be changed.") { Year, Period, Department, verdict, reason, acceptOpen };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var signed = await session.Send(new SignOffPeriod.Command(Key(parsed), parsed.GetValue(verdict), parsed.GetValue(reason), parsed.GetValue(acceptOpen)), cancellationToken);
            session.Output.WriteLine(T.Of("ReportPaper.SignedNow", signed.Name, T.Of(signed.Verdict).ToLowerInvariant(), signed.Open, signed.Hash));
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Withdraw()
    {
        var reason = new Option<string>("--reason") { Description = "Why.", Required = true };
        var command = new Command("withdraw", "Take the signature of a report back; what was signed is kept.") { Year, Period, Department, reason };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            await session.Send(new WithdrawSignOff.Command(Key(parsed), parsed.GetValue(reason)), cancellationToken);
            session.Output.WriteLine(T.Of("PeriodReport.Happened.Withdrawn"));
            return ExitCodes.Done;
        }));
        return command;
    }

    private static PeriodReportKey Key(ParseResult parsed) => new(parsed.GetValue(Year), parsed.GetRequiredValue(Period), parsed.GetValue(Department));
}
