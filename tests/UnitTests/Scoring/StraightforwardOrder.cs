using System.Numerics;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Scoring;

/// <summary>The total order written once more, key by key and without a sort key, to hold the product's own against.</summary>
internal sealed class StraightforwardOrder(IReadOnlyList<RankKey> keys) : IComparer<Standing>
{
    /// <summary>More than this counts as this.</summary>
    private const int Most = 9999;

    public int Compare(Standing? x, Standing? y)
    {
        if (x!.Value is null != y!.Value is null) return x.Value is null ? 1 : -1;
        if (x.Value is not null && keys.FirstOrDefault(key => Of(x, key) != Of(y, key), RankKey.Reference) is var key and not RankKey.Reference)
            return Of(y, key).CompareTo(Of(x, key));

        var departments = Natural(x.Department, y.Department);
        return departments != 0 ? departments : Natural(x.Reference, y.Reference);
    }

    public static int Of(Standing risk, RankKey key) => key switch
    {
        RankKey.Value => risk.Value!.Value,
        RankKey.Gap => risk.Appetite is { } tolerated ? Math.Max(0, risk.Value!.Value - tolerated) : 0,
        RankKey.Consequence => risk.Consequence!.Value,
        RankKey.Likelihood => risk.Likelihood!.Value,
        RankKey.Goals => risk.GoalCount,
        RankKey.GoalWeight => Math.Min(Most, risk.GoalWeight),
        RankKey.Departments => risk.DepartmentCount,
        RankKey.Trend => risk.ValueBefore is { } before ? risk.Value!.Value - before : 0,
        RankKey.Age => risk.Age,
        _ => throw new ArgumentOutOfRangeException(nameof(key)),
    };

    private static int Natural(string first, string second)
    {
        var (a, b) = (Parts(first), Parts(second));
        foreach (var (left, right) in a.Zip(b))
        {
            var difference = char.IsAsciiDigit(left[0]) && char.IsAsciiDigit(right[0])
                ? BigInteger.Parse(left).CompareTo(BigInteger.Parse(right))
                : Place(left[0]).CompareTo(Place(right[0]));
            if (difference != 0) return difference;
        }

        if (a.Count != b.Count) return a.Count.CompareTo(b.Count);
        return a.Zip(b).Select(pair => Zeros(pair.First).CompareTo(Zeros(pair.Second))).FirstOrDefault(d => d != 0);
    }

    /// <summary>Runs of digits, and every other character by itself.</summary>
    private static List<string> Parts(string text)
    {
        var parts = new List<string>();
        foreach (var sign in text)
        {
            if (char.IsAsciiDigit(sign) && parts.Count > 0 && char.IsAsciiDigit(parts[^1][0])) parts[^1] += sign;
            else parts.Add(sign.ToString());
        }

        return parts;
    }

    private static int Place(char sign) => char.ToUpperInvariant(sign) switch
    {
        'Å' => 'Ä',
        'Ä' => 'Å',
        >= '0' and <= '9' => '0',
        var other => other,
    };

    private static int Zeros(string part) => part.Length - part.TrimStart('0').Length;
}
