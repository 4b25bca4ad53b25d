using DocumentFormat.OpenXml;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Documents;

/// <summary>The plan as a Word document for the board: what it takes up, the risks, the matrix, what lies just outside, how it was made.</summary>
internal static class PlanDocument
{
    public static void Write(PlanContent content, Stream output) => WordPackage.Write(About(content), Foot(content), Body(content), output);

    public static WordAbout About(PlanContent content) =>
        new(PlanWords.Title(content), content.Municipality, PlanWords.LanguageTag, PlanWords.Rules(content), content.Mark?.ProposedAt);

    /// <summary>"Internkontrollplan 2026, Demo kommun. Öppen utgåva. Version 2, kontrollsumma 3f9a12bc45de."</summary>
    public static string Foot(PlanContent content) =>
        $"{PlanWords.Title(content)}, {content.Municipality}. {T.Of(content.Edition)}" + (PlanMarkWords.Foot(content.Mark) is { } version ? $". {version}" : "");

    public static IEnumerable<OpenXmlElement> Body(PlanContent content) =>
    [
        .. FrontPage(content),
        .. PlanDocumentTables.Risks(content),
        WordPages.EndOfSection(WordPackage.FooterId, landscape: true),
        .. PlanDocumentOutside.Of(content),
        .. PlanDocumentAppendix.Of(content),
        WordPages.Section(WordPackage.FooterId, landscape: false),
    ];

    private static IEnumerable<OpenXmlElement> FrontPage(PlanContent content) =>
    [
        WordText.Paragraph(WordStyles.Title, PlanWords.Title(content)),
        WordText.Paragraph(WordStyles.Subtitle, content.Municipality),
        .. PlanMarkWords.Front(content.Mark).Select(line => WordText.Paragraph(WordStyles.Body, line)),
        WordText.Paragraph(WordStyles.Notice, PlanWords.Edition(content)),
        .. content.IsDemo ? [WordText.Paragraph(WordStyles.Notice, T.Of("PlanFile.Demo"))] : Array.Empty<OpenXmlElement>(),
        WordText.Paragraph(WordStyles.Body, PlanWords.Summary(content)),
        WordText.Paragraph(WordStyles.Body, PlanWords.Rules(content)),
        .. PlanWords.Picks(content).Select(sentence => WordText.Paragraph(WordStyles.Body, sentence)),
        WordText.Paragraph(WordStyles.Body, PlanWords.Unscored(content.Matrix().Unscored)),
        .. PlanDocumentTables.Levels(content),
        .. PlanDocumentTables.Matrix(content),
        WordPages.EndOfSection(WordPackage.FooterId, landscape: false),
    ];
}
