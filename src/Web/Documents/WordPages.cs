using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Documents;

/// <summary>A4 pages, upright or landscape, with page numbers in the footer. Lengths are twentieths of a point.</summary>
internal static class WordPages
{
    /// <summary>What is left between the margins of an upright page.</summary>
    public const int UprightWidth = ShortSide - (2 * UprightMargin);

    /// <summary>What is left between the margins of a landscape page.</summary>
    public const int LandscapeWidth = LongSide - (2 * LandscapeMargin);

    private const int ShortSide = 11906;
    private const int LongSide = 16838;
    private const int UprightMargin = 1134;
    private const int LandscapeMargin = 850;

    public static SectionProperties Section(string footerId, bool landscape)
    {
        var margin = (uint)(landscape ? LandscapeMargin : UprightMargin);
        return new SectionProperties(
            new FooterReference { Type = HeaderFooterValues.Default, Id = footerId },
            new SectionType { Val = SectionMarkValues.NextPage },
            landscape
                ? new PageSize { Width = LongSide, Height = ShortSide, Orient = PageOrientationValues.Landscape }
                : new PageSize { Width = ShortSide, Height = LongSide },
            new PageMargin { Top = (int)margin, Bottom = (int)margin, Left = margin, Right = margin, Header = 567, Footer = 567, Gutter = 0 });
    }

    /// <summary>The paragraph that carries the section it ends.</summary>
    public static Paragraph EndOfSection(string footerId, bool landscape) =>
        new(new ParagraphProperties(
            new ParagraphStyleId { Val = WordStyles.Footer },
            Section(footerId, landscape)));

    public static Footer Footer(string text)
    {
        var line = new Paragraph(WordText.Styled(WordStyles.Footer), WordText.Run($"{text}    {T.Of("PlanFile.Page")} "));
        line.Append(WordText.Field("PAGE"));
        line.Append(WordText.Run($" {T.Of("PlanFile.PageOf")} "));
        line.Append(WordText.Field("NUMPAGES"));
        return new Footer(line);
    }

    /// <summary>Without this Word opens the document in its mode for older files.</summary>
    public static Settings Settings() => new(new Compatibility(
        new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }));
}
