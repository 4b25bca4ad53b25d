using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Infrastructure.TagHelpers;

/// <summary>How many risks stand at each level, as one divided bar; the same numbers stand as text or table beside it.</summary>
[HtmlTargetElement("level-bar", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LevelBarTagHelper : TagHelper
{
    private const int Width = 320;
    private const int Gap = 2;
    private const int Narrowest = 4;

    public required LevelCounts Counts { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        LevelChart.Open(output, Counts, $"0 0 {Width} 18");
        var parts = Counts.Levels.Select(level => (Level: (int?)level.Band.Level, level.Count)).Append((null, Counts.Unscored)).Where(part => part.Count > 0).ToList();
        var free = Width - Gap * Math.Max(0, parts.Count - 1) - Narrowest * parts.Count;
        var x = 0.0;
        foreach (var (level, count) in parts)
        {
            var width = Narrowest + (double)free * count / Counts.Total;
            output.Content.AppendHtml(level is null
                ? Invariant($"<rect class=\"m-notdue\" x=\"{x + .5:0.#}\" y=\"1\" width=\"{width - 1:0.#}\" height=\"16\" rx=\"2\" stroke-dasharray=\"3 3\"/>")
                : Invariant($"<rect data-level=\"{LevelMark.Tone(level.Value, Counts.BandCount)}\" x=\"{x:0.#}\" y=\"0\" width=\"{width:0.#}\" height=\"18\" rx=\"2\"/>"));
            x += width + Gap;
        }
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What the charts of levels have in common: one picture, read out with all its values.</summary>
internal static class LevelChart
{
    public static void Open(TagHelperOutput output, LevelCounts counts, string viewBox)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "chart");
        output.Attributes.SetAttribute("viewBox", viewBox);
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", Spoken(counts));
    }

    /// <summary>"16 risker. Låg: 5, Måttlig: 7, Hög: 2, Mycket hög: 0, Ej bedömd: 2."</summary>
    private static string Spoken(LevelCounts counts)
    {
        var levels = counts.Levels.Select(level => $"{T.Of(level.Band.Name)}: {level.Count}").Append($"{T.Of("Level.Unscored")}: {counts.Unscored}");
        return $"{T.Count("Levels.Risks", counts.Total)}. {string.Join(", ", levels)}.";
    }
}
