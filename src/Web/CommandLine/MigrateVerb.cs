using System.CommandLine;
using Vaggeryd.InternalControl.Web.Features.Installation;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary><c>ik migrate</c></summary>
internal static class MigrateVerb
{
    public static Command Create()
    {
        var command = new Command("migrate", "Bring the database to the newest schema.");
        command.SetAction(CommandSession.Action(
            async (session, _, cancellationToken) =>
            {
                var applied = await session.Send(new MigrateDatabase.Command(), cancellationToken);
                session.Output.WriteLine(T.Count("CommandLine.Migrated", applied.Migrations.Count));
                foreach (var migration in applied.Migrations) session.Output.WriteLine($"  {migration}");
                return ExitCodes.Done;
            },
            needsDatabase: false));
        return command;
    }
}
