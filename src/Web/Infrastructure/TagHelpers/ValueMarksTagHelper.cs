using Microsoft.AspNetCore.Razor.TagHelpers;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Infrastructure.TagHelpers;

/// <summary>
/// What is out of the ordinary with a risk value, each as a sign and a word: that a person has put it in place of the computed one,
/// and that it is over what is tolerated. Nothing where neither is so.
/// </summary>
[HtmlTargetElement("value-marks", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ValueMarksTagHelper : TagHelper
{
    /// <summary>What the model computed, where another value counts; else null.</summary>
    public int? Computed { get; set; }

    /// <summary>The value that counts.</summary>
    public int? Value { get; set; }

    /// <summary>The highest value that is tolerated; null where nothing is said.</summary>
    public int? Appetite { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (Computed is { } computed) Mark(output, "returned", T.Of("Assessed.Mark.Changed", computed));
        if (Value > Appetite) Mark(output, "up", T.Of("Assessed.Mark.Over", Appetite));
    }

    private static void Mark(TagHelperOutput output, string icon, string words)
    {
        output.Content.AppendHtml($"<span class=\"small nowrap value-mark\"><svg class=\"ico\" aria-hidden=\"true\" viewBox=\"0 0 20 20\"><use href=\"#i-{icon}\"/></svg> ");
        output.Content.Append(words);
        output.Content.AppendHtml("</span> ");
    }
}
