using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Infrastructure.TagHelpers;

/// <summary>The chance that a risk stays in the plan: number, bar and word. Without a chance nothing is shown.</summary>
[HtmlTargetElement("chance-bar", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChanceTagHelper : TagHelper
{
    private const int Width = 80;

    /// <summary>0 to 1; null when the risk is not assessed or no rule takes the highest.</summary>
    public double? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Value is not { } chance)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "chance");
        output.Content.AppendHtml("<span class=\"num\">");
        output.Content.Append(Chance.Number(chance));
        output.Content.AppendHtml(string.Create(
            CultureInfo.InvariantCulture,
            $"</span><svg class=\"chart\" viewBox=\"0 0 {Width} 8\" aria-hidden=\"true\"><rect class=\"rail\" width=\"{Width}\" height=\"8\" rx=\"2\"/><rect class=\"mark\" width=\"{Width * chance:0.#}\" height=\"8\" rx=\"2\"/></svg><small>"));
        output.Content.Append(Chance.Word(chance));
        output.Content.AppendHtml("</small>");
    }
}
