using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Vaggeryd.InternalControl.Web.Documents;

/// <summary>Writes HTML elements; every text goes through the encoder, in content and in attributes alike.</summary>
internal sealed class HtmlText(TextWriter output)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Markup that the program itself wrote; never a text from the data.</summary>
    public void Markup(string own) => output.Write(own);

    /// <param name="tag">The element's name.</param>
    /// <param name="text">Its content; line breaks stay.</param>
    /// <param name="attributes">Names and values.</param>
    public void Element(string tag, string? text, params (string Name, string Value)[] attributes)
    {
        Open(tag, attributes);
        Text(text);
        Close(tag);
    }

    public void Open(string tag, params (string Name, string Value)[] attributes)
    {
        output.Write($"<{tag}");
        foreach (var (name, value) in attributes) output.Write($" {name}=\"{Encoder.Encode(value)}\"");
        output.Write('>');
    }

    public void Close(string tag) => output.Write($"</{tag}>\n");

    public void Text(string? text)
    {
        var lines = (text ?? "").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) output.Write("<br>");
            output.Write(Encoder.Encode(lines[i]));
        }
    }

    /// <summary>The start of a table: caption and column headings.</summary>
    public void OpenTable(string caption, params string[] headings)
    {
        Open("table");
        Element("caption", caption);
        Markup("<thead><tr>\n");
        foreach (var heading in headings) Element("th", heading, ("scope", "col"));
        Markup("</tr></thead>\n<tbody>\n");
    }

    public void CloseTable() => Markup("</tbody></table>\n");
}
