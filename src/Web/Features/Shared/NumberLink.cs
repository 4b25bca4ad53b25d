using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>A number in a table as a link to its rows; plain where there are none to see.</summary>
public static class NumberLink
{
    public static IHtmlContent To(int count, string? address)
    {
        var number = count.ToString("N0", CultureInfo.CurrentCulture);
        if (count == 0 || address is null) return new HtmlContentBuilder().Append(number);

        var link = new TagBuilder("a") { Attributes = { ["class"] = "ds-link", ["data-color"] = "neutral", ["href"] = address } };
        link.InnerHtml.Append(number);
        return link;
    }
}
