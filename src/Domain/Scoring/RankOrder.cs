using System.Globalization;
using System.Text;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Scoring;

/// <summary>A total order of risks: the keys in turn, then department and reference. Unscored risks come after all scored ones and have no rank.</summary>
public sealed class RankOrder
{
    /// <summary>
    /// Room for the longest <see cref="SortKey"/>, in characters: 37 for the numbers, 6 for each character of a department
    /// code and a reference (three bytes of UTF-8, two digits each) and 6 between and after them, 343 in all.
    /// </summary>
    public const int SortKeyLimit = 400;

    /// <summary>Every <see cref="SortKey"/> is this or comes after it; what comes before it was made by an earlier version of the product.</summary>
    public const string LowestSortKey = "2";

    /// <summary>The highest risk value that a model may give.</summary>
    public const int MostValue = 999;

    /// <summary>The highest number that the order tells from a lower one.</summary>
    private const int MostNumber = 9999;

    /// <summary>A trend may be negative, and the sort key's numbers are not.</summary>
    private const int NoTrend = 5000;

    /// <summary>Another sign than keys began with before they were this long, so that such a key is known and renewed.</summary>
    private const char Scored = '2';

    private const char Unscored = '9';

    private const int UsualLength = 80;

    /// <summary>How many of the keys stand up to and including the last of consequence and likelihood.</summary>
    private readonly int _headLength;

    /// <param name="keys">The risk value first; no key twice; department and reference are always last and are not named.</param>
    /// <exception cref="RuleBrokenException">The value is not first, or a key comes twice.</exception>
    public RankOrder(IReadOnlyList<RankKey> keys)
    {
        Require(keys.Count > 0 && keys[0] == RankKey.Value, Rule.OrderMustBeginWithTheValue);
        Require(keys.Distinct().Count() == keys.Count && keys.All(Enum.IsDefined) && !keys.Contains(RankKey.Reference), Rule.OrderMustNameEachKeyOnce);

        Keys = keys;
        _headLength = keys.Index().Last(key => key.Item is RankKey.Value or RankKey.Consequence or RankKey.Likelihood).Index + 1;
    }

    /// <summary>Every key, in the order that is used where a model says nothing.</summary>
    public static IReadOnlyList<RankKey> UsualKeys { get; } =
        [RankKey.Value, RankKey.Gap, RankKey.Consequence, RankKey.Likelihood, RankKey.Goals, RankKey.GoalWeight, RankKey.Departments, RankKey.Trend, RankKey.Age];

    public static RankOrder Usual { get; } = new(UsualKeys);

    /// <summary>What decides, in turn; before department and reference.</summary>
    public IReadOnlyList<RankKey> Keys { get; }

    /// <summary>
    /// The keys that say which place an assessment puts a risk in: those up to the last of consequence and likelihood. Risks in
    /// the same place have the same value, and the keys after these decide between them.
    /// </summary>
    internal IEnumerable<RankKey> HeadKeys => Keys.Take(_headLength);

    /// <summary>What decides between risks in the same place, before department and reference.</summary>
    internal IEnumerable<RankKey> TailKeys => Keys.Skip(_headLength);

    /// <summary>
    /// A text of digits and A–F whose ordinal order is the rank order, so that any database sorts and pages by an index
    /// whatever its collation. The numbers are turned (9999 − n) because larger comes first; the name is hexadecimal.
    /// </summary>
    public string SortKey(Standing risk)
    {
        var key = new StringBuilder(UsualLength);
        key.Append(risk.IsScored ? Scored : Unscored);
        if (risk.IsScored) AppendNumbers(key, risk, 0, Keys.Count);

        return AppendName(key, risk).ToString();
    }

    /// <summary>Negative when <paramref name="first"/> goes before <paramref name="second"/>; the order of <see cref="SortKey"/>.</summary>
    public int Compare(Standing first, Standing second)
    {
        if (!first.IsScored || !second.IsScored) return string.CompareOrdinal(SortKey(first), SortKey(second));

        var key = DecidingKey(first, second);
        return key == RankKey.Reference ? string.CompareOrdinal(TailKey(first), TailKey(second)) : Number(second, key).CompareTo(Number(first, key));
    }

    /// <summary>The first key on which two scored risks differ.</summary>
    public RankKey DecidingKey(Standing first, Standing second)
    {
        foreach (var key in Keys)
            if (InKey(first, key) != InKey(second, key)) return key;

        return RankKey.Reference;
    }

    /// <summary>What a scored risk has for a key; 0 for <see cref="RankKey.Reference"/>.</summary>
    public static int Number(Standing risk, RankKey key) => key switch
    {
        RankKey.Value => risk.Value!.Value,
        RankKey.Gap => risk.Gap,
        RankKey.Consequence => risk.Consequence!.Value,
        RankKey.Likelihood => risk.Likelihood!.Value,
        RankKey.Goals => risk.GoalCount,
        RankKey.GoalWeight => risk.GoalWeight,
        RankKey.Departments => risk.DepartmentCount,
        RankKey.Trend => risk.Trend,
        RankKey.Age => risk.Age,
        _ => 0,
    };

    /// <summary>The part of <see cref="SortKey"/> that says which place a scored risk is in.</summary>
    internal string HeadKey(Standing risk) => AppendNumbers(new StringBuilder(UsualLength), risk, 0, _headLength).ToString();

    /// <summary>The rest of <see cref="SortKey"/>, which orders scored risks in the same place.</summary>
    internal string TailKey(Standing risk) => AppendName(AppendNumbers(new StringBuilder(UsualLength), risk, _headLength, Keys.Count), risk).ToString();

    private StringBuilder AppendNumbers(StringBuilder text, Standing risk, int from, int to)
    {
        for (var at = from; at < to; at++) text.Append(CultureInfo.InvariantCulture, $"{MostNumber - InKey(risk, Keys[at]):D4}");
        return text;
    }

    private static int InKey(Standing risk, RankKey key) => Math.Clamp(Number(risk, key) + (key == RankKey.Trend ? NoTrend : 0), 0, MostNumber);

    private static StringBuilder AppendName(StringBuilder key, Standing risk) =>
        key.Append(Hexadecimal(risk.Department)).Append("00").Append(Hexadecimal(risk.Reference));

    private static string Hexadecimal(string name) => Convert.ToHexString(Encoding.UTF8.GetBytes(Text.NaturalOrder(name)));
}
