using Vaggeryd.InternalControl.Web.CommandLine;

namespace Vaggeryd.InternalControl.IntegrationTests.CommandLine;

/// <summary>Runs a verb of <c>ik</c> in this process and keeps what it wrote.</summary>
internal static class Ik
{
    public sealed record Outcome(int Exit, string Output, string Error);

    public static async Task<Outcome> RunAsync(TestInstallation installation, params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var exit = await CommandLineProgram.RunAsync([.. args, "--data", installation.Folder], output, error);
        return new Outcome(exit, output.ToString(), error.ToString());
    }
}
