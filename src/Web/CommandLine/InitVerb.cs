using System.CommandLine;
using Vaggeryd.InternalControl.Web.Features.Installation;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary><c>ik init [--demo]</c></summary>
internal static class InitVerb
{
    public static Command Create()
    {
        var demo = new Option<bool>("--demo") { Description = "Also fill in a demo municipality with invented risks and accounts." };
        var command = new Command("init", "Make the database with goals, global goals, scoring models and the department KS.") { demo };
        command.SetAction(CommandSession.Action(
            async (session, parsed, cancellationToken) =>
            {
                var result = await session.Send(new PrepareInstallation.Command(parsed.GetValue(demo)), cancellationToken);
                session.Output.WriteLine(T.Of(result.WasEmpty ? "CommandLine.Prepared" : "CommandLine.AlreadyPrepared", result.Place));
                foreach (var account in result.DemoAccounts) session.Output.WriteLine($"  {account.UserName,-28} {account.Password}  {account.Title}");
                return ExitCodes.Done;
            },
            needsDatabase: false));
        return command;
    }
}
