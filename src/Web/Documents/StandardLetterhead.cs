using DocumentFormat.OpenXml.Wordprocessing;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Documents;

/// <summary>The template that comes with the product, to change in Word and bring back: it looks as papers do without one.</summary>
internal static class StandardLetterhead
{
    public static void Write(Stream output)
    {
        var section = WordPages.Section(WordPackage.FooterId, landscape: false);
        section.PrependChild(new HeaderReference { Type = HeaderFooterValues.Default, Id = WordPackage.HeaderId });
        WordPackage.Write(
            new WordAbout(T.Of("Template.Standard"), T.Of("Layout.Product"), PlanWords.LanguageTag),
            LetterheadWords.Written(LetterheadWords.Foot),
            [
                WordText.Paragraph(WordStyles.Title, LetterheadWords.Written(LetterheadWords.Title)),
                WordText.Paragraph(WordStyles.Body, T.Of("Paper.DateIs", LetterheadWords.Written(LetterheadWords.Day))),
                WordText.Paragraph(WordStyles.Body, T.Of("Paper.DnrIs", LetterheadWords.Written(LetterheadWords.Dnr))),
                WordText.Paragraph(WordStyles.Body, LetterheadWords.Written(LetterheadWords.Content)),
                section,
            ],
            output,
            new Header(WordText.Paragraph(WordStyles.Footer, LetterheadWords.Written(LetterheadWords.Municipality))));
    }
}
