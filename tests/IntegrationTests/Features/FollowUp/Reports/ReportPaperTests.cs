using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Vaggeryd.InternalControl.Domain.FollowUp.Reports;
using Vaggeryd.InternalControl.Web.Features.FollowUp.Reports;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.FollowUp.Reports;

/// <summary>The memo and the other forms in which a report is taken out.</summary>
public sealed class ReportPaperTests
{
    private static readonly PeriodReportKey Sn = new(2026, "2026-Q3", "SN"), Whole = new(2026, "2026-Q3");

    private ReportedYear _year = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _year = await ReportedYear.OpenAsync();
        await _year.ReportAsync("SN", "2026-Q3", most: 2, deviating: 1);
    }

    [TearDown]
    public async Task CloseAsync() => await _year.DisposeAsync();

    [Test]
    public async Task Memo_WhenSigned_IsValidAndHasItsPartsInOrder()
    {
        var signed = await _year.Site.Send(new SignOffPeriod.Command(Sn, Verdict.WithDeficiencies, "Underskrifter saknas\nRutinen ses över", AcceptsOpen: true));

        using var memo = await WordAsync(Sn);

        new OpenXmlValidator(FileFormatVersions.Office2013).Validate(memo).Select(error => $"{error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
        Headings(memo).ShouldBe(["Förslag till beslut", "Sammanfattning av ärendet", "Avvikelser", "Inte rapporterat och godkänt", "Alla kontroller", "Planens risker", "Underskrift", "Kontrollera rapporten", "Handläggare"]);
        var main = memo.MainDocumentPart!;
        main.Document!.Descendants<Table>().ShouldAllBe(table => table.Elements<TableRow>().First().Descendants<TableHeader>().Any() && table.Descendants<TableCaption>().Any());
        var text = main.Document.InnerText;
        foreach (var said in (string[])["Socialnämnden beslutar", "att överlämna uppföljningen till kommunstyrelsen", "bedöms som tillräcklig med brister", "Två saknade underskrift", signed.Hash, "Diarienummer: KS 2026/9"]) text.ShouldContain(said);
        main.FooterParts.Single().Footer!.InnerText.ShouldContain(signed.Hash[..12]);
        memo.PackageProperties.Language.ShouldBe("sv-SE");
        memo.PackageProperties.Title.ShouldNotBeNullOrEmpty();
    }

    [Test]
    public async Task Memo_WhenDraft_SaysSoAndHasNoSum()
    {
        using var memo = await WordAsync(Sn);

        memo.MainDocumentPart!.Document!.Descendants<Paragraph>().Where(line => line.ParagraphProperties?.ParagraphStyleId?.Val == "Notice").Select(line => line.InnerText).ShouldContain(line => line.StartsWith("Utkast"));
        memo.MainDocumentPart.Document.InnerText.ShouldContain("Rapporten är ett utkast och har ingen kontrollsumma.");
        memo.MainDocumentPart.Document.InnerText.ShouldContain("inte bedömd än");
    }

    [Test]
    public async Task Memo_WhenTheMunicipalitys_HasARowForEachBoard()
    {
        await _year.Site.Send(new SignOffPeriod.Command(Sn, Verdict.Insufficient, "Inget är gjort", AcceptsOpen: true));
        var boards = (await _year.Site.Send(new ShowPeriodReport.Query(Whole))).Content.Boards.Count;

        using var memo = await WordAsync(Whole);

        var table = memo.MainDocumentPart!.Document!.Descendants<Table>().Single(table => table.Descendants<TableCaption>().Single().Val == "Samlad bedömning och utfall per nämnd och bolag");
        var rows = table.Elements<TableRow>().Skip(1).Select(row => row.InnerText).ToList();
        rows.Count.ShouldBe(boards);
        rows.Single(row => row.StartsWith("Socialnämnden")).ShouldContain("OtillräckligInget är gjort");
        rows.Count(row => row.Contains("Inte underskriven")).ShouldBe(boards - 1);
        memo.MainDocumentPart.Document.InnerText.ShouldContain("Kommunstyrelsen beslutar");
    }

    [Test]
    public async Task EveryForm_WhenTakenOutTwice_IsTheSameBytesAndSaysTheSameFigures()
    {
        await _year.Site.Send(new SignOffPeriod.Command(Sn, Verdict.Sufficient, "=1+1", AcceptsOpen: true));
        foreach (var format in Enum.GetValues<WritePeriodReport.Format>())
            (await _year.WriteAsync(Sn, format)).ShouldBe(await _year.WriteAsync(Sn, format), $"{format}");

        using var json = JsonDocument.Parse(await _year.WriteAsync(Sn, WritePeriodReport.Format.Json));
        var (root, controls) = (json.RootElement, json.RootElement.GetProperty("controls").GetArrayLength());
        (root.GetProperty("isSigned").GetBoolean(), root.GetProperty("figures").GetProperty("done").GetInt32(), root.GetProperty("figures").GetProperty("deviating").GetInt32()).ShouldBe((true, 2, 1));
        Encoding.UTF8.GetString(await _year.WriteAsync(Sn, WritePeriodReport.Format.Csv)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(controls + 2);
        var html = Encoding.UTF8.GetString(await _year.WriteAsync(Sn, WritePeriodReport.Format.Html));
        html.ShouldContain("<html lang=\"sv-SE\">");
        html.ShouldContain("<caption>");
        html.ShouldNotContain("<script");
    }

    [TestCase("/uppfoljning/2026/rapport/2026-Q3/sn/hamta?format=xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [TestCase("/api/v1/years/2026/followup/reports/2026-q4/departments/sn", "application/json")]
    [TestCase("/api/v1/years/2026/followup/reports/2026/municipality?format=csv", "text/csv")]
    public async Task Address_GivesTheFile(string address, string type)
    {
        var answer = await (await _year.Site.ClientAsync(ReportedYear.Finance)).GetAsync(address);

        (answer.IsSuccessStatusCode, answer.Content.Headers.ContentType!.MediaType).ShouldBe((true, type));
        (await answer.Content.ReadAsByteArrayAsync()).Length.ShouldBeGreaterThan(100);
    }

    private static IEnumerable<string> Headings(WordprocessingDocument document) =>
        document.MainDocumentPart!.Document!.Descendants<Paragraph>().Where(line => line.ParagraphProperties?.ParagraphStyleId?.Val == "Heading1").Select(line => line.InnerText);

    private async Task<WordprocessingDocument> WordAsync(PeriodReportKey key) => WordprocessingDocument.Open(new MemoryStream(await _year.WriteAsync(key, WritePeriodReport.Format.Docx)), isEditable: false);
}
