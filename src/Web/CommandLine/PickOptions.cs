using System.CommandLine;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary><c>--mandatory "sn-07=reason"</c> and <c>--exclude "sn-07=reason"</c></summary>
internal static class PickOptions
{
    private const char Sign = '=';

    public static (Option<string[]> Mandatory, Option<string[]> Excluded) Create() => (
        new("--mandatory") { Description = "A risk that is in whatever the rules say, and why: \"sn-07=new law\", or \"sn-07@3=new law\" to give its row place 3; repeat for more." },
        new("--exclude") { Description = "A risk that is out whatever the rules say, and why: \"sn-07=own plan\"; repeat for more." });

    /// <exception cref="BadInputException">One names no risk or has no reason; each on its own line.</exception>
    public static IReadOnlyList<Pick> Read(ParseResult parsed, Option<string[]> mandatory, Option<string[]> excluded)
    {
        var (picks, problems) = (new List<Pick>(), new List<InputProblem>());
        foreach (var option in new[] { mandatory, excluded })
        foreach (var text in parsed.GetValue(option) ?? [])
        {
            if (ReadRules.Read(() => Pick.Parse(text, Sign, option == mandatory), option.Name, problems) is { } pick) picks.Add(pick);
        }

        return problems.Count > 0 ? throw new BadInputException(problems) : picks;
    }
}
