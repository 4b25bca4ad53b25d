using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Analyses;

/// <summary>Where and when a board decided: date, section of the minutes (§) and diary number (dnr).</summary>
public sealed record BoardDecision
{
    /// <summary>Longest section and longest diary number, in characters.</summary>
    public const int TextLimit = 40;

    /// <param name="on">The day of the meeting.</param>
    /// <param name="paragraph">Section of the minutes, such as "§ 210"; 1 to 40 characters.</param>
    /// <param name="dnr">Diary number, such as "SN 2025/123"; 1 to 40 characters.</param>
    /// <exception cref="RuleBrokenException">A text is empty or too long.</exception>
    public BoardDecision(DateOnly on, string paragraph, string dnr)
    {
        On = on;
        Paragraph = RequiredText(paragraph, TextLimit, nameof(Paragraph));
        Dnr = RequiredText(dnr, TextLimit, nameof(Dnr));
    }

    /// <summary>The day of the meeting.</summary>
    public DateOnly On { get; }

    public string Paragraph { get; }

    public string Dnr { get; }
}
