using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.IntegrationTests.Access;
using Vaggeryd.InternalControl.Web.Features.Plans;
using Vaggeryd.InternalControl.Web.Features.Plans.Papers;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.IntegrationTests.Documents;

/// <summary>The papers with which a stored version goes to the board.</summary>
public sealed class PaperTests
{
    private TestInstallation _installation = null!;

    [SetUp]
    public async Task SetUp()
    {
        _installation = await TestInstallation.CreateAsync(demo: true);
        await _installation.AssessAsync("KS-07", 4, 4);
    }

    [TearDown]
    public async Task TearDown() => await _installation.DisposeAsync();

    [Test]
    public async Task WritePaper_WhenAnyKindLanguageAndEdition_IsValidAndNamesItsTitleAndLanguage(
        [Values] PaperKind kind, [Values("sv-SE", "en-GB")] string culture, [Values] Edition edition)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        await _installation.AdoptAsync("value:9");
        await _installation.ProposeAsync("top:20", "Tecken \u0001 som inte går < & >", new Pick("ks-01", true, "tillsyn"));

        using var paper = await WordAsync(2, kind, edition);

        new OpenXmlValidator(FileFormatVersions.Office2013).Validate(paper).Select(error => $"{error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
        paper.PackageProperties.Language.ShouldBe(culture);
        paper.PackageProperties.Title.ShouldNotBeNullOrEmpty();
        var main = paper.MainDocumentPart!;
        var styles = main.StyleDefinitionsPart!.Styles!.Elements<Style>().Select(style => style.StyleId!.Value).ToHashSet();
        main.Document.Descendants<ParagraphStyleId>().ShouldAllBe(id => styles.Contains(id.Val!.Value));
        main.Document.Descendants<Table>().ShouldAllBe(table => table.Elements<TableRow>().First().Descendants<TableHeader>().Any() && table.Descendants<TableCaption>().Any());
        main.FooterParts.Single().Footer.InnerText.ShouldContain("Version 2");
    }

    [Test]
    public async Task WritePaper_WhenMemo_HasThePartsOfATjansteskrivelse()
    {
        var hash = await _installation.ProposeAsync();

        using var memo = await WordAsync(1, PaperKind.Memo, dnr: "KS 2025/77", handler: "Eva Ek");
        var text = memo.MainDocumentPart!.Document.InnerText;

        Headings(memo).ShouldBe(["Förslag till beslut", "Sammanfattning av ärendet", "Ärendet", "Bakgrund", "Beslutet ska skickas till", "Handläggare"]);
        text.ShouldContain("Kommunstyrelsen beslutar");
        text.ShouldContain($"att anta internkontrollplan 2026, version 1, med kontrollsumman som börjar {hash[..12]}.");
        text.ShouldContain($"Kontrollsumma för versionen: {hash}.");
        text.ShouldContain("ik plan verify --year 2026 --version 1");
        text.ShouldContain("Diarienummer: KS 2025/77");
        text.ShouldContain("Eva Ek");
        text.ShouldContain("riskanalyser är inte godkända");
        text.ShouldContain("Det finns ingen tidigare antagen plan att jämföra med.");
        memo.MainDocumentPart.Document.Descendants<NumberingProperties>().ShouldNotBeEmpty();
    }

    [Test]
    public async Task WritePaper_WhenRevision_SaysWhatItReplacesAndWhatIsNew()
    {
        await _installation.AdoptAsync("top:10");
        await _installation.ProposeAsync("top:12", "Ny tillsyn");

        using var memo = await WordAsync(2, PaperKind.Memo);
        using var annex = await WordAsync(2, PaperKind.Annex);

        var text = memo.MainDocumentPart!.Document.InnerText;
        text.ShouldContain("att den ersätter version 1, som antogs av Kommunstyrelsen 2025-12-15, § 210.");
        text.ShouldContain("Ändrat sedan version 1");
        text.ShouldContain("Skälet till versionen: Ny tillsyn");
        text.ShouldContain("Nya: 2.");
        text.ShouldContain("Diarienummer: ____");
        Table(annex, "Ändrat sedan version 1").Elements<TableRow>().Count().ShouldBe(3);
    }

