using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>Reads rules of selection as they are written on the command line, in an address and in a file.</summary>
internal static class ReadRules
{
    /// <param name="written">Such as "top:20".</param>
    /// <param name="place">Where messages say that they stand.</param>
    /// <param name="problems">Gets one problem for each that is not a rule, or one when there is none.</param>
    public static IReadOnlyList<SelectionRule> From(IReadOnlyList<string> written, string place, List<InputProblem> problems)
    {
        var rules = new List<SelectionRule>();
        if (written.Count == 0) problems.Add(new(place, T.Of($"Rule.{Rule.PlanMustHaveARule}")));
        foreach (var text in written)
        {
            if (Read(() => SelectionRule.Parse(text), place, problems) is { } rule) rules.Add(rule);
        }

        return rules;
    }

    /// <summary>Picks as an address or the command line has them, mandatory ones first; empty ones are nothing.</summary>
    /// <exception cref="RuleBrokenException">One names no risk or has no reason.</exception>
    public static IReadOnlyList<Pick> Picks(IEnumerable<string?>? mandatory, IEnumerable<string?>? excluded, char sign) =>
    [
        .. (mandatory ?? []).OfType<string>().Where(text => text.Trim().Length > 0).Select(text => Pick.Parse(text, sign, isMandatory: true)),
        .. (excluded ?? []).OfType<string>().Where(text => text.Trim().Length > 0).Select(text => Pick.Parse(text, sign, isMandatory: false)),
    ];

    /// <summary>What the domain makes of a text; null, and one more problem, when it breaks a rule.</summary>
    public static TRead? Read<TRead>(Func<TRead?> read, string place, List<InputProblem> problems)
        where TRead : class
    {
        try
        {
            return read();
        }
        catch (RuleBrokenException broken)
        {
            problems.Add(new(place, T.Of($"Rule.{broken.Rule}", [.. broken.Details])));
            return null;
        }
    }
}
