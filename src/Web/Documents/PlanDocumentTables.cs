using DocumentFormat.OpenXml;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Documents;

/// <summary>The document's tables of risks: the plan, the levels and the matrix.</summary>
internal static class PlanDocumentTables
{
    public static IEnumerable<OpenXmlElement> Risks(PlanContent content)
    {
        yield return WordText.Paragraph(WordStyles.Heading1, T.Of("PlanFile.Section.Risks"));
        if (content.Plan.Selection.In.Count == 0)
        {
            yield return WordText.Paragraph(WordStyles.Body, PlanWords.Summary(content));
            yield break;
        }

        var table = new WordTable(
            T.Of("PlanFile.Caption.Risks"),
            [T.Of("PlanColumn.Rank"), T.Of("PlanColumn.Title"), T.Of("PlanFile.Head.Level"), T.Of("PlanColumn.Goals"), T.Of("PlanColumn.ExistingControls"), T.Of("PlanFile.Head.Measures"), T.Of("PlanColumn.Responsible"), .. IfKnown(content, T.Of("PlanColumn.SelectionProbability")), T.Of("PlanFile.Head.Reason")],
            Widths(WordPages.LandscapeWidth, [7, 26, 10, 10, 16, 21, 12, .. IfKnown(content, 12), 14]));
        foreach (var row in content.Items)
        {
            table.Row(
            [
                PlanWords.Number(row.Rank!.Value),
                new([row.Title, PlanWords.Owner(row), .. PlanWords.Sources(row), .. PlanWords.Override(row), .. PlanWords.Labelled(row, nameof(row.Cause), nameof(row.Event), nameof(row.Effect))], FirstIsBold: true),
                Level(row, content.Model),
                string.Join(", ", row.Goals),
                row.ExistingControls ?? "",
                new([.. PlanWords.Measures(row, content)]),
                row.Responsible ?? "",
                .. IfKnown<WordCell>(content, PlanWords.ChanceOf(row)),
                row.Reason,
            ]);
        }

        yield return table.Table;
        foreach (var sentence in PlanWords.Robustness(content)) yield return WordText.Paragraph(WordStyles.Body, sentence);
        var common = content.ControlsOf(null).Select(PlanItemWords.Line).ToList();
        if (common.Count > 0) yield return WordText.Paragraph(WordStyles.Heading2, T.Of("PlanItem.ForAll"));
        foreach (var line in common) yield return WordText.Paragraph(WordStyles.Body, line);
    }

    public static IEnumerable<OpenXmlElement> Levels(PlanContent content)
    {
        yield return WordText.Paragraph(WordStyles.Heading1, T.Of("PlanFile.Section.Levels"));
        var table = new WordTable(
            T.Of("PlanFile.Section.Levels"),
            [T.Of("PlanColumn.Level"), T.Of("PlanFile.Levels.InPlan"), T.Of("PlanFile.Levels.InYear"), T.Of("PlanFile.Levels.Advice")],
            Widths(WordPages.UprightWidth, 25, 20, 20, 35));
        foreach (var band in content.Model.Bands.Reverse())
        {
            var chosen = content.Plan.Selection.In.Count(risk => risk.Ranked.Risk.Level == band.Level);
            var others = content.Plan.Selection.Out.Count(risk => risk.Ranked.Risk.Level == band.Level);
            table.Row(new([PlanWords.BandName(band)], band), PlanWords.Number(chosen), PlanWords.Number(chosen + others), T.Of(band.Advice));
        }

        yield return table.Table;
    }

    public static IEnumerable<OpenXmlElement> Matrix(PlanContent content)
    {
        var (model, matrix) = (content.Model, content.Matrix());
        yield return WordText.Paragraph(WordStyles.Heading1, T.Of("PlanFile.Section.Matrix"));
        yield return WordText.Paragraph(WordStyles.Body, T.Of("PlanFile.Matrix.Caption"));
        var table = new WordTable(
            T.Of("PlanFile.Matrix.Caption"),
            [T.Of("PlanFile.Matrix.Corner"), .. model.Consequence.Select(PlanWords.Step)],
            Widths(WordPages.UprightWidth, [2 * 10, .. model.Consequence.Select(_ => 10)]));
        foreach (var likelihood in model.Likelihood.Reverse())
        {
            table.Row([new([PlanWords.Step(likelihood)], FirstIsBold: true), .. model.Consequence.Select(consequence =>
            {
                var score = model.Score(likelihood.Number, consequence.Number);
                var band = model.Band(score.Level);
                return new WordCell([PlanWords.Number(matrix.Count(likelihood.Number, consequence.Number)), T.Of("PlanFile.Matrix.Cell", score.Value, T.Of(band.Name))], band, FirstIsBold: true);
            })]);
        }

        yield return table.Table;
        foreach (var words in PlanWords.Decided(matrix)) yield return WordText.Paragraph(WordStyles.Body, words);
    }

    internal static int[] Widths(int total, params int[] shares) => [.. shares.Select(share => total * share / shares.Sum())];

    /// <summary>What belongs to the column of chances, which is there when a rule takes the highest.</summary>
    internal static TPart[] IfKnown<TPart>(PlanContent content, TPart part) => content.Plan.Selection.Robustness is null ? [] : [part];

    internal static WordCell Level(PlanRow row, ScoringModel model) =>
        new([PlanWords.ValueAndLevel(row), .. PlanWords.BesideValue(row)], row.LevelNumber is { } level ? model.Band(level) : null, FirstIsBold: true);
}
