using System.CommandLine;
using Vaggeryd.InternalControl.Domain.Documents;
using Vaggeryd.InternalControl.Web.Features.Templates;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary><c>ik template list|set all|memo|plan|annex FILE.docx|reset all|memo|plan|annex --because T|standard OUT.docx</c></summary>
internal static class TemplateVerbs
{
    public static Command Create() => new("template", "The municipality's own letterhead for the papers.") { List(), Set(), Reset(), Standard() };

    private static Command List()
    {
        var command = new Command("list", "List what each paper is written on.");
        command.SetAction(CommandSession.Action(async (session, _, cancellationToken) =>
        {
            foreach (var (use, template) in (await session.Send(new ListTemplates.Query(), cancellationToken)).InUse)
                session.Output.WriteLine($"{Word(use),-6} {(template is null ? "–" : T.Of("Template.Listed", template.FileName, template.Sha256[..12], template.By, TemplatesModel.When(template.At)))}");
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Set()
    {
        var (use, file) = (Use(), new Argument<string>("FILE.docx") { Description = "A Word document with {{innehall}} where the paper goes." });
        var command = new Command("set", "Write papers on this template from now on.") { use, file };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var path = parsed.GetRequiredValue(file);
            if (!File.Exists(path)) throw new BadInputException(path, T.Of("CommandLine.NoFile"));

            await using var content = File.OpenRead(path);
            await session.Send(new UploadTemplate.Command(Read(parsed.GetRequiredValue(use)), path, content), cancellationToken);
            session.Output.WriteLine(T.Of("Template.Changed"));
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Reset()
    {
        var (use, because) = (Use(), new Option<string>("--because") { Description = "Why; it stands in the trail.", Required = true });
        var command = new Command("reset", "Go back to the template for all papers, or to the product's own look.") { use, because };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var asked = Read(parsed.GetRequiredValue(use));
            var inUse = (await session.Send(new ListTemplates.Query(), cancellationToken)).InUse.Single(row => row.Use == asked).Template ?? throw new NotFoundException(T.Of("Template.NoneSet"));
            await session.Send(new TakeTemplateOut.Command(inUse.Id, parsed.GetRequiredValue(because)), cancellationToken);
            session.Output.WriteLine(T.Of("Template.Changed"));
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Standard()
    {
        var file = new Argument<string>("OUT.docx") { Description = "File to write." };
        var command = new Command("standard", "Write the template that comes with the product, to begin from.") { file };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var path = parsed.GetRequiredValue(file);
            await WholeFile.WriteAsync(path, output => session.Send(new WriteStandardTemplate.Query(output), cancellationToken));
            session.Output.WriteLine(T.Of("CommandLine.FileWritten", path));
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Argument<string> Use() => new("PAPERS") { Description = string.Join(", ", Enum.GetValues<TemplateUse>().Select(Word)) };

    private static string Word(TemplateUse use) => use.ToString().ToLowerInvariant();

    private static TemplateUse Read(string word) => Enum.GetValues<TemplateUse>().Where(use => Word(use) == word).Select(use => (TemplateUse?)use).FirstOrDefault()
        ?? throw new BadInputException(word, T.Of("Template.UnknownUse", string.Join(", ", Enum.GetValues<TemplateUse>().Select(Word))));
}
