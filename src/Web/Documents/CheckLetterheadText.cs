using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Documents;

/// <summary>What a template says: its placeholders, the place for the content and the pages that it goes on.</summary>
internal static class CheckLetterheadText
{
    public static IEnumerable<InputProblem> Problems(byte[] bytes)
    {
        using var package = WordprocessingDocument.Open(new MemoryStream(bytes, writable: false), isEditable: false);
        var main = package.MainDocumentPart ?? throw new InvalidDataException("No main part.");
        var text = WordXml.Read(main);
        return
        [
            .. Words("Template.In.Text", [text]),
            .. Words("Template.In.Header", main.HeaderParts.Select(WordXml.Read)),
            .. Words("Template.In.Footer", main.FooterParts.Select(WordXml.Read)),
            .. Notes(new OpenXmlPart?[] { main.FootnotesPart, main.EndnotesPart }.OfType<OpenXmlPart>().Select(WordXml.Read)),
            .. Content(text).Select(what => new InputProblem(T.Of("Template.In.Text"), what)),
        ];
    }

    private static IEnumerable<InputProblem> Words(string where, IEnumerable<XDocument> parts) => parts.SelectMany(Placeholders.In).SelectMany(place => Words(place)).Distinct()
        .Select(what => new InputProblem(T.Of(where), what));

    private static IEnumerable<string> Words(Placeholders.Place place)
    {
        foreach (var word in place.Words.Where(word => !LetterheadWords.All.Contains(word))) yield return T.Of("Template.Unknown", LetterheadWords.Written(word), string.Join(", ", LetterheadWords.All.Select(LetterheadWords.Written)));
        if (place.IsBroken) yield return T.Of("Template.Broken", Domain.Text.Shorten(place.Paragraph.Value, 60));
        if (place.Words.Contains(LetterheadWords.Content) && (!place.IsAlone || place.Paragraph.Parent!.Name != WordXml.W + "body")) yield return T.Of("Template.NotAlone", LetterheadWords.Written(LetterheadWords.Content));
    }

    private static IEnumerable<InputProblem> Notes(IEnumerable<XDocument> parts) => parts.SelectMany(Placeholders.In).SelectMany(place => place.Words).Distinct()
        .Select(word => new InputProblem(T.Of("Template.In.Note"), T.Of("Template.NotThere", LetterheadWords.Written(word))));

    private static IEnumerable<string> Content(XDocument text)
    {
        var written = LetterheadWords.Written(LetterheadWords.Content);
        var places = Placeholders.In(text).SelectMany(place => place.Words.Where(word => word == LetterheadWords.Content).Select(_ => place)).ToList();
        if (places.Count == 0) yield return T.Of("Template.NoContent", written);
        if (places.Count > 1) yield return T.Of("Template.ContentTwice", written);
        if (places.Count != 1 || LetterheadPages.SectionOf(places[0].Paragraph) is not { } section) yield break;

        if (LetterheadPages.TextWidth(section) < LetterheadPages.LeastWidth) yield return T.Of("Template.TooNarrow");
        if (LetterheadPages.Columns(section) > 1) yield return T.Of("Template.Columns");
    }
}
