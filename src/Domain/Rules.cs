using System.Diagnostics.CodeAnalysis;

namespace Vaggeryd.InternalControl.Domain;

/// <summary>How a domain method opens: one <see cref="Require"/> per rule, before anything changes.</summary>
public static class Rules
{
    /// <exception cref="RuleBrokenException">The condition is false.</exception>
    public static void Require([DoesNotReturnIf(false)] bool condition, Rule rule, params object[] details)
    {
        if (!condition) throw new RuleBrokenException(rule, details);
    }

    /// <summary>The text, tidied to one line, when it is not empty and at most <paramref name="limit"/> characters.</summary>
    /// <exception cref="RuleBrokenException">The text is empty or too long.</exception>
    public static string RequiredText(string? text, int limit, string field)
    {
        var tidy = Text.OneLine(text);
        Require(tidy.Length > 0, Rule.TextMustNotBeEmpty, field);
        Require(tidy.Length <= limit, Rule.TextMustNotBeTooLong, field, limit, tidy.Length);
        return tidy;
    }

    /// <summary>The text with its line breaks, or null when it is empty.</summary>
    /// <exception cref="RuleBrokenException">The text is longer than <paramref name="limit"/> characters.</exception>
    public static string? OptionalText(string? text, int limit, string field)
    {
        var tidy = Text.Lines(text);
        Require(tidy.Length <= limit, Rule.TextMustNotBeTooLong, field, limit, tidy.Length);
        return tidy.Length == 0 ? null : tidy;
    }
}
