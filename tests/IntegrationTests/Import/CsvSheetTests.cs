using System.Text;
using Vaggeryd.InternalControl.Web.Import;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.IntegrationTests.Import;

public sealed class CsvSheetTests
{
    [TestCase("Risk,Sannolikhet\n\"Brand, i skola\",3")]
    [TestCase("Risk;Sannolikhet\nBrand, i skola;3")]
    [TestCase("Risk\tSannolikhet\r\nBrand, i skola\t3")]
    [TestCase("sep=|\nRisk|Sannolikhet\nBrand, i skola|3")]
    [TestCase("sep=;\nRisk;Sannolikhet\nBrand, i skola;3")]
    public void Read_WhenSeparatorDiffers_FindsIt(string text) =>
        CsvSheet.Read(Encoding.UTF8.GetBytes(text), "a.csv").Rows[^1].Cells.ShouldBe(["Brand, i skola", "3"]);

    [TestCase("sep=\"\nRisk,Sannolikhet\nBrand,3")]
    [TestCase("sep=\r\nRisk,Sannolikhet\nBrand,3")]
    [TestCase("sep=\nRisk,Sannolikhet\nBrand,3")]
    [TestCase("sep=")]
    public void Read_WhenTheAnnouncedSeparatorIsNone_SaysSo(string text) =>
        Should.Throw<BadInputException>(() => CsvSheet.Read(Encoding.UTF8.GetBytes(text), "a.csv")).Message.ShouldContain("sep=");

    [TestCase("utf-8")]
    [TestCase("utf-8-bom")]
    [TestCase("windows-1252")]
    [TestCase("utf-16")]
    public void Read_WhenEncodingDiffers_ReadsSwedishLetters(string encoding)
    {
        const string text = "Risk;Sannolikhet\nFörsäljning på ön – år 2;3";
        byte[] bytes = encoding switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(text),
            "utf-8-bom" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
            "utf-16" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
            _ => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text),
        };

        CsvSheet.Read(bytes, "a.csv").Rows[1][0].ShouldBe("Försäljning på ön – år 2");
    }

    [Test]
    public void Read_WhenTextHasLineBreaks_KeepsThemAndCountsLines()
    {
        var rows = CsvSheet.Read("Risk,S\n\"ett\ntvå\",1\n\ntre,2"u8.ToArray(), "a.csv").Rows;

        rows.Select(r => r.Number).ShouldBe([1, 2, 5]);
        rows[1][0].ShouldBe("ett\ntvå");
    }

    [Test]
    public void Read_WhenQuotationMarkIsNotClosed_NamesTheLine() =>
        Should.Throw<BadInputException>(() => CsvSheet.Read("Risk,S\na,1\n\"b,2\nc,3"u8.ToArray(), "a.csv"))
            .Problems[0].Place.ShouldBe("a.csv, rad 3");

    [TestCase("=1+1")]
    [TestCase("'=1+1")]
    [TestCase("''@x")]
    [TestCase("'citat'")]
    [TestCase("-10 grader")]
    [TestCase("vanlig")]
    [TestCase("")]
    public void Unescape_WhenEscaped_IsTheTextAgain(string text) => CsvSheet.Unescape(CsvSheet.Escape(text)).ShouldBe(text);

    [TestCase("=1+1")]
    [TestCase("+46")]
    [TestCase("@x")]
    [TestCase("-1")]
    public void Escape_WhenASpreadsheetWouldRunTheText_PutsAnApostropheBefore(string text) => CsvSheet.Escape(text).ShouldBe($"'{text}");
}
