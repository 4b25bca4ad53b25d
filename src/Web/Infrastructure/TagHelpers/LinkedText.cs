using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Vaggeryd.InternalControl.Web.Infrastructure.TagHelpers;

/// <summary>Sentences with links in them; what goes into a link is encoded, the sentence is the product's own.</summary>
public static class LinkedText
{
    /// <summary>The sentence with its {0}, {1} … filled in.</summary>
    public static IHtmlContent Fill(string sentence, params object[] parts) => new HtmlContentBuilder().AppendFormat(sentence, parts);

    public static IHtmlContent Link(string address, string text)
    {
        var link = new TagBuilder("a");
        link.AddCssClass("ds-link");
        link.Attributes["data-color"] = "neutral";
        link.Attributes["href"] = address;
        link.InnerHtml.Append(text);
        return link;
    }
}
