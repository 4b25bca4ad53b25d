using System.Xml.Linq;
using Vaggeryd.InternalControl.Web.Documents;

namespace Vaggeryd.InternalControl.IntegrationTests.Documents;

/// <summary>How placeholders are found and filled in, and how a template's pages are taken over.</summary>
public sealed class PlaceholdersTests
{
    private const string Space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [TestCase("<w:r><w:t>A {{titel}}, {{ Dnr }} och {{titel}}.</w:t></w:r>", "A [titel], [dnr] och [titel].")]
    [TestCase("<w:r><w:t>A {</w:t></w:r><w:r><w:t>{ti</w:t></w:r><w:r><w:t>tel</w:t></w:r><w:r><w:t>}} B {{d</w:t></w:r><w:r><w:t>nr}}</w:t></w:r>", "A [titel] B [dnr]")]
    [TestCase("<w:hyperlink><w:r><w:t>{{tit</w:t></w:r></w:hyperlink><w:r><w:t>el}}</w:t></w:r>", "[titel]")]
    [TestCase("<w:r><w:t>{{ti</w:t><w:tab/><w:t>tel}}</w:t></w:r>", "{{titel}}")]
    [TestCase("<w:r><w:t>{{HANDLÄGGARE}} {{okänd}}</w:t></w:r>", "[handlaggare] {{okänd}}")]
    public void Fill_ReplacesWhereverWordHasCut(string runs, string expected)
    {
        var paragraph = Paragraph(runs);

        Placeholders.Fill(paragraph, word => LetterheadWords.All.Contains(word) ? $"[{word}]" : null);

        paragraph.Root!.Value.ShouldBe(expected);
    }

    [Test]
    public void Fill_WhenATextBoxStandsInAParagraph_KeepsTheTwoTextsApart()
    {
        var paragraph = Paragraph("<w:r><w:t>{{ti</w:t></w:r><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>{{dnr}}</w:t></w:r></w:p></w:txbxContent></w:pict></w:r><w:r><w:t>tel}}</w:t></w:r>");

        Placeholders.Fill(paragraph, word => $"[{word}]");

        paragraph.Descendants(WordXml.W + "t").Select(text => text.Value).ShouldBe(["[titel]", "[dnr]", ""]);
    }

    [TestCase("{{titel}}", true, false)]
    [TestCase("Se {{titel}}", false, false)]
    [TestCase("{{titel}}{{dnr}}", false, false)]
    [TestCase("{{titel}", false, true)]
    [TestCase("{titel}}", false, true)]
    [TestCase("{{{titel}}}", false, false)]
    public void In_SaysWhatStandsAloneAndWhatIsBroken(string text, bool isAlone, bool isBroken)
    {
        var place = Placeholders.In(Paragraph($"<w:r><w:t>{text}</w:t></w:r>")).Single();

        (place.IsAlone, place.IsBroken).ShouldBe((isAlone, isBroken));
    }

    [Test]
    public void Copy_WhenItFollowsOn_HasNoFirstPageAndNoFirstNumber()
    {
        var section = XElement.Parse($"<w:sectPr xmlns:w='{Space}'><w:headerReference/><w:type w:val='continuous'/><w:pgSz w:w='11906' w:h='16838'/><w:pgMar w:left='1000' w:right='906' w:gutter='100'/><w:pgNumType w:start='1'/><w:titlePg/></w:sectPr>");

        var first = LetterheadPages.Copy(section, landscape: false, isFirst: true);
        var next = LetterheadPages.Copy(section, landscape: true, isFirst: false);

        XNode.DeepEquals(first, section).ShouldBeTrue();
        next.Elements().Select(element => element.Name.LocalName).ShouldBe(["headerReference", "type", "pgSz", "pgMar", "pgNumType"]);
        next.Element(WordXml.W + "type").Val().ShouldBe("nextPage");
        next.Element(WordXml.W + "pgNumType")!.Attributes().ShouldBeEmpty();
        (LetterheadPages.TextWidth(first), LetterheadPages.TextWidth(next)).ShouldBe((9900, 14832));
    }

    private static XDocument Paragraph(string runs) => XDocument.Parse($"<w:p xmlns:w='{Space}'>{runs}</w:p>", LoadOptions.PreserveWhitespace);
}
