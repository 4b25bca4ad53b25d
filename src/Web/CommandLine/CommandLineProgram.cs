using System.CommandLine;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary>The command line <c>ik</c>: its verbs send the same requests as the pages.</summary>
internal static class CommandLineProgram
{
    /// <summary>A verb anywhere, a first argument that is a word, or a cry for help means the command line; with options only, the site starts.</summary>
    public static bool IsMeant(string[] args) =>
        args.Length > 0
        && (!args[0].StartsWith('-')
            || args.Any(argument => argument is "--help" or "-h" or "-?" or "--version")
            || Root().Parse(args).CommandResult.Command is not RootCommand);

    public static Task<int> RunAsync(string[] args) => RunAsync(args, Console.Out, Console.Error);

    /// <summary>As the other, with the places to write to.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var parsed = Root().Parse(args);
        CommandSession.Speak(parsed);
        if (parsed.Errors.Count > 0)
        {
            foreach (var problem in ParseProblems.Of(parsed)) await error.WriteLineAsync(problem);
            await error.WriteLineAsync("ik --help");
            return ExitCodes.BadInput;
        }

        return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
    }

    private static RootCommand Root() =>
        new("Internkontroll på kommandoraden. The internal control system at the command line.")
        {
            CommandSession.Data,
            CommandSession.Language,
            AnalysisVerbs.Create(),
            RiskVerbs.Create(),
            AssessVerbs.Create(),
            InitVerb.Create(),
            CalibrateVerb.Create(),
            ExportVerb.Create(),
            FollowUpVerbs.Create(),
            ImportVerb.Create(),
            JobVerbs.Create(),
            MailVerbs.Create(),
            MigrateVerb.Create(),
            ModelVerbs.Create(),
            PlanVerbs.Create(),
            RankVerb.Create(),
            ReminderVerbs.Create(),
            ScoreVerb.Create(),
            TemplateVerbs.Create(),
            BackupVerbs.Backup(),
            BackupVerbs.Restore(),
            UserVerbs.Create(),
            ApiKeyVerbs.Create(),
            AuditVerbs.Create(),
            YearVerbs.Create(),
        };
}
