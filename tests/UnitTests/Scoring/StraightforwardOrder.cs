using System.Numerics;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Scoring;

/// <summary>The total order written once more, key by key and without a sort key, to hold the product's own against.</summary>
internal sealed class StraightforwardOrder : IComparer<Standing>
{
    public int Compare(Standing? x, Standing? y)
    {
        if (x!.Value is null != y!.Value is null) return x.Value is null ? 1 : -1;
        if (x.Value != y.Value) return y.Value!.Value.CompareTo(x.Value!.Value);
        if (x.Consequence != y.Consequence) return y.Consequence!.Value.CompareTo(x.Consequence!.Value);
        if (x.Likelihood != y.Likelihood) return y.Likelihood!.Value.CompareTo(x.Likelihood!.Value);
        if (x.IsScored && x.GoalCount != y.GoalCount) return y.GoalCount.CompareTo(x.GoalCount);
        var departments = Natural(x.Department, y.Department);
        return departments != 0 ? departments : Natural(x.Reference, y.Reference);
    }

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
