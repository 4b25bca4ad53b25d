using System.Globalization;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Scoring;

/// <summary>
/// How far off an assessment may be: each axis of each scored risk moves by itself one step down, not at all, or one step
/// up, with these probabilities. At an end of the scale what would go past it stays at the end.
/// </summary>
public sealed record ErrorModel
{
    /// <param name="down">One step lower, 0 to 1, both included.</param>
    /// <param name="same">As assessed.</param>
    /// <param name="up">One step higher.</param>
    /// <exception cref="RuleBrokenException">One is negative, or they do not add up to exactly 1.</exception>
    public ErrorModel(decimal down, decimal same, decimal up)
    {
        Require(down >= 0 && same >= 0 && up >= 0 && down + same + up == 1, Rule.ErrorModelMustAddUpToOne, string.Create(CultureInfo.InvariantCulture, $"{down}/{same}/{up}"));

        Down = down;
        Same = same;
        Up = up;
    }

    /// <summary>One assessment in ten a step too high, one in ten a step too low.</summary>
    public static ErrorModel Standard { get; } = new(0.1m, 0.8m, 0.1m);

    public decimal Down { get; }

    public decimal Same { get; }

    public decimal Up { get; }

    /// <summary>Reads "0.1/0.8/0.1": down, same, up.</summary>
    /// <exception cref="RuleBrokenException">Not three probabilities that add up to 1.</exception>
    public static ErrorModel Parse(string text)
    {
        var parts = text.Split('/', StringSplitOptions.TrimEntries);
        var numbers = parts.Select(part => decimal.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : -1).ToList();
        Require(numbers.Count == 3, Rule.ErrorModelMustAddUpToOne, text);
        return new ErrorModel(numbers[0], numbers[1], numbers[2]);
    }

    /// <summary>The written form.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Down}/{Same}/{Up}");

    /// <summary>The probability that a step is really another one.</summary>
    /// <param name="from">The assessed step, 1 to <paramref name="steps"/>.</param>
    /// <param name="to">The other step, 1 to <paramref name="steps"/>.</param>
    /// <param name="steps">How many the scale has.</param>
    public decimal Chance(int from, int to, int steps) =>
        (Math.Max(1, from - 1) == to ? Down : 0) + (from == to ? Same : 0) + (Math.Min(steps, from + 1) == to ? Up : 0);
}
