using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Vaggeryd.InternalControl.Web.Infrastructure.TagHelpers;

/// <summary>A sign from <c>_Icons.cshtml</c>; always beside a word, so hidden from screen readers.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    public required string Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "ico");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("viewBox", "0 0 20 20");
        output.Content.SetHtmlContent($"<use href=\"#i-{System.Text.Encodings.Web.HtmlEncoder.Default.Encode(Name)}\"/>");
    }
}
