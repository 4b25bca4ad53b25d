using System.Text.RegularExpressions;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Risks;

/// <summary>
/// Says that a risk may hold what the Public Access to Information and Secrecy Act (offentlighets- och sekretesslagen, OSL) protects.
/// A reminder and a bar: whether a text is secret is decided anew each time somebody asks for it.
/// </summary>
public sealed partial record SecrecyMark
{
    /// <summary>Longest section, in characters.</summary>
    public const int SectionLimit = 10;

    /// <summary>Longest reason, in characters.</summary>
    public const int ReasonLimit = 400;

    /// <param name="section">Chapter and section of OSL, such as "18:8" or "15:1 a"; "OSL" before it and "§" after it may be left out.</param>
    /// <param name="reason">Why, 1 to 400 characters; itself without anything secret.</param>
    /// <param name="by">Who marked the risk.</param>
    /// <param name="at">When, UTC.</param>
    /// <exception cref="RuleBrokenException">The section is none, or the reason is empty or too long.</exception>
    public SecrecyMark(string section, string reason, string by, DateTime at)
    {
        var found = SectionPattern().Match(section ?? "");
        Require(found.Success, Rule.SecrecyMustNameASection, section ?? "");

        Section = $"{found.Groups[1].Value}:{found.Groups[2].Value}{(found.Groups[3].Success ? " " + found.Groups[3].Value.ToLowerInvariant() : "")}";
        Reason = RequiredText(reason, ReasonLimit, nameof(Reason));
        By = by;
        At = at;
    }

    /// <summary>Chapter and section, such as "18:8".</summary>
    public string Section { get; }

    public string Reason { get; }

    public string By { get; }

    /// <summary>UTC.</summary>
    public DateTime At { get; }

    /// <summary>Whether a text is chapter and section, as the mark takes them.</summary>
    public static bool IsSection(string text) => SectionPattern().IsMatch(text);

    [GeneratedRegex(@"^\s*(?:OSL)?\s*([1-9][0-9]?)\s*:\s*([1-9][0-9]?)\s*([a-zA-Z])?\s*§?\s*\z", RegexOptions.IgnoreCase)]
    private static partial Regex SectionPattern();
}
