using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Infrastructure.TagHelpers;

/// <summary>A risk's value and level: number, bars and word, never colour alone. Without a level: "Ej bedömd", a state of its own.</summary>
[HtmlTargetElement("risk-level", TagStructure = TagStructure.WithoutEndTag)]
public sealed class LevelTagHelper : TagHelper
{
    public required ScoringModel Model { get; set; }

    /// <summary>The band's number; null is unscored.</summary>
    public int? Level { get; set; }

    /// <summary>The number shown; leave out to show the band's span.</summary>
    public int? Value { get; set; }

    public bool Big { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Big ? "level big" : "level");
        output.Attributes.SetAttribute("data-level", Level is { } of ? LevelMark.Tone(of, Model.Bands.Count) : "0");
        if (Level is not { } level)
        {
            output.Content.SetContent(T.Of("Level.Unscored"));
            return;
        }

        var band = Model.Band(level);
        output.Content.SetHtmlContent($"{LevelMark.Bars(level, Model.Bands.Count)}<b>");
        output.Content.Append(Value?.ToString(CultureInfo.CurrentCulture) ?? Span(band));
        output.Content.AppendHtml("</b> ");
        output.Content.Append(T.Of(band.Name));
    }

    /// <summary>The values of the band that the model can give: "4–8", or "16" where it can give only one; as declared where it can give none.</summary>
    private string Span(RiskBand band)
    {
        var values = Model.ValuesIn(band);
        var (from, to) = values.Count == 0 ? (band.From, band.To) : (values[0], values[^1]);
        return from == to ? $"{from}" : $"{from}–{to}";
    }
}
