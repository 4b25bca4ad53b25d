using System.CommandLine;
using Vaggeryd.InternalControl.Web.Features.Plans.Items;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary><c>ik plan carry-deviations --year 2027</c></summary>
internal static class CarryDeviationsVerb
{
    public static Command Create()
    {
        var (year, board) = (YearVerbs.Year(), YearVerbs.Board());
        var command = new Command("carry-deviations", "Take the controls whose deviations were repeated or major the year before into the draft.") { year, board };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            session.Output.WriteLine(T.Count("PlanItem.Taken", await session.Send(new CarryDeviations.Command(new PlanKey(parsed.GetValue(year), parsed.GetValue(board))), cancellationToken)));
            return ExitCodes.Done;
        }));
        return command;
    }
}
