using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary>Says in the chosen language what is wrong with the arguments; the library says it in English only.</summary>
internal static class ParseProblems
{
    public static IEnumerable<string> Of(ParseResult parsed) => parsed.Errors.Select(problem => InWords(problem, parsed.UnmatchedTokens)).Distinct();

    private static string InWords(ParseError problem, IReadOnlyList<string> unknown) => problem.SymbolResult switch
    {
        OptionResult { Tokens: [] } missing => T.Of("CommandLine.Parse.OptionNeeded", missing.Option.Name),
        OptionResult { Tokens: [var given] } wrong => Wrong(wrong.Option, given.Value) ?? problem.Message,
        OptionResult twice => T.Of("CommandLine.Parse.Twice", twice.Option.Name),
        ArgumentResult missing => T.Of("CommandLine.Parse.ArgumentNeeded", missing.Argument.Name),
        _ when unknown.Count > 0 => T.Of("CommandLine.Parse.Unknown", string.Join(' ', unknown)),
        _ => T.Of("CommandLine.Parse.VerbNeeded"),
    };

    private static string? Wrong(Option option, string given)
    {
        if ((Nullable.GetUnderlyingType(option.ValueType) ?? option.ValueType) == typeof(int)) return T.Of("CommandLine.Parse.NotANumber", option.Name, given);

        var accepted = option.GetCompletions(CompletionContext.Empty).Select(completion => completion.Label).ToList();
        return accepted.Count == 0 ? null : T.Of("CommandLine.Parse.NotAmong", option.Name, given, string.Join(", ", accepted));
    }
}
