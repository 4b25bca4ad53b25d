using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Documents;

/// <summary>The plan as a Word document for the board: what it takes up, the risks, the matrix, what lies just outside, how it was made.</summary>
internal static class PlanDocument
{
    public static void Write(PlanContent content, Stream output)
    {
        using var package = WordprocessingDocument.Create(output, WordprocessingDocumentType.Document);
        var main = package.AddMainDocumentPart();
        main.AddNewPart<StyleDefinitionsPart>().Styles = WordStyles.Create(PlanWords.LanguageTag);
        main.AddNewPart<DocumentSettingsPart>().Settings = WordPages.Settings();
        var footer = main.AddNewPart<FooterPart>();
        footer.Footer = WordPages.Footer($"{PlanWords.Title(content)}, {content.Municipality}. {T.Of(content.Edition)}");
        var footerId = main.GetIdOfPart(footer);

        main.Document = new Document(new Body(
        [
            .. FrontPage(content, footerId),
            .. PlanDocumentTables.Risks(content),
            WordPages.EndOfSection(footerId, landscape: true),
            .. PlanDocumentOutside.Of(content),
            .. PlanDocumentAppendix.Of(content),
            WordPages.Section(footerId, landscape: false),
        ]));
        Describe(package.PackageProperties, content);
    }

    private static IEnumerable<OpenXmlElement> FrontPage(PlanContent content, string footerId) =>
    [
        WordText.Paragraph(WordStyles.Title, PlanWords.Title(content)),
        WordText.Paragraph(WordStyles.Subtitle, content.Municipality),
        WordText.Paragraph(WordStyles.Notice, PlanWords.Edition(content)),
        .. content.IsDemo ? [WordText.Paragraph(WordStyles.Notice, T.Of("PlanFile.Demo"))] : Array.Empty<OpenXmlElement>(),
        WordText.Paragraph(WordStyles.Body, PlanWords.Summary(content)),
        WordText.Paragraph(WordStyles.Body, PlanWords.Rules(content)),
        .. PlanWords.Picks(content).Select(sentence => WordText.Paragraph(WordStyles.Body, sentence)),
        WordText.Paragraph(WordStyles.Body, PlanWords.Unscored(content.Matrix().Unscored)),
        .. PlanDocumentTables.Levels(content),
        .. PlanDocumentTables.Matrix(content),
        WordPages.EndOfSection(footerId, landscape: false),
    ];

    private static void Describe(System.IO.Packaging.PackageProperties properties, PlanContent content)
    {
        properties.Title = XmlText.Of(PlanWords.Title(content));
        properties.Creator = XmlText.Of(content.Municipality);
        properties.Language = PlanWords.LanguageTag;
        properties.Subject = XmlText.Of(PlanWords.Rules(content));
    }
}
