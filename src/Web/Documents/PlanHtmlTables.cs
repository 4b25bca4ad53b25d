using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Documents;

/// <summary>The tables of the plan's HTML file. A level is always number, word and bars, so that nobody depends on the colour.</summary>
internal static class PlanHtmlTables
{
    public static IEnumerable<Action> Risks(PlanContent content, HtmlText html)
    {
        yield return () =>
        {
            html.Element("h2", T.Of("PlanFile.Section.Risks"));
            OpenScroll(html, T.Of("PlanFile.Caption.Risks"));
            html.OpenTable(T.Of("PlanFile.Caption.Risks"), [T.Of("PlanColumn.Rank"), T.Of("PlanColumn.Title"), T.Of("PlanFile.Head.Level"), T.Of("PlanColumn.Goals"), T.Of("PlanColumn.ExistingControls"), T.Of("PlanFile.Head.Measures"), T.Of("PlanColumn.Responsible"), .. Headings(content, T.Of("PlanFile.Head.Reason"))]);
        };
        foreach (var row in content.Items) yield return () => Risk(row, content, html);
        yield return () =>
        {
            CloseScroll(html);
            foreach (var sentence in PlanWords.Robustness(content)) html.Element("p", sentence);
            var common = content.ControlsOf(null).Select(PlanItemWords.Line).ToList();
            if (common.Count > 0) html.Element("h3", T.Of("PlanItem.ForAll"));
            foreach (var line in common) html.Element("p", line);
        };
    }

    public static IEnumerable<Action> Outside(PlanContent content, HtmlText html)
    {
        yield return () =>
        {
            html.Element("h2", T.Of("PlanFile.Section.NotSelected"));
            html.Element("p", PlanWords.Unscored(content.Plan.Selection.Out.Count(risk => !risk.Ranked.Risk.IsScored)));
            OpenScroll(html, T.Of("PlanFile.Section.NotSelected"));
            html.OpenTable(T.Of("PlanFile.Section.NotSelected"), [T.Of("PlanColumn.Rank"), T.Of("PlanColumn.Title"), T.Of("PlanFile.Head.Level"), .. Headings(content, T.Of("PlanFile.Head.ReasonOut"))]);
        };
        foreach (var row in content.NotSelected)
        {
            yield return () =>
            {
                html.Markup("<tr>");
                Name(row, html);
                Level(row, content.Model, html);
                Reason(row, content, html);
                html.Markup("</tr>\n");
            };
        }

        yield return () => CloseScroll(html);
    }

    public static void Matrix(PlanContent content, HtmlText html)
    {
        var (model, matrix) = (content.Model, content.Matrix());
        html.Element("h2", T.Of("PlanFile.Section.Matrix"));
        OpenScroll(html, T.Of("PlanFile.Section.Matrix"));
        html.OpenTable(T.Of("PlanFile.Matrix.Caption"), [T.Of("PlanFile.Matrix.Corner"), .. model.Consequence.Select(PlanWords.Step)]);
        foreach (var likelihood in model.Likelihood.Reverse())
        {
            html.Markup("<tr>");
            html.Element("th", PlanWords.Step(likelihood), ("scope", "row"));
            foreach (var consequence in model.Consequence)
            {
                var score = model.Score(likelihood.Number, consequence.Number);
                html.Open("td", ("class", $"level{score.Level}"));
                html.Element("strong", PlanWords.Number(matrix.Count(likelihood.Number, consequence.Number)));
                html.Element("span", T.Of("PlanFile.Matrix.Cell", score.Value, T.Of(model.Band(score.Level).Name)), ("class", "small"));
                html.Close("td");
            }

            html.Markup("</tr>\n");
        }

        CloseScroll(html);
        foreach (var words in PlanWords.Decided(matrix)) html.Element("p", words);
    }

    public static void Steps(string heading, IReadOnlyList<ScaleStep> steps, HtmlText html)
    {
        html.OpenTable(heading, T.Of("PlanFile.About.Step"), T.Of("PlanFile.About.Meaning"));
        foreach (var step in steps)
        {
            html.Markup("<tr>");
            html.Element("th", PlanWords.Step(step), ("scope", "row"));
            html.Element("td", T.Of(step.Meaning));
            html.Markup("</tr>\n");
        }

        html.CloseTable();
    }

    private static void Risk(PlanRow row, PlanContent content, HtmlText html)
    {
        html.Markup("<tr>");
        Name(row, html, nameof(row.Cause), nameof(row.Event), nameof(row.Effect));
        Level(row, content.Model, html);
        html.Element("td", string.Join(", ", row.Goals));
        html.Element("td", row.ExistingControls);
        html.Element("td", string.Join('\n', PlanWords.Measures(row, content)));
        html.Element("td", row.Responsible);
        Reason(row, content, html);
        html.Markup("</tr>\n");
    }

    private static string[] Headings(PlanContent content, string reason) =>
        content.Plan.Selection.Robustness is null ? [reason] : [T.Of("PlanColumn.SelectionProbability"), reason];

    private static void Reason(PlanRow row, PlanContent content, HtmlText html)
    {
        if (content.Plan.Selection.Robustness is not null) html.Element("td", PlanWords.ChanceOf(row));
        html.Element("td", row.Reason);
    }

    private static void Name(PlanRow row, HtmlText html, params string[] more)
    {
        html.Element("td", row.Rank is { } rank ? PlanWords.Number(rank) : "–");
        html.Open("th", ("scope", "row"));
        html.Text(row.Title);
        html.Element("div", string.Join('\n', [PlanWords.Owner(row), .. PlanWords.Sources(row), .. PlanWords.Override(row), .. PlanWords.Labelled(row, more)]), ("class", "small"));
        html.Close("th");
    }

    private static void Level(PlanRow row, ScoringModel model, HtmlText html)
    {
        if (row.LevelNumber is not { } level)
        {
            html.Element("td", PlanWords.ValueAndLevel(row));
            return;
        }

        html.Open("td", ("class", $"level{level}"));
        html.Text(PlanWords.ValueAndLevel(row));
        html.Element("span", new string('■', level) + new string('□', model.Bands.Count - level), ("class", "bars"), ("aria-hidden", "true"));
        foreach (var note in PlanWords.BesideValue(row)) html.Element("div", note, ("class", "small"));
        html.Close("td");
    }

    /// <summary>A wide table scrolls by itself, and by the keyboard.</summary>
    private static void OpenScroll(HtmlText html, string label) =>
        html.Open("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", label));

    private static void CloseScroll(HtmlText html)
    {
        html.CloseTable();
        html.Close("div");
    }
}
