using System.CommandLine;
using Vaggeryd.InternalControl.Web.Features.Installation;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary><c>ik backup FILE</c> and <c>ik restore FILE</c></summary>
internal static class BackupVerbs
{
    public static Command Backup()
    {
        var file = new Argument<string>("FILE") { Description = "The copy to make; must not exist." };
        var command = new Command("backup", "Copy the embedded database to a file, while it is in use.") { file };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var result = await session.Send(new BackUpDatabase.Command(parsed.GetRequiredValue(file)), cancellationToken);
            session.Output.WriteLine(T.Of("Backup.Done", result.File, result.Bytes / 1024));
            return ExitCodes.Done;
        }));
        return command;
    }

    public static Command Restore()
    {
        var file = new Argument<string>("FILE") { Description = "A copy made by ik backup." };
        var command = new Command("restore", "Put a copy back. Stop the site first; the replaced database is kept beside it.") { file };
        command.SetAction(CommandSession.Action(
            async (session, parsed, cancellationToken) =>
            {
                var result = await session.Send(new RestoreDatabase.Command(parsed.GetRequiredValue(file)), cancellationToken);
                session.Output.WriteLine(T.Of("Backup.Restored"));
                if (result.KeptAs is not null) session.Output.WriteLine(T.Of("Backup.Kept", result.KeptAs));
                return ExitCodes.Done;
            },
            needsDatabase: false));
        return command;
    }
}
