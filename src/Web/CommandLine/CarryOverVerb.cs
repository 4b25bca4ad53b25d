using System.CommandLine;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.Analyses;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary><c>ik analysis carry-over --year 2027 --department SN [--reference SN-07 ...]</c></summary>
internal static class CarryOverVerb
{
    public static Command Create()
    {
        var year = YearVerbs.Year();
        var department = new Option<string>("--department") { Description = "The department's code.", Required = true };
        var references = new Option<string[]>("--reference") { Description = "A risk of the year before, such as SN-07; may be said again. Without it: all that are not there yet." };
        var command = new Command("carry-over", "Take a department's risks of the year before into a year, to be assessed anew.") { year, department, references };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var (into, of) = (parsed.GetValue(year), parsed.GetRequiredValue(department));
            var rows = (await session.Send(new ShowCarryOver.Query(into, of), cancellationToken)).Rows;
            var slugs = parsed.GetValue(references) is { Length: > 0 } named
                ? [.. named.Select(reference => rows.FirstOrDefault(row => row.ReferenceKey == RiskIdentity.ReferenceKey(reference))?.Slug ?? reference).Distinct()]
                : rows.Where(row => row.Here is null).Select(row => row.Slug).ToList();
            if (slugs.Count == 0)
            {
                session.Output.WriteLine(T.Of("CarryOver.Nothing", of, into - 1, into));
                return ExitCodes.Done;
            }

            var done = await session.Send(new CarryOverRisks.Command(into, of, slugs), cancellationToken);
            session.Output.WriteLine(T.Count("CarryOver.Taken", done.Taken.Count, into));
            if (done.AlreadyThere > 0) session.Output.WriteLine(T.Count("CarryOver.WereThere", done.AlreadyThere));
            foreach (var risk in done.Taken)
                session.Output.WriteLine(risk.DroppedGoals.Count == 0 ? risk.Reference : $"{risk.Reference}. {T.Of("CarryOver.Dropped", into, string.Join(", ", risk.DroppedGoals))}");
            return ExitCodes.Done;
        }));
        return command;
    }
}
