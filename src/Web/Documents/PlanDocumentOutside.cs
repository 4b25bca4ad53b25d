using DocumentFormat.OpenXml;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;
using Tables = Vaggeryd.InternalControl.Web.Documents.PlanDocumentTables;

namespace Vaggeryd.InternalControl.Web.Documents;

/// <summary>The document's part on what lies outside the plan: just below the line, put out by people, not assessed.</summary>
internal static class PlanDocumentOutside
{
    public static IEnumerable<OpenXmlElement> Of(PlanContent content) => [.. Nearest(content), .. Excluded(content), .. Unscored(content)];

    private static IEnumerable<OpenXmlElement> Nearest(PlanContent content)
    {
        var below = content.Plan.Selection.Below.Count();
        yield return WordText.Paragraph(WordStyles.Heading1, T.Of("PlanFile.Section.Nearest"));
        yield return WordText.Paragraph(WordStyles.Body, PlanWords.Nearest(below));
        if (below == 0) yield break;

        var table = new WordTable(
            T.Of("PlanFile.Caption.Nearest"),
            [T.Of("PlanColumn.Rank"), T.Of("PlanColumn.Title"), T.Of("PlanFile.Head.Level"), .. Tables.IfKnown(content, T.Of("PlanColumn.SelectionProbability")), T.Of("PlanFile.Head.ReasonOut")],
            Tables.Widths(WordPages.UprightWidth, [10, 40, 14, .. Tables.IfKnown(content, 16), 36]));
        foreach (var row in content.NotSelected.Where(row => row is { Scored: true, IsPicked: false }).Take(PlanWords.NearestCount))
            table.Row([PlanWords.Number(row.Rank!.Value), Name(row), Tables.Level(row, content.Model), .. Tables.IfKnown<WordCell>(content, PlanWords.ChanceOf(row)), row.Reason]);
        yield return table.Table;
    }

    private static IEnumerable<OpenXmlElement> Excluded(PlanContent content)
    {
        if (!content.Plan.Selection.Excluded.Any()) yield break;

        yield return WordText.Paragraph(WordStyles.Heading1, T.Of("PlanFile.Section.Excluded"));
        var table = new WordTable(
            T.Of("PlanFile.Caption.Excluded"),
            [T.Of("PlanColumn.Rank"), T.Of("PlanColumn.Title"), T.Of("PlanFile.Head.Level"), T.Of("PlanFile.Head.ReasonOut")],
            Tables.Widths(WordPages.UprightWidth, 10, 40, 14, 36));
        foreach (var row in content.NotSelected.Where(row => row.IsPicked))
            table.Row(row.Rank is { } rank ? PlanWords.Number(rank) : "–", Name(row), Tables.Level(row, content.Model), row.Reason);
        yield return table.Table;
    }

    private static IEnumerable<OpenXmlElement> Unscored(PlanContent content)
    {
        var unscored = content.NotSelected.Where(row => !row.Scored).ToList();
        yield return WordText.Paragraph(WordStyles.Heading1, T.Of("PlanFile.Section.Unscored"));
        yield return WordText.Paragraph(WordStyles.Body, PlanWords.Unscored(unscored.Count));
        if (unscored.Count == 0) yield break;

        var table = new WordTable(T.Of("PlanFile.Caption.Unscored"), [T.Of("PlanColumn.Reference"), T.Of("PlanColumn.Title"), T.Of("PlanColumn.DepartmentName")], Tables.Widths(WordPages.UprightWidth, 18, 47, 35));
        foreach (var row in unscored) table.Row(row.Reference, row.Title, row.DepartmentName);
        yield return table.Table;
    }

    private static WordCell Name(PlanRow row) => new([row.Title, PlanWords.Owner(row), .. PlanWords.Sources(row), .. PlanWords.Override(row)], FirstIsBold: true);
}
