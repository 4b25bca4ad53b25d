using Microsoft.AspNetCore.Razor.TagHelpers;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Infrastructure.TagHelpers;

/// <summary>Which way a risk has gone since the year before: a sign and a word, never the sign alone.</summary>
[HtmlTargetElement("risk-trend", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TrendTagHelper : TagHelper
{
    public required RiskTrend Trend { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var sign = Trend.Direction switch
        {
            TrendDirection.New => "new",
            TrendDirection.Up => "up",
            TrendDirection.Down => "down",
            TrendDirection.Same => "same",
            _ => null,
        };
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", sign is null ? "trend" : $"trend {sign}");
        if (sign is not null)
            output.Content.AppendHtml($"<svg class=\"ico\" aria-hidden=\"true\" viewBox=\"0 0 20 20\"><use href=\"#i-{sign}\"/></svg> ");

        output.Content.Append(T.Of($"Trend.{Trend.Direction}{(Trend.Before is null ? "Unknown" : "")}", Trend.Before));
    }
}
