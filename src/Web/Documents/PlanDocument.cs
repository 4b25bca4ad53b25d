using DocumentFormat.OpenXml;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Documents;

/// <summary>The plan as a Word document for the board: what it takes up, the risks, the matrix, what lies just outside, how it was made.</summary>
internal static class PlanDocument
{
    private static readonly HashSet<string> Nothing = [];

    /// <param name="sheet">The municipality's template; null for the product's own look.</param>
    public static void Write(PlanContent content, PaperSheet? sheet, Stream output)
    {
        if (sheet is not null) LetterheadPackage.Write(sheet, About(content), said => Body(content, said), output);
        else WordPackage.Write(About(content), Foot(content), Body(content, Nothing), output);
    }

    public static WordAbout About(PlanContent content) =>
        new(PlanWords.Title(content), content.Municipality, PlanWords.LanguageTag, PlanWords.Rules(content), content.Mark?.ProposedAt);

    /// <summary>"Internkontrollplan 2026, Demo kommun. Öppen utgåva. Version 2, kontrollsumma 3f9a12bc45de."</summary>
    public static string Foot(PlanContent content) =>
        $"{PlanWords.Title(content)}, {content.Municipality}. {T.Of(content.Edition)}" + (PlanMarkWords.Foot(content.Mark) is { } version ? $". {version}" : "");

    public static IEnumerable<OpenXmlElement> Body(PlanContent content, IReadOnlySet<string> said) =>
    [
        .. Head(content, said),
        .. FrontPage(content),
        .. PlanDocumentTables.Risks(content),
        WordPages.EndOfSection(WordPackage.FooterId, landscape: true),
        .. PlanDocumentOutside.Of(content),
        .. PlanDocumentAppendix.Of(content),
        WordPages.Section(WordPackage.FooterId, landscape: false),
    ];

    /// <summary>What the letterhead does not say itself.</summary>
    private static IEnumerable<OpenXmlElement> Head(PlanContent content, IReadOnlySet<string> said)
    {
        if (!said.Contains(LetterheadWords.Title)) yield return WordText.Paragraph(WordStyles.Title, PlanWords.Title(content));
        if (!said.Contains(LetterheadWords.Municipality)) yield return WordText.Paragraph(WordStyles.Subtitle, content.Municipality);
    }

    private static IEnumerable<OpenXmlElement> FrontPage(PlanContent content) =>
    [
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
