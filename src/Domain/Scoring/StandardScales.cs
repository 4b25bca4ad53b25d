using System.Globalization;
using System.Text.RegularExpressions;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Scoring;

/// <summary>Scoring models for any size the municipality may ask for, where no worded model of that size is at hand.</summary>
public static partial class StandardScales
{
    /// <summary>
    /// A model of numbered steps. Its bands end where those of the common four-step model do, in proportion:
    /// 3/16, 8/16 and 12/16 of the highest value, rounded down.
    /// </summary>
    /// <param name="likelihoodSteps">3 to 10.</param>
    /// <param name="consequenceSteps">3 to 10.</param>
    public static ScoringModelDefinition Numbered(int likelihoodSteps, int consequenceSteps)
    {
        var highest = likelihoodSteps * consequenceSteps;
        return new ScoringModelDefinition(Steps(likelihoodSteps), Steps(consequenceSteps), BandsEndingAt(highest * 3 / 16, highest / 2, highest * 3 / 4, highest));
    }

    /// <summary>The four bands of the product with the given last values, each included.</summary>
    public static IReadOnlyList<RiskBand> BandsEndingAt(int low, int moderate, int high, int highest) =>
    [
        new(1, 1, low, new("Låg", "Low"), new("acceptera", "accept"), "DFEBE8", "173F3A"),
        new(2, low + 1, moderate, new("Måttlig", "Moderate"), new("bevaka", "watch"), "EFD58C", "3D2D00"),
        new(3, moderate + 1, high, new("Hög", "High"), new("kontrollera eller åtgärda", "control or treat"), "E2893B", "2A1400"),
        new(4, high + 1, highest, new("Mycket hög", "Very high"), new("åtgärda direkt", "treat at once"), "8C1C2C", "FFFFFF"),
    ];

    /// <summary>Reads "4x4", "5X6" or "3×5": likelihood steps × consequence steps.</summary>
    /// <exception cref="RuleBrokenException">Not two numbers from 3 to 10.</exception>
    public static (int Likelihood, int Consequence) Parse(string text)
    {
        var match = Size().Match(text.Trim());
        Require(match.Success, Rule.ScaleMustHaveThreeToTenSteps, text);

        var likelihood = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);
        var consequence = int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture);
        Require(IsAllowed(likelihood) && IsAllowed(consequence), Rule.ScaleMustHaveThreeToTenSteps, text);
        return (likelihood, consequence);
    }

    private static bool IsAllowed(int steps) => steps is >= ScoringModel.FewestSteps and <= ScoringModel.MostSteps;

    private static List<ScaleStep> Steps(int count) =>
        [.. Enumerable.Range(1, count).Select(n => new ScaleStep(n, new($"steg {n}", $"step {n}"), new("", "")))];

    [GeneratedRegex("^([0-9]{1,2})[xX×]([0-9]{1,2})$")]
    private static partial Regex Size();
}
