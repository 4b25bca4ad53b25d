using System.Text;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Documents;

/// <summary>A paper as one HTML file that needs nothing else.</summary>
internal static class PaperHtml
{
    public static async Task WriteAsync(Paper paper, Stream output, CancellationToken cancellationToken)
    {
        var text = new StringWriter { NewLine = "\n" };
        Write(paper, new HtmlText(text));
        await output.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellationToken);
    }

    private static void Write(Paper paper, HtmlText html)
    {
        html.Markup("<!DOCTYPE html>\n");
        html.Open("html", ("lang", paper.About.Language));
        html.Markup("\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Element("title", $"{paper.Head.Title}, {paper.Head.Municipality}");
        html.Markup($"<style>\n{PlanHtmlStyle.Of(paper.Model)}</style>\n</head>\n<body>\n<header>\n");
        html.Element("p", paper.Head.Municipality);
        html.Element("h1", paper.Head.Title);
        html.Element("p", T.Of("Paper.DateIs", paper.Head.Day));
        html.Element("p", T.Of("Paper.DnrIs", paper.Head.Dnr));
        html.Markup("</header>\n<main>\n");
        foreach (var block in paper.Blocks) Write(block, html);
        html.Markup("</main>\n<footer>\n");
        html.Element("p", paper.Foot, ("class", "small"));
        html.Markup("</footer>\n</body>\n</html>\n");
    }

    private static void Write(PaperBlock block, HtmlText html)
    {
        switch (block)
        {
            case PaperHeading heading:
                html.Element($"h{heading.Level + 1}", heading.Text);
                break;
            case PaperText text:
                html.Element("p", text.Text, text.IsNotice ? [("class", "notice")] : []);
                break;
            case PaperList list:
                html.Markup("<ul>\n");
                foreach (var item in list.Items) html.Element("li", item);
                html.Markup("</ul>\n");
                break;
            case PaperTable table:
                Write(table, html);
                break;
        }
    }

    /// <summary>The first cell that says what the row is of is its heading.</summary>
    private static void Write(PaperTable table, HtmlText html)
    {
        html.Open("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", table.Caption));
        html.OpenTable(table.Caption, [.. table.Headings]);
        foreach (var row in table.Rows)
        {
            html.Markup("<tr>");
            var head = row.Select((cell, at) => (cell, at)).Where(cell => cell.cell is { FirstIsBold: true, Band: null }).Select(cell => cell.at).DefaultIfEmpty(0).First();
            for (var i = 0; i < row.Count; i++) Cell(row[i], i == head, html);
            html.Markup("</tr>\n");
        }

        html.CloseTable();
        html.Close("div");
    }

    private static void Cell(WordCell cell, bool isHead, HtmlText html)
    {
        var tag = isHead ? "th" : "td";
        List<(string, string)> attributes = isHead ? [("scope", "row")] : [];
        if (cell.Band is { } band) attributes.Add(("class", $"level{band.Level}"));
        html.Open(tag, [.. attributes]);
        html.Text(cell.Lines.Count > 0 ? cell.Lines[0] : "");
        if (cell.Lines.Count > 1) html.Element("div", string.Join('\n', cell.Lines.Skip(1)), ("class", "small"));
        html.Close(tag);
    }
}
