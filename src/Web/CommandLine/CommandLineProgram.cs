using System.CommandLine;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary>The command line <c>ik</c>: its verbs send the same requests as the pages.</summary>
internal static class CommandLineProgram
{
    /// <summary>A first argument that is a word, not an option, means the command line; otherwise the site starts.</summary>
    public static bool IsMeant(string[] args) => args.Length > 0 && (!args[0].StartsWith('-') || args[0] is "--help" or "-h" or "-?" or "--version");

    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var problem in parsed.Errors) await Console.Error.WriteLineAsync(problem.Message);
            await Console.Error.WriteLineAsync("ik --help");
            return ExitCodes.BadInput;
        }

        return await parsed.InvokeAsync();
    }

    private static RootCommand Root() =>
        new("Internkontroll på kommandoraden. The internal control system at the command line.")
        {
            CommandSession.Data,
            CommandSession.Language,
            InitVerb.Create(),
            MigrateVerb.Create(),
            PlanVerbs.Create(),
            RankVerb.Create(),
        };
}
