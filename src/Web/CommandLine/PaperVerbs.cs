using System.CommandLine;
using Vaggeryd.InternalControl.Web.Features.Plans.Papers;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary><c>ik plan document memo|plan|annex --year 2026 [--version 2] --out FILE.docx</c></summary>
internal static class PaperVerbs
{
    private static readonly Option<int> Year = YearVerbs.Year();

    private static readonly Option<string?> Board = YearVerbs.Board();

    public static Command Create() => new("document", "Write a paper with which a stored version goes to the board.")
    {
        Paper(PaperKind.Memo, "The memo (tjänsteskrivelse): proposed decision, and why."),
        Paper(PaperKind.Plan, "The plan itself."),
        Paper(PaperKind.Annex, "The annex: how the risks were chosen, what lies outside, what has changed."),
    };

    private static Command Paper(PaperKind kind, string description)
    {
        var version = new Option<int?>("--version") { Description = "Which version (default: the newest)." };
        var file = new Option<string>("--out") { Description = "File to write, ending in .docx or .html.", Required = true };
        var dnr = new Option<string?>("--dnr") { Description = "Diary number (default: the decision's, or a line to fill in)." };
        var handler = new Option<string?>("--handler") { Description = "Who answers for the paper (default: a line to fill in)." };
        var edition = EditionOption.Create();
        var command = new Command(PaperWord.Of(kind), description) { Year, Board, version, file, dnr, handler, edition };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var path = parsed.GetRequiredValue(file);
            var format = PaperWord.OfFile(path);
            var key = new PlanVersionKey(Key(parsed), parsed.GetValue(version));
            var written = await WholeFile.WriteAsync(path, output => session.Send(
                new WritePaper.Query(key, kind, format, output, EditionWord.Read(parsed.GetValue(edition)), parsed.GetValue(dnr), parsed.GetValue(handler)), cancellationToken));
            session.Output.WriteLine(T.Of("Paper.Written", T.Of(kind), written.Number, path));
            session.Output.WriteLine(written.About);
            return ExitCodes.Done;
        }));
        return command;
    }

    private static PlanKey Key(ParseResult parsed) => new(parsed.GetValue(Year), parsed.GetValue(Board));
}