    [Test]
    public async Task WritePaper_WhenAdopted_PrintsTheDecisionsOwnNumber()
    {
        await _installation.AdoptAsync();

        using var memo = await WordAsync(1, PaperKind.Memo);

        memo.MainDocumentPart!.Document.InnerText.ShouldContain("Diarienummer: KS 2025/123");
        memo.MainDocumentPart.Document.InnerText.ShouldContain("Version 1, antagen av Kommunstyrelsen 2025-12-15");
    }

    [Test]
    public async Task WritePaper_WhenDraft_IsPrintedAsADraftWithoutASum()
    {
        await _installation.DraftAsync();

        using var memo = await WordAsync(1, PaperKind.Memo);

        memo.MainDocumentPart!.Document.Descendants<Paragraph>().Where(Styled("Notice")).Select(line => line.InnerText).ShouldContain("Version 1 är ett utkast och följer riskerna tills det läggs fram.");
        memo.MainDocumentPart.Document.InnerText.ShouldContain("att anta internkontrollplan 2026, version 1.");
        memo.MainDocumentPart.FooterParts.Single().Footer.InnerText.ShouldContain("Utkast, version 1");
    }

    [Test]
    public async Task WritePaper_WhenAnnex_TellsEachPickWithReasonNameAndDay()
    {
        await _installation.ProposeAsync("top:5", null, new Pick("bun-02", true, "Krav från tillsynen"), new Pick("ks-07", false, "Hanteras av beredskapen"));

        using var annex = await WordAsync(1, PaperKind.Annex);

        var picks = Table(annex, "Val vid sidan av reglerna, med skäl, namn och dag").Elements<TableRow>().Skip(1).Select(row => row.InnerText).ToList();
        picks.Count.ShouldBe(2);
        picks[0].ShouldContain("Krav från tillsynen");
        picks[0].ShouldContain("Obligatorisk");
        picks.ShouldAllBe(row => row.Contains(OperatorName, StringComparison.Ordinal) && row.Contains(DateTime.UtcNow.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        Table(annex, "Reglerna och hur många risker varje regel tar").Elements<TableRow>().Last().InnerText.ShouldBe("de 5 högsta riskerna55");
        Headings(annex).ShouldBe(["Hur riskerna valdes", "Val utöver reglerna", "Risker närmast utanför planen", "Det här täcks inte", "Riskanalyserna bakom planen", "Jämförelse med tidigare plan", "Riskmatris", "Kontrollera planen"]);
    }

    [Test]
    public async Task WritePaper_WhenHtml_IsOneDocumentWithRealHeadingsAndCaptions()
    {
        await _installation.ProposeAsync();

        var html = ZipText.Of(await BytesAsync(1, PaperKind.Memo, WritePlan.Format.Html));

        html.ShouldStartWith("<!DOCTYPE html>\n<html lang=\"sv-SE\">");
        html.ShouldContain("<h1>Tjänsteskrivelse: internkontrollplan 2026</h1>");
        html.ShouldContain("<h2>Förslag till beslut</h2>");
        html.ShouldContain("<caption>Planens högsta risker</caption>");
        html.ShouldContain("<th scope=\"row\">");
    }

    private static string OperatorName => new OperatorUser().Name;

    private async Task<byte[]> BytesAsync(int number, PaperKind kind, WritePlan.Format format, Edition edition = Edition.Full, string? dnr = null, string? handler = null)
    {
        using var output = new MemoryStream();
        await _installation.Send(new WritePaper.Query(new PlanVersionKey(PlanFiles.Year, number), kind, format, output, edition, dnr, handler));
        return output.ToArray();
    }

    private async Task<WordprocessingDocument> WordAsync(int number, PaperKind kind, Edition edition = Edition.Full, string? dnr = null, string? handler = null) =>
        WordprocessingDocument.Open(new MemoryStream(await BytesAsync(number, kind, WritePlan.Format.Docx, edition, dnr, handler)), false);

    private static Func<Paragraph, bool> Styled(string style) => paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val == style;

    private static IEnumerable<string> Headings(WordprocessingDocument paper) => paper.MainDocumentPart!.Document.Descendants<Paragraph>().Where(Styled("Heading1")).Select(heading => heading.InnerText);

    private static Table Table(WordprocessingDocument paper, string caption) =>
        paper.MainDocumentPart!.Document.Descendants<Table>().Single(table => table.Descendants<TableCaption>().Single().Val == caption);
}
