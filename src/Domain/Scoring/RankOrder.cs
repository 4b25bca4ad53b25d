using System.Globalization;
using System.Text;

namespace Vaggeryd.InternalControl.Domain.Scoring;

/// <summary>The total order of risks. Unscored risks come after all scored ones and have no rank.</summary>
public static class RankOrder
{
    /// <summary>
    /// Room for the longest <see cref="SortKey"/>, in characters: 13 for the numbers, 6 for each character of a department
    /// code and a reference (three bytes of UTF-8, two digits each) and 6 between and after them, 319 in all.
    /// </summary>
    public const int SortKeyLimit = 400;

    /// <summary>The highest risk value that the sort key can tell from a lower one.</summary>
    public const int MostValue = 999;

    private const int UsualLength = 64;

    /// <summary>
    /// A text of digits and A–F whose ordinal order is the rank order, so that any database sorts and pages by an index
    /// whatever its collation. The numbers are turned (999 − n) because larger comes first; the name is hexadecimal.
    /// </summary>
    public static string SortKey(Standing risk)
    {
        var key = new StringBuilder(UsualLength);
        if (risk.IsScored)
            key.Append(CultureInfo.InvariantCulture, $"1{Turned(risk.Value)}{Turned(risk.Consequence)}{Turned(risk.Likelihood)}{Turned(risk.GoalCount)}");
        else
            key.Append('9');

        return key.Append(Name(risk)).ToString();
    }

    /// <summary>What orders two scored risks with the same assessment: the part of <see cref="SortKey"/> that it does not move.</summary>
    public static string TieKey(Standing risk) => Turned(risk.GoalCount) + Name(risk);

    /// <summary>Negative when <paramref name="first"/> goes before <paramref name="second"/>.</summary>
    public static int Compare(Standing first, Standing second) => string.CompareOrdinal(SortKey(first), SortKey(second));

    /// <summary>The first key on which two scored risks differ.</summary>
    public static RankKey DecidingKey(Standing first, Standing second) =>
        first.Value != second.Value ? RankKey.Value
        : first.Consequence != second.Consequence ? RankKey.Consequence
        : first.Likelihood != second.Likelihood ? RankKey.Likelihood
        : first.GoalCount != second.GoalCount ? RankKey.Goals
        : RankKey.Reference;

    private static string Turned(int? number) => (MostValue - Math.Clamp(number ?? 0, 0, MostValue)).ToString("D3", CultureInfo.InvariantCulture);

    private static string Name(Standing risk) => $"{Hexadecimal(risk.Department)}00{Hexadecimal(risk.Reference)}";

    private static string Hexadecimal(string name) => Convert.ToHexString(Encoding.UTF8.GetBytes(Text.NaturalOrder(name)));
}
