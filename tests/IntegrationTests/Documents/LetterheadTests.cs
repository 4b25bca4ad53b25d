using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Documents;
using Vaggeryd.InternalControl.IntegrationTests.Features.Templates;
using Vaggeryd.InternalControl.Web.Features.Plans;
using Vaggeryd.InternalControl.Web.Features.Plans.Papers;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Templates;

namespace Vaggeryd.InternalControl.IntegrationTests.Documents;

/// <summary>Papers on the municipality's own letterhead.</summary>
public sealed class LetterheadTests
{
    private TestInstallation _installation = null!;
    private string _hash = "";

    [SetUp]
    public async Task SetUp()
    {
        _installation = await TestInstallation.CreateAsync(demo: true);
        _hash = await _installation.ProposeAsync();
    }

    [TearDown]
    public async Task TearDown() => await _installation.DisposeAsync();

    [Test]
    public async Task WritePaper_WhenOnATemplate_IsValidWithItsHeaderStylesAndPages([Values] PaperKind kind)
    {
        await SampleTemplate.SetAsync(_installation, SampleTemplate.Good);

        using var paper = await WordAsync(kind);
        var main = paper.MainDocumentPart!;

        new OpenXmlValidator(FileFormatVersions.Office2013).Validate(paper).Select(error => $"{error.Path?.XPath}: {error.Description}").ShouldBeEmpty();
        main.HeaderParts.Single().Header.InnerText.ShouldBe("Provkommuns huvud för Vaggeryds kommun");
        main.FooterParts.Single().Footer.InnerText.ShouldStartWith("Storgatan 1. ");
        main.FooterParts.Single().Footer.InnerText.ShouldContain($"Version 1, kontrollsumma {_hash[..12]}");
        Styled(main, "Rubrik1").ShouldNotBeEmpty();
        Styled(main, "Heading1").ShouldBeEmpty();
        var styles = main.StyleDefinitionsPart!.Styles!;
        var ids = styles.Elements<Style>().Select(style => style.StyleId!.Value!).ToList();
        ids.ShouldBeUnique();
        main.Document.Descendants<ParagraphStyleId>().ShouldAllBe(id => ids.Contains(id.Val!.Value!));
        styles.DocDefaults!.InnerXml.ShouldContain("Georgia");
        styles.DocDefaults.Descendants<Languages>().Single().Val!.Value.ShouldBe("sv-SE");
        paper.PackageProperties.Title.ShouldNotBeNullOrEmpty();
        main.Document.Body!.InnerText.ShouldNotContain("{{");
        main.Document.Descendants<TableRow>().Where(row => row.Descendants<TableHeader>().Any()).SelectMany(row => row.Descendants<Shading>()).ShouldAllBe(surface => surface.Fill! == "145AA0");
        main.Document.Descendants<Table>().ShouldAllBe(table => table.Descendants<TableCaption>().Any() && table.Elements<TableRow>().First().Descendants<TableHeader>().Any());
    }

    [Test]
    public async Task WritePaper_WhenThePlan_LaysTheTemplatesPagesOnTheirSideAndFillsThem()
    {
        await SampleTemplate.SetAsync(_installation, SampleTemplate.Good);

        using var plan = await WordAsync(PaperKind.Plan);
        var sections = plan.MainDocumentPart!.Document.Descendants<SectionProperties>().ToList();

        sections.Select(section => section.GetFirstChild<PageSize>()!).Select(size => (size.Width!.Value, size.Height!.Value, size.Orient?.Value == PageOrientationValues.Landscape))
            .ShouldBe([(11906u, 16838u, false), (16838u, 11906u, true), (11906u, 16838u, false)]);
        sections.ShouldAllBe(section => section.GetFirstChild<HeaderReference>()!.Id == "rId2" && section.GetFirstChild<FooterReference>()!.Id == "rId3" && section.GetFirstChild<PageMargin>()!.Left! == 850u);
        var widths = plan.MainDocumentPart.Document.Descendants<TableGrid>().Select(grid => grid.Elements<GridColumn>().Sum(column => int.Parse(column.Width!.Value!, null))).Distinct().ToList();
        widths.ShouldAllBe(width => (width > 10180 && width <= 10206) || (width > 15110 && width <= 15138));
        widths.ShouldContain(width => width > 15110);
    }

    [Test]
    public async Task WritePaper_WhenTwice_IsTheSameBytes()
    {
        await SampleTemplate.SetAsync(_installation, SampleTemplate.Good);

        var first = await BytesAsync(PaperKind.Memo);
        await Task.Delay(TimeSpan.FromSeconds(2.1), CancellationToken.None); // a zip counts in steps of two seconds

        (await BytesAsync(PaperKind.Memo)).ShouldBe(first);
    }

    [Test]
    public async Task WritePaper_WhenTheListOfTheTemplateHasTheSameNumber_UsesItsOwn()
    {
        await SampleTemplate.SetAsync(_installation, SampleTemplate.Good);

        using var memo = await WordAsync(PaperKind.Memo);

        memo.MainDocumentPart!.Document.Descendants<NumberingId>().ShouldAllBe(number => number.Val! == 2);
        var lists = memo.MainDocumentPart.NumberingDefinitionsPart!.Numbering!;
        lists.Elements<AbstractNum>().Select(list => list.AbstractNumberId!.Value).ShouldBe([1, 2]);
        lists.Elements<NumberingInstance>().Last().AbstractNumId!.Val!.Value.ShouldBe(2);
    }

