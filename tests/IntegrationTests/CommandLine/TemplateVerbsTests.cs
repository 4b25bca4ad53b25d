using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.IntegrationTests.Features.Templates;
using Vaggeryd.InternalControl.Web.CommandLine;

namespace Vaggeryd.InternalControl.IntegrationTests.CommandLine;

public sealed class TemplateVerbsTests
{
    private TestInstallation _installation = null!;

    [SetUp]
    public async Task SetUp() => _installation = await TestInstallation.CreateAsync(demo: true);

    [TearDown]
    public async Task TearDown() => await _installation.DisposeAsync();

    [Test]
    public async Task Template_WhenStandardIsSetListedAndReset_IsInEachPaperUntilThen()
    {
        var (file, paper) = (Path.Combine(_installation.Folder, "mall.docx"), Path.Combine(_installation.Folder, "memo.docx"));
        await _installation.ProposeAsync();

        (await Ik.RunAsync(_installation, "template", "standard", file)).Exit.ShouldBe(ExitCodes.Done);
        (await Ik.RunAsync(_installation, "template", "set", "memo", file)).Output.ShouldContain("Mallen är ändrad.");
        var listed = (await Ik.RunAsync(_installation, "template", "list")).Output.Split(Environment.NewLine);
        (await Ik.RunAsync(_installation, "plan", "document", "memo", "--year", "2026", "--out", paper)).Exit.ShouldBe(ExitCodes.Done);
        HasHeader(paper).ShouldBeTrue();
        (await Ik.RunAsync(_installation, "template", "reset", "memo", "--because", "Prov")).Exit.ShouldBe(ExitCodes.Done);
        (await Ik.RunAsync(_installation, "plan", "document", "memo", "--year", "2026", "--out", paper)).Exit.ShouldBe(ExitCodes.Done);

        listed[0].ShouldBe("all    –");
        listed[1].ShouldStartWith("memo   mall.docx, ");
        HasHeader(paper).ShouldBeFalse();
        (await _installation.Query(db => db.PaperTemplates.SingleAsync())).TakenOutBecause.ShouldBe("Prov");
    }

    [Test]
    public async Task Template_WhenSomethingIsWrong_SaysWhatAndChangesNothing()
    {
        var file = Path.Combine(_installation.Folder, "mall.docx");
        await File.WriteAllBytesAsync(file, new SampleTemplate { Body = "<w:p><w:r><w:t>{{okand}}</w:t></w:r></w:p>" }.Bytes());

        var bad = await Ik.RunAsync(_installation, "template", "set", "all", file);
        (bad.Exit, bad.Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Length).ShouldBe((ExitCodes.BadInput, 2));
        (await Ik.RunAsync(_installation, "template", "set", "brev", file)).Error.ShouldContain("brev: Okänd handling. Det här går: all, memo, plan, annex.");
        (await Ik.RunAsync(_installation, "template", "set", "all", file + "x")).Exit.ShouldBe(ExitCodes.BadInput);
        (await Ik.RunAsync(_installation, "template", "reset", "all", "--because", "Prov")).Exit.ShouldBe(ExitCodes.NotFoundOrForbidden);
        (await _installation.Query(db => db.PaperTemplates.CountAsync())).ShouldBe(0);
    }

    private static bool HasHeader(string path)
    {
        using var paper = WordprocessingDocument.Open(path, false);
        return paper.MainDocumentPart!.HeaderParts.Any();
    }
}
