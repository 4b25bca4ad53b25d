using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Documents;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Templates;

/// <summary>What a template may hold: each way of being wrong by itself, and many at once.</summary>
public sealed class UploadTemplateTests
{
    private TestInstallation _installation = null!;

    [OneTimeSetUp]
    public async Task SetUp() => _installation = await TestInstallation.CreateAsync();

    [OneTimeTearDown]
    public async Task TearDown()
    {
        (await _installation.Query(db => db.PaperTemplates.CountAsync())).ShouldBe(0, "nothing of what was refused is kept");
        await _installation.DisposeAsync();
    }

    private static IEnumerable<TestCaseData> Bad()
    {
        yield return Case("a.docm", SampleTemplate.Good, "a.docm: Filen är inget vanligt Word-dokument.");
        yield return Case("a.docx", "%PDF-1.7"u8.ToArray(), "a.docx: Filen är inget vanligt Word-dokument.");
        yield return Case("a.docx", SampleTemplate.Good[..(SampleTemplate.Good.Length / 2)], "a.docx: Filen är skadad");
        yield return Case(new SampleTemplate { MainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml" }, "a.docx: Filen är inget vanligt Word-dokument.");
        yield return Case(new SampleTemplate { MainType = "application/vnd.ms-word.document.macroEnabled.main+xml" }, "a.docx: Filen innehåller makron");
        yield return Case(new SampleTemplate { Parts = [("word/vbaProject.bin", "x")] }, "a.docx: Filen innehåller makron");
        yield return Case(new SampleTemplate { Parts = [("word/embeddings/oleObject1.bin", "x")] }, "a.docx: Filen innehåller ett inbäddat objekt");
        yield return Case(new SampleTemplate { Body = "<w:p><w:r><w:object/></w:r></w:p>" + SampleTemplate.Content }, "a.docx: Filen innehåller ett inbäddat objekt");
        yield return Case(new SampleTemplate { Body = "<w:altChunk r:id=\"rId9\"/>" + SampleTemplate.Content, Also = [("rId9", "aFChunk", "a.html", false)] }, "a.docx: Filen innehåller något som inte hör till en mall: aFChunk.");
        yield return Case(new SampleTemplate { Also = [("rId9", "attachedTemplate", "file:///C:/mall.dotm", true)] }, "a.docx: Filen är kopplad till en annan mall: file:///C:/mall.dotm.");
        yield return Case(new SampleTemplate { Also = [("rId9", "image", "http://x.example/a.png", true)] }, "a.docx: Filen hämtar något utifrån: http://x.example/a.png.");
        yield return Case(new SampleTemplate { Also = [("rId9", "hyperlink", "file://server/a", true)] }, "a.docx: Filen hämtar något utifrån: file://server/a.");
        yield return Case(new SampleTemplate { Header = "<w:p><w:r><w:pict><v:shape><v:imagedata src=\"http://x.example/a.png\"/></v:shape></w:pict></w:r></w:p>" }, "a.docx: Filen hämtar något utifrån: http://x.example/a.png.");
        yield return Case(new SampleTemplate { Parts = [("word/header.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"/>")] }, "a.docx: Delen word/header.xml har en dokumenttyp (DTD)");
        yield return Case(new SampleTemplate { Body = SampleTemplate.Content + "<w:p><w:ins w:id=\"1\"><w:r><w:t>nytt</w:t></w:r></w:ins></w:p>" }, "a.docx: Filen har spårade ändringar.");
        yield return Case(new SampleTemplate { Also = [("rId9", "comments", "comments.xml", false)] }, "a.docx: Filen har kommentarer.");
        yield return Case(new SampleTemplate { Parts = [("word/settings.xml", "<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:mailMerge/></w:settings>")] }, "a.docx: Filen är kopplad till en adresslista");
        foreach (var field in new[] { "INCLUDETEXT", "INCLUDEPICTURE", "DDE", "DDEAUTO", "LINK", "MACROBUTTON", "DATABASE", "QUOTE" })
            yield return Case(new SampleTemplate { Body = SampleTemplate.Content + Field($" {field[..2]}", field[2..] + " \"x\"") }, $"a.docx: Fältet {field} får inte finnas");
        yield return Case(new SampleTemplate { Foot = "<w:p><w:fldSimple w:instr=\" includepicture &quot;http://x&quot; \"/></w:p>" }, "a.docx: Fältet INCLUDEPICTURE får inte finnas");
        yield return Case(new SampleTemplate { Body = SampleTemplate.Content + Field(" HYPERLINK", " \"file:///c:/a.exe\"") }, "a.docx: Fältet HYPERLINK får inte finnas");
        yield return Case(new SampleTemplate { Body = "<w:p/>" }, "Texten: {{innehall}} saknas.");
        yield return Case(new SampleTemplate { Body = SampleTemplate.Content + SampleTemplate.Content }, "Texten: {{innehall}} står mer än en gång.");
        yield return Case(new SampleTemplate { Body = "<w:p><w:r><w:t>Se {{innehall}}</w:t></w:r></w:p>" }, "Texten: {{innehall}} ska stå ensam");
        yield return Case(new SampleTemplate { Body = $"<w:tbl><w:tr><w:tc>{SampleTemplate.Content}</w:tc></w:tr></w:tbl><w:p/>" }, "Texten: {{innehall}} ska stå ensam");
        yield return Case(new SampleTemplate { Header = SampleTemplate.Content }, "Sidhuvudet: {{innehall}} ska stå ensam");
        yield return Case(new SampleTemplate { Header = "<w:p><w:r><w:t>{{fo</w:t></w:r><w:r><w:t>rvaltning}}</w:t></w:r></w:p>" }, "Sidhuvudet: {{forvaltning}} är ingen platshållare. Det här går: {{innehall}}, {{titel}}");
        yield return Case(new SampleTemplate { Foot = "<w:p><w:r><w:t>{{titel} och mer</w:t></w:r></w:p>" }, "Sidfoten: Klamrar som inte hör ihop: ”{{titel} och mer”.");
        yield return Case(new SampleTemplate { Pages = "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:left=\"4000\" w:right=\"4000\"/>" }, "Texten: Mindre än 10 cm blir kvar");
        yield return Case(new SampleTemplate { Pages = "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:cols w:num=\"2\"/>" }, "Texten: Handlingen skulle hamna i spalter.");
        yield return Case(new SampleTemplate { Parts = [("word/theme.xml", new string(' ', 20 << 20))] }, "a.docx: Filen blir för stor när den packas upp.");
        yield return Case(new SampleTemplate { Parts = [("word/theme.xml", string.Concat(Enumerable.Repeat("<a>", 300)) + string.Concat(Enumerable.Repeat("</a>", 300)))] }, "a.docx: Filen är skadad");
    }

    [TestCaseSource(nameof(Bad))]
    public async Task Upload_WhenSomethingIsWrong_NamesIt(string name, byte[] bytes, string problem)
    {
        var refused = await Should.ThrowAsync<BadInputException>(() => SampleTemplate.SetAsync(_installation, bytes, name: name));

        refused.Problems.Select(one => one.ToString()).ShouldContain(one => one.StartsWith(problem, StringComparison.Ordinal));
    }

    [Test]
    public async Task Upload_WhenManyThingsAreWrong_NamesThemAllAtOnce()
    {
        var bytes = new SampleTemplate
        {
            Body = "<w:p><w:r><w:t>{{okand}}</w:t></w:r></w:p>" + Field("DDE", " x"),
            Header = "<w:p><w:r><w:t>{{annat}} {{titel</w:t></w:r></w:p>",
            Parts = [("word/vbaProject.bin", "x")],
            Also = [("rId9", "image", "http://x.example/a.png", true)],
        }.Bytes();

        var refused = await Should.ThrowAsync<BadInputException>(() => SampleTemplate.SetAsync(_installation, bytes, name: "a.docx"));

        refused.Problems.Select(problem => problem.ToString()[..22]).ShouldBe(
            ["a.docx: Filen innehåll", "a.docx: Fältet DDE får", "a.docx: Filen hämtar n", "Texten: {{okand}} är i", "Sidhuvudet: {{annat}} ", "Sidhuvudet: Klamrar so", "Texten: {{innehall}} s"], ignoreOrder: true);
    }

    [Test]
    public async Task Upload_WhenEmptyOrTooLarge_IsRefused()
    {
        foreach (var size in new[] { 0, PaperTemplate.SizeLimit + 1 })
            (await Should.ThrowAsync<RuleBrokenException>(() => SampleTemplate.SetAsync(_installation, new byte[size]))).Rule.ShouldBe(Rule.TemplateMustHaveASize);
    }

    /// <summary>A field whose code Word has cut in two.</summary>
    private static string Field(string begins, string ends) => "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
        + $"<w:r><w:instrText>{begins}</w:instrText></w:r><w:r><w:instrText>{ends}</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";

    private static TestCaseData Case(SampleTemplate template, string problem) => Case("a.docx", template.Bytes(), problem);

    private static TestCaseData Case(string name, byte[] bytes, string problem) => new TestCaseData(name, bytes, problem).SetArgDisplayNames(name, problem);
}
