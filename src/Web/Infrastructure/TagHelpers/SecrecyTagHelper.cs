using Microsoft.AspNetCore.Razor.TagHelpers;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Infrastructure.TagHelpers;

/// <summary>A lock and a word beside a risk that carries a secrecy mark; nothing beside others.</summary>
[HtmlTargetElement("secrecy-mark", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SecrecyTagHelper : TagHelper
{
    public required bool Secret { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!Secret)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "small nowrap secrecy");
        output.Content.AppendHtml("<svg class=\"ico\" aria-hidden=\"true\" viewBox=\"0 0 20 20\"><use href=\"#i-lock\"/></svg> ");
        output.Content.Append(T.Of("Secrecy.Word"));
    }
}
