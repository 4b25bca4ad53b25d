using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using OfficeOpenXml;
using Vaggeryd.InternalControl.IntegrationTests.Access;
using Vaggeryd.InternalControl.Web.Features.Plans;

namespace Vaggeryd.InternalControl.IntegrationTests.Documents;

/// <summary>What the documents of a stored version print beside those of a plan that is only tried out.</summary>
public sealed class StoredPlanDocumentTests
{
    private TestInstallation _installation = null!;

    [SetUp]
    public async Task SetUp() => _installation = await TestInstallation.CreateAsync(demo: true);

    [TearDown]
    public async Task TearDown() => await _installation.DisposeAsync();

    [Test]
    public async Task WritePlanVersion_WhenAdopted_PrintsVersionDecisionAndSumOnFrontAndFoot()
    {
        var hash = await _installation.AdoptAsync();

        using var document = Word(await _installation.VersionAsync(1, WritePlan.Format.Docx));
        var main = document.MainDocumentPart!;

        main.Document.InnerText.ShouldContain("Version 1, antagen av Kommunstyrelsen 2025-12-15, § 210, dnr KS 2025/123.");
        main.Document.InnerText.ShouldContain($"Kontrollsumma för versionen: {hash}.");
        main.Document.InnerText.ShouldContain("ik plan verify --year 2026 --version 1");
        main.Document.InnerText.ShouldNotContain("--rule");
        main.FooterParts.Single().Footer.InnerText.ShouldContain($"Version 1, kontrollsumma {hash[..12]}");
        new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document).Select(error => error.Description).ShouldBeEmpty();
        document.PackageProperties.Created.ShouldNotBeNull();
    }

    [Test]
    public async Task WritePlanVersion_WhenDraft_SaysThatItIsADraftAndHowItIsMadeAgain()
    {
        await _installation.DraftAsync();

        using var document = Word(await _installation.VersionAsync(1, WritePlan.Format.Docx));

        document.MainDocumentPart!.Document.InnerText.ShouldContain("Version 1 är ett utkast och följer riskerna");
        document.MainDocumentPart.Document.InnerText.ShouldContain("ik plan generate --year 2026 --rule top:20");
        document.MainDocumentPart.FooterParts.Single().Footer.InnerText.ShouldContain("Utkast, version 1");
    }

    [Test]
    public async Task WritePlanVersion_WhenHtmlOrWorkbook_PrintsTheSameMark()
    {
        var hash = await _installation.ProposeAsync();

        var html = ZipText.Of(await _installation.VersionAsync(1, WritePlan.Format.Html));
        using var workbook = new ExcelPackage(new MemoryStream(await _installation.VersionAsync(1, WritePlan.Format.Xlsx)));
        var about = string.Join('\n', workbook.Workbook.Worksheets["Om planen"].Cells["B1:B40"].Select(cell => cell.Text));

        foreach (var text in new[] { html, about })
        {
            text.ShouldContain("Version 1, föreslagen till Kommunstyrelsen");
            text.ShouldContain(hash);
            text.ShouldContain("ik plan verify --year 2026 --version 1");
        }
    }

    [Test]
    public async Task WritePlanVersion_WhenTwice_IsTheSameBytes([Values] WritePlan.Format format)
    {
        await _installation.ProposeAsync();

        var first = await _installation.VersionAsync(1, format);
        await Task.Delay(TimeSpan.FromSeconds(2.1), CancellationToken.None); // a zip counts in steps of two seconds
        var second = await _installation.VersionAsync(1, format);

        second.ShouldBe(first);
    }

    [Test]
    public async Task WritePlan_WhenNotStored_PrintsNoMark()
    {
        var tried = ZipText.Of(await _installation.PlanAsync(WritePlan.Format.Docx, "top:20"));

        tried.ShouldContain("Internkontrollplan 2026");
        tried.ShouldNotContain("Kontrollsumma för versionen");
        tried.ShouldNotContain("Utkast, version", Case.Sensitive);
    }

    private static WordprocessingDocument Word(byte[] bytes) => WordprocessingDocument.Open(new MemoryStream(bytes), false);
}
