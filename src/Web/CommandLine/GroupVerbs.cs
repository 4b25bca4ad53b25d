using System.CommandLine;
using System.Text.Json;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Risks.Groups;
using Vaggeryd.InternalControl.Web.Features.Plans.Groups;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary><c>ik plan similar --year 2026</c> and <c>ik plan group add|dissolve --year 2026 …</c></summary>
internal static class GroupVerbs
{
    public static Command Similar()
    {
        var (year, format) = (YearVerbs.Year(), new Option<string>("--format") { Description = "table or json.", DefaultValueFactory = _ => "table" });
        format.AcceptOnlyFromAmong("table", "json");
        var command = new Command("similar", "List risks of different departments that may be one, the most alike first.") { year, format };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var groups = (await session.Send(new FindSimilarGroups.Query(parsed.GetValue(year)), cancellationToken)).Groups;
            session.Output.WriteLine(parsed.GetValue(format) == "json"
                ? JsonSerializer.Serialize(groups, Json.Indented)
                : TextTable.Of(
                    [T.Of("Groups.ScoreColumn"), T.Of("Groups.Risks"), T.Of("Groups.WhyColumn")],
                    groups.Select(group => (string[])[$"{group.Score}", string.Join(", ", group.Risks.Select(risk => risk.Reference)), GroupWords.Why(group)])));
            return ExitCodes.Done;
        }));
        return command;
    }

    public static Command Group() => new("group", "Common risks: merge risks of several departments, or undo it.") { Add(), Dissolve() };

    private static Command Add()
    {
        var year = YearVerbs.Year();
        var risks = new Option<string[]>("--risk") { Description = "A risk by its address, such as sn-07; say it again for each.", Required = true };
        var title = new Option<string>("--title") { Description = "What the common risk is called.", Required = true };
        var how = new Option<GroupValue>("--value") { Description = "max, mean or weighted: how its value follows from theirs.", DefaultValueFactory = _ => GroupValue.Max };
        var reason = new Option<string?>("--reason") { Description = "Why they are one." };
        var command = new Command("add", "Merge risks into a common one.") { year, risks, title, how, reason };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            var said = new GroupSaying(parsed.GetRequiredValue(title), parsed.GetValue(how), parsed.GetValue(reason));
            var merged = await session.Send(new MergeRisks.Command(parsed.GetValue(year), parsed.GetRequiredValue(risks), said), cancellationToken);
            session.Output.WriteLine(T.Of("Groups.JustMerged", merged.Reference));
            return ExitCodes.Done;
        }));
        return command;
    }

    private static Command Dissolve()
    {
        var year = YearVerbs.Year();
        var group = new Option<string>("--group") { Description = "The common risk, such as GR-01.", Required = true };
        var command = new Command("dissolve", "Undo a merger: the risks are on their own again.") { year, group };
        command.SetAction(CommandSession.Action(async (session, parsed, cancellationToken) =>
        {
            await session.Send(new DissolveRiskGroup.Command(new GroupKey(parsed.GetValue(year), parsed.GetRequiredValue(group))), cancellationToken);
            session.Output.WriteLine(T.Of("Groups.JustDissolved"));
            return ExitCodes.Done;
        }));
        return command;
    }
}
