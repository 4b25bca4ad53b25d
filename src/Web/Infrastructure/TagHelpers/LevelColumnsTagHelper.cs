using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Infrastructure.TagHelpers;

/// <summary>How many risks stand at each level, as columns with number and word; the same numbers stand in a table on the page.</summary>
[HtmlTargetElement("level-columns", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LevelColumnsTagHelper : TagHelper
{
    private const int Step = 58;
    private const int Ground = 58;
    private const double Tallest = 38;

    public required LevelCounts Counts { get; set; }

    /// <summary>The number that the tallest column stands for, the same in all charts that are compared.</summary>
    public int Highest { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var levels = Counts.Levels.ToList();
        LevelChart.Open(output, Counts, Invariant($"0 0 {levels.Count * Step} 78"));
        foreach (var (index, (band, count)) in levels.Index())
        {
            var middle = index * Step + Step / 2;
            var height = count == 0 ? 0 : Math.Max(2, Tallest * count / Math.Max(1, Highest));
            if (count > 0)
                output.Content.AppendHtml(Invariant($"<rect data-level=\"{LevelMark.Tone(band.Level, levels.Count)}\" x=\"{middle - 21}\" y=\"{Ground - height:0.#}\" width=\"42\" height=\"{height:0.#}\" rx=\"1.5\"/>"));
            output.Content.AppendHtml(Invariant($"<text class=\"last\" x=\"{middle}\" y=\"{Ground - height - 6:0.#}\" text-anchor=\"middle\">{count}</text>"));
            output.Content.AppendHtml(Invariant($"<text x=\"{middle}\" y=\"74\" text-anchor=\"middle\">{HtmlEncoder.Default.Encode(T.Of(band.Name))}</text>"));
        }

        output.Content.AppendHtml(Invariant($"<line class=\"base\" x1=\"0\" x2=\"{levels.Count * Step}\" y1=\"{Ground}.5\" y2=\"{Ground}.5\"/>"));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