    [Test]
    public async Task WritePaper_WhenAWordInAValueReadsLikeAPlaceholder_LeavesItAsText()
    {
        await SampleTemplate.SetAsync(_installation, new SampleTemplate { Body = "<w:p><w:r><w:t>{{Handl</w:t></w:r><w:r><w:t xml:space=\"preserve\">äggare</w:t></w:r><w:r><w:t>}}</w:t></w:r></w:p>" + SampleTemplate.Content }.Bytes());

        using var memo = await WordAsync(PaperKind.Memo, "{{innehall}} <b>&");

        memo.MainDocumentPart!.Document.Body!.Elements<Paragraph>().First().InnerText.ShouldBe("{{innehall}} <b>&");
        Styled(memo.MainDocumentPart, "Rubrik1").ShouldNotBeEmpty();
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task WritePaper_WhenTheTemplateHasNoPlaceForTheSum_PrintsItAtTheFootAllTheSame(bool hasFooter)
    {
        var template = hasFooter
            ? new SampleTemplate { Foot = "<w:p><w:r><w:t>Storgatan 1</w:t></w:r></w:p>" }.Bytes()
            : new SampleTemplate { Parts = [("word/document.xml", $"<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{SampleTemplate.Content}</w:body></w:document>")] }.Bytes();
        await SampleTemplate.SetAsync(_installation, template);

        using var plan = await WordAsync(PaperKind.Plan);
        var main = plan.MainDocumentPart!;

        new OpenXmlValidator(FileFormatVersions.Office2013).Validate(plan).Select(error => error.Description).ShouldBeEmpty();
        foreach (var section in main.Document.Descendants<SectionProperties>())
        {
            var foot = ((FooterPart)main.GetPartById(section.GetFirstChild<FooterReference>()!.Id!)).Footer.InnerText;
            foot.ShouldContain($"Version 1, kontrollsumma {_hash[..12]}");
            foot.Contains("Storgatan", StringComparison.Ordinal).ShouldBe(hasFooter);
        }
    }

    [Test]
    public async Task WritePaper_WhenThereIsOneForThePaperItself_TakesIt()
    {
        await SampleTemplate.SetAsync(_installation, SampleTemplate.Good);
        await SampleTemplate.SetAsync(_installation, new SampleTemplate { Header = "<w:p><w:r><w:t>Bara planen</w:t></w:r></w:p>" }.Bytes(), TemplateUse.Plan);

        HeaderOf(await BytesAsync(PaperKind.Plan)).ShouldBe("Bara planen");
        HeaderOf(await _installation.VersionAsync(1, WritePlan.Format.Docx)).ShouldBe("Bara planen");
        HeaderOf(await _installation.PlanAsync(WritePlan.Format.Docx, "top:20")).ShouldBe("Bara planen");
        HeaderOf(await BytesAsync(PaperKind.Annex)).ShouldStartWith("Provkommuns huvud");
    }

    [Test]
    public async Task WritePaper_TellsTheTrailWhichTemplateItWasWrittenOn()
    {
        await BytesAsync(PaperKind.Memo);
        await SampleTemplate.SetAsync(_installation, SampleTemplate.Good);
        await BytesAsync(PaperKind.Memo);

        var sum = await _installation.Query(db => db.PaperTemplates.Select(template => template.Sha256).SingleAsync());
        var rows = await _installation.Query(db => db.AuditRows.Where(row => row.Subject == nameof(WritePaper)).OrderBy(row => row.Id).Select(row => row.Changes).ToListAsync());
        rows[0].ShouldNotContain("Letterhead");
        rows[1].ShouldContain($"\"Letterhead\":[null,\"{sum[..12]}\"]");
    }

    [Test]
    public async Task StandardTemplate_WhenBroughtBack_GivesTheSamePaperWithItsHeading()
    {
        using var standard = new MemoryStream();
        await _installation.Send(new WriteStandardTemplate.Query(standard));
        using var before = await WordAsync(PaperKind.Memo);
        await SampleTemplate.SetAsync(_installation, standard.ToArray());

        using var after = await WordAsync(PaperKind.Memo);

        new OpenXmlValidator(FileFormatVersions.Office2013).Validate(after).Select(error => error.Description).ShouldBeEmpty();
        Texts(after).ShouldBe(Texts(before).Where(text => text != "Vaggeryds kommun"));
        Styled(after.MainDocumentPart!, "Title").Single().InnerText.ShouldBe("Tjänsteskrivelse: internkontrollplan 2026");
        after.MainDocumentPart!.HeaderParts.Single().Header.InnerText.ShouldBe("Vaggeryds kommun");
        after.MainDocumentPart.FooterParts.Single().Footer.InnerText.ShouldBe(before.MainDocumentPart!.FooterParts.Single().Footer.InnerText);
    }

    private static List<string> Texts(WordprocessingDocument paper) => [.. paper.MainDocumentPart!.Document.Descendants<Paragraph>().Select(paragraph => paragraph.InnerText)];

    private static List<Paragraph> Styled(MainDocumentPart main, string style) => [.. main.Document.Descendants<Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.ParagraphStyleId?.Val == style)];

    private static string HeaderOf(byte[] bytes)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), false);
        return document.MainDocumentPart!.HeaderParts.Single().Header.InnerText;
    }

    private async Task<byte[]> BytesAsync(PaperKind kind, string? handler = null)
    {
        using var output = new MemoryStream();
        await _installation.Send(new WritePaper.Query(new PlanVersionKey(PlanFiles.Year, 1), kind, WritePlan.Format.Docx, output, CaseHandler: handler));
        return output.ToArray();
    }

    private async Task<WordprocessingDocument> WordAsync(PaperKind kind, string? handler = null) => WordprocessingDocument.Open(new MemoryStream(await BytesAsync(kind, handler)), false);
}
