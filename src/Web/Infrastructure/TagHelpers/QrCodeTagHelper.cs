using System.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;
using QRCoder;

namespace Vaggeryd.InternalControl.Web.Infrastructure.TagHelpers;

/// <summary>A text as a QR code, drawn on the server; black on white also in the dark, because cameras want it so.</summary>
[HtmlTargetElement("qr-code", TagStructure = TagStructure.WithoutEndTag)]
public sealed class QrCodeTagHelper : TagHelper
{
    private const int PixelsPerModule = 5;

    public required string Text { get; set; }

    /// <summary>What the picture is for, to somebody who does not see it.</summary>
    public required string Label { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        using var code = QRCodeGenerator.GenerateQrCode(Text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix;
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", Label);
        output.Attributes.SetAttribute("viewBox", $"0 0 {rows.Count} {rows.Count}");
        output.Attributes.SetAttribute("width", rows.Count * PixelsPerModule);
        output.Attributes.SetAttribute("height", rows.Count * PixelsPerModule);
        output.Attributes.SetAttribute("shape-rendering", "crispEdges");

        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                if (rows[y][x]) path.Append($"M{x} {y}h1v1h-1z");
            }
        }

        output.Content.SetHtmlContent($"<path fill=\"#fff\" d=\"M0 0h{rows.Count}v{rows.Count}H0z\"/><path fill=\"#000\" d=\"{path}\"/>");
    }
}
