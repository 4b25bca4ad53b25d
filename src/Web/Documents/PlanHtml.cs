using System.Text;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Documents;

/// <summary>The plan as one HTML file that needs nothing else, for the web site and for keeping.</summary>
internal static class PlanHtml
{
    public static async Task WriteAsync(PlanContent content, Stream output, CancellationToken cancellationToken)
    {
        // Texts go to memory in parts, since an HTTP response takes only asynchronous writing.
        var part = new StringWriter { NewLine = "\n" };
        await using var file = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        foreach (var write in Parts(content, new HtmlText(part)))
        {
            write();
            await file.WriteAsync(part.GetStringBuilder(), cancellationToken);
            part.GetStringBuilder().Clear();
        }
    }

    private static IEnumerable<Action> Parts(PlanContent content, HtmlText html)
    {
        yield return () => Head(content, html);
        foreach (var part in PlanHtmlTables.Risks(content, html)) yield return part;
        yield return () => PlanHtmlTables.Matrix(content, html);
        foreach (var part in PlanHtmlTables.Outside(content, html)) yield return part;
        yield return () => About(content, html);
    }

    private static void Head(PlanContent content, HtmlText html)
    {
        html.Markup("<!DOCTYPE html>\n");
        html.Open("html", ("lang", PlanWords.LanguageTag));
        html.Markup("\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Element("title", $"{PlanWords.Title(content)}, {content.Municipality}");
        html.Markup($"<style>\n{PlanHtmlStyle.Of(content.Model)}</style>\n</head>\n<body>\n<header>\n");
        html.Element("p", content.Municipality);
        html.Element("h1", PlanWords.Title(content));
        foreach (var line in PlanMarkWords.Front(content.Mark)) html.Element("p", line, ("class", "hash"));
        html.Element("p", PlanWords.Edition(content), ("class", "notice"));
        if (content.IsDemo) html.Element("p", T.Of("PlanFile.Demo"), ("class", "notice"));
        html.Element("p", PlanWords.Summary(content));
        html.Element("p", PlanWords.Rules(content));
        foreach (var sentence in PlanWords.Picks(content)) html.Element("p", sentence);
        html.Markup("</header>\n<main>\n");
    }

    private static void About(PlanContent content, HtmlText html)
    {
        html.Element("h2", T.Of("PlanFile.Section.About"));
        html.Element("h3", T.Of("PlanFile.About.Model", content.Model.Name));
        foreach (var sentence in PlanWords.Scoring(content.Model)) html.Element("p", sentence);
        PlanHtmlTables.Steps(T.Of("PlanColumn.Likelihood"), content.Model.Likelihood, html);
        PlanHtmlTables.Steps(T.Of("PlanColumn.Consequence"), content.Model.Consequence, html);
        html.Element("h3", T.Of("PlanFile.Matrix.Legend"));
        html.Markup("<ul>\n");
        foreach (var band in content.Model.Bands) html.Element("li", PlanWords.Band(band));
        html.Markup("</ul>\n");
        html.Element("h3", T.Of("PlanFile.About.Check"));
        foreach (var line in PlanWords.Checking(content)) html.Element("p", line, ("class", "hash"));
        html.Markup("</main>\n</body>\n</html>\n");
    }
}
