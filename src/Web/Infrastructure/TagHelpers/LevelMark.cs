using System.Globalization;

namespace Vaggeryd.InternalControl.Web.Infrastructure.TagHelpers;

/// <summary>
/// How a level is coloured and drawn when a model has two to six of them: the first and the last colour stay, the steps between
/// are taken from one ramp that gets steadily darker, and as many bars are filled as the level's number.
/// </summary>
public static class LevelMark
{
    private const int UsualCount = 4;
    private const double Side = 18;

    /// <summary>By the number of bands, the colours of the style sheet from the lowest level up.</summary>
    private static readonly string[][] Tones =
    [
        ["1", "4"],
        ["1", "2", "4"],
        ["1", "2", "3", "4"],
        ["1", "2", "2-3", "3", "4"],
        ["1", "2", "2-3", "3", "3-4", "4"],
    ];

    /// <param name="level">1 to the number of bands.</param>
    /// <param name="bands">2 to 6.</param>
    public static string Tone(int level, int bands) => Tones[bands - 2][level - 1];

    /// <summary>An icon of as many bars as there are levels; hidden from screen readers, since number and word stand beside it.</summary>
    public static string Bars(int level, int bands)
    {
        var drawn = bands == UsualCount ? $"<use href=\"#i-l{level}\"/>" : string.Concat(Enumerable.Range(1, bands).Select(bar => Bar(bar, bands, bar <= level)));
        return $"<svg class=\"ico\" aria-hidden=\"true\" viewBox=\"0 0 20 20\">{drawn}</svg>";
    }

    private static string Bar(int bar, int bands, bool isFilled)
    {
        var (width, height) = (Side / bands, Side * (bar + 1) / (bands + 1));
        return string.Create(CultureInfo.InvariantCulture, $"<rect x=\"{1 + (bar - 1) * width:0.##}\" y=\"{Side - height + 1:0.##}\" width=\"{width - 1:0.##}\" height=\"{height:0.##}\"{(isFilled ? "" : " fill-opacity=\".28\"")}/>");
    }
}
