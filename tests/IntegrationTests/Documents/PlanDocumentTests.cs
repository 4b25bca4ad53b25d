using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Vaggeryd.InternalControl.Web.Features.Plans;

namespace Vaggeryd.InternalControl.IntegrationTests.Documents;

public sealed class PlanDocumentTests
{
    private TestInstallation _installation = null!;

    [SetUp]
    public async Task SetUp() => _installation = await TestInstallation.CreateAsync(demo: true);

    [TearDown]
    public async Task TearDown() => await _installation.DisposeAsync();

    [TestCase("sv-SE", "top:20")]
    [TestCase("en-GB", "per-category:2")]
    [TestCase("sv-SE", "value:100")]
    [TestCase("sv-SE", "value:1")]
    public async Task WritePlan_WhenDocx_IsValid(string culture, string rule)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        await _installation.DescribeAsync("KS-03", "Tecken \u0001 som inte går < & > 😀", cause: "rad ett\nrad två");

        using var document = await Open(rule);

        new OpenXmlValidator(FileFormatVersions.Office2013).Validate(document)
            .Select(error => $"{error.Path?.XPath}: {error.Description}")
            .ShouldBeEmpty();
        document.PackageProperties.Language.ShouldBe(culture);
    }

    [Test]
    public async Task WritePlan_WhenDocx_HasHeadingsInStylesThatExist()
    {
        using var document = await Open("top:20");
        var main = document.MainDocumentPart!;

        Texts(main, "Title").ShouldBe(["Internkontrollplan 2026"]);
        Texts(main, "Notice").ShouldBe(["Fullständig utgåva – innehåller sekretessmarkerade uppgifter (2 risker).", "Demodata: alla personer, risker och siffror är påhittade."]);
        Texts(main, "Heading1").ShouldBe(["Riskerna efter nivå", "Riskmatris", "Planens risker", "Risker närmast utanför planen", "Risker som inte är bedömda", "Bilaga: så är planen gjord"]);
        Texts(main, "Heading2").Count.ShouldBe(5);
        var styles = main.StyleDefinitionsPart!.Styles!.Elements<Style>().Select(s => s.StyleId!.Value).ToHashSet();
        main.Document.Descendants<ParagraphStyleId>().ShouldAllBe(id => styles.Contains(id.Val!.Value));
        main.StyleDefinitionsPart.Styles.Descendants<OutlineLevel>().Select(level => level.Val!.Value).ShouldBe([0, 1]);
        main.StyleDefinitionsPart.Styles.Descendants<Languages>().Single().Val!.Value.ShouldBe("sv-SE");
    }

    [Test]
    public async Task WritePlan_WhenDocx_HasThePlanInALandscapeTableWithARepeatedHeadingRow()
    {
        using var document = await Open("top:20");
        var body = document.MainDocumentPart!.Document.Body!;

        var tables = body.Elements<Table>().ToList();
        tables.ShouldAllBe(table => table.Elements<TableRow>().First().TableRowProperties!.Elements<TableHeader>().Any());
        tables.ShouldAllBe(table => table.Elements<TableRow>().Count(row => row.Descendants<TableHeader>().Any()) == 1);
        var plan = tables.Single(table => table.Descendants<TableCaption>().Single().Val == "Planens risker, den högsta först");
        var rows = plan.Elements<TableRow>().Skip(1).ToList();
        rows.Count.ShouldBe(20);
        rows[0].InnerText.ShouldContain("16 Mycket hög");
        rows[0].InnerText.ShouldContain("Plats 1, bland de 20 högsta.");
        rows[0].Descendants<Shading>().Single().Fill!.Value.ShouldBe("8C1C2C");
        body.Descendants<SectionProperties>().Select(s => s.GetFirstChild<PageSize>()!.Orient?.Value == PageOrientationValues.Landscape).ShouldBe([false, true, false]);
    }

    [TestCase("top:20", 9)]
    [TestCase("value:9", 8)]
    public async Task WritePlan_WhenDocx_SaysHowSureEachRowIsWhenARuleTakesTheHighest(string rule, int columns)
    {
        using var document = await Open(rule);
        var body = document.MainDocumentPart!.Document.Body!;

        var rows = body.Elements<Table>().Single(table => table.Descendants<TableCaption>().Single().Val == "Planens risker, den högsta först").Elements<TableRow>().ToList();
        rows.ShouldAllBe(row => row.Elements<TableCell>().Count() == columns);
        rows[0].InnerText.Contains("Kvar vid små ändringar").ShouldBe(columns == 9);
        rows[1].InnerText.Contains("100 % Stabil").ShouldBe(columns == 9);
        body.InnerText.Contains("ett steg fel på var axel, 10 % uppåt och 10 % nedåt. Uträknat, inte lottat.").ShouldBe(columns == 9);
        body.InnerText.Contains("av 20 risker ovanför strecket ligger kvar").ShouldBe(columns == 9);
    }

    [Test]
    public async Task WritePlan_WhenDocx_NumbersItsPagesAndNamesItself()
    {
        using var document = await Open("top:20");

        document.MainDocumentPart!.FooterParts.Single().Footer.Descendants<FieldCode>().Select(f => f.Text.Trim()).ShouldBe(["PAGE", "NUMPAGES"]);
        document.PackageProperties.Title.ShouldBe("Internkontrollplan 2026");
        document.PackageProperties.Creator.ShouldBe("Vaggeryds kommun");
    }

    private static List<string> Texts(MainDocumentPart main, string style) =>
        [.. main.Document.Descendants<Paragraph>().Where(p => p.ParagraphProperties?.ParagraphStyleId?.Val == style).Select(p => p.InnerText)];

    private async Task<WordprocessingDocument> Open(string rule) =>
        WordprocessingDocument.Open(new MemoryStream(await _installation.PlanAsync(WritePlan.Format.Docx, rule)), false);
}
