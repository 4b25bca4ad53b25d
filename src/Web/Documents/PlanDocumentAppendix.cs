using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Documents;

/// <summary>The appendix that says how the plan was made, what its words mean, and how anyone checks it.</summary>
internal static class PlanDocumentAppendix
{
    public static IEnumerable<OpenXmlElement> Of(PlanContent content)
    {
        yield return new Paragraph(
            new ParagraphProperties(new ParagraphStyleId { Val = WordStyles.Heading1 }, new PageBreakBefore()),
            WordText.Run(T.Of("PlanFile.Section.About")));
        yield return WordText.Paragraph(WordStyles.Heading2, T.Of("PlanFile.About.Model", content.Model.Name));
        foreach (var sentence in PlanWords.Scoring(content.Model)) yield return WordText.Paragraph(WordStyles.Body, sentence);
        yield return WordText.Paragraph(WordStyles.Heading2, T.Of("PlanColumn.Likelihood"));
        yield return Steps(T.Of("PlanColumn.Likelihood"), content.Model.Likelihood);
        yield return WordText.Paragraph(WordStyles.Heading2, T.Of("PlanColumn.Consequence"));
        yield return Steps(T.Of("PlanColumn.Consequence"), content.Model.Consequence);
        yield return WordText.Paragraph(WordStyles.Heading2, T.Of("PlanFile.Matrix.Legend"));
        yield return Bands(content.Model);
        yield return WordText.Paragraph(WordStyles.Heading2, T.Of("PlanFile.About.Check"));
        foreach (var line in PlanWords.Checking(content)) yield return WordText.Paragraph(WordStyles.Body, line);
    }

    private static OpenXmlElement Steps(string caption, IReadOnlyList<ScaleStep> steps)
    {
        var table = new WordTable(caption, [T.Of("PlanFile.About.Step"), T.Of("PlanFile.About.Meaning")], PlanDocumentTables.Widths(WordPages.UprightWidth, 35, 65));
        foreach (var step in steps) table.Row(PlanWords.Step(step), T.Of(step.Meaning));
        return table.Table;
    }

    private static OpenXmlElement Bands(ScoringModel model)
    {
        var table = new WordTable(T.Of("PlanFile.Matrix.Legend"), [T.Of("PlanColumn.Level"), T.Of("PlanColumn.Value"), T.Of("PlanFile.Levels.Advice")], PlanDocumentTables.Widths(WordPages.UprightWidth, 30, 25, 45));
        foreach (var band in model.Bands)
            table.Row(new([PlanWords.BandName(band)], band), T.Of("PlanFile.Range", band.From, band.To), T.Of(band.Advice));
        return table.Table;
    }
}
