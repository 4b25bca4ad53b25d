using System.Net;
using Microsoft.EntityFrameworkCore;
using OfficeOpenXml;
using Vaggeryd.InternalControl.IntegrationTests.CommandLine;
using Vaggeryd.InternalControl.IntegrationTests.Import;
using static Vaggeryd.InternalControl.IntegrationTests.Features.Risks.ExcelSite;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Risks;

/// <summary>Files that a department made itself: faults are marked in a copy, and columns are said once.</summary>
public sealed class ForeignFilesTests
{
    [Test]
    public async Task Review_WhenCellsAreWrong_ListsThemAndMarksThemInTheFile()
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync("chef@demo.example");
        var file = Workbook.Of(["Nr", "Risk", "Sannolikhet", "Konsekvens"], ["R1", "Brand", 9, 2], ["R2", null, 1, 1]).ToArray();

        var review = await client.ReviewAsync(file, "vårt register.xlsx");
        using var marked = new ExcelPackage(new MemoryStream(await client.FetchAsync($"{Page}/fel")));

        review.QuerySelectorAll("#h-fel ~ table tbody th").Select(cell => cell.TextContent).ShouldBe(["C2", "B3"], ignoreOrder: true);
        review.QuerySelectorAll("form[action$='TaIn']").ShouldBeEmpty();
        var sheet = marked.Workbook.Worksheets[0];
        sheet.Cells["C2"].Comment.Text.ShouldContain("Här står ”9”");
        sheet.Cells["B3"].Comment.Text.ShouldContain("ingen risktext");
        (sheet.Cells["C2"].Value, sheet.Cells["B2"].Comment).ShouldBe((9.0, null));
    }

    [Test]
    public async Task Columns_WhenSaidOnce_AreKnownAgain()
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync("chef@demo.example");
        var file = Workbook.Of(["Vad kan gå snett?", "Hur troligt", "Hur illa"], ["Brand i arkivet", "ofta", "kris"]).ToArray();
        var asked = await client.ReviewAsync(file);
        var said = await client.SendAsync(asked, "Kolumner", ("kolumn-0", "title"), ("kolumn-1", "likelihood"), ("kolumn-2", "consequence"));
        said.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var words = await TestSite.PageAsync(client, $"{Page}/granska");
        (await client.SendAsync(words, "Kolumner", ("ord-likelihood-0", "4"), ("ord-consequence-1", "3"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var again = await client.ReviewAsync(file);
        (await client.SendAsync(again, "TaIn")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        asked.QuerySelectorAll("#kolumner tbody tr").Length.ShouldBe(3);
        again.QuerySelector("main")!.TextContent.ShouldContain("Kolumnerna läses så som ni har sagt");
        (await site.Query(db => db.Risks.Where(risk => risk.Title == "Brand i arkivet").Select(risk => risk.Value).SingleAsync())).ShouldBe(12);
    }

    [Test]
    public async Task Review_WhenTheRegisterIsAReal_ShowsWhatItWouldBring()
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync("chef@demo.example");

        var review = await client.ReviewAsync(await File.ReadAllBytesAsync(RealRegisters.File("moorgate_crossrail_register.xlsx")), "register.xlsx");

        review.QuerySelector(".lead")!.TextContent.ShouldStartWith("Nya risker: 10.");
        (await client.SendAsync(review, "TaIn")).Headers.Location!.OriginalString.ShouldBe($"{Page}?nya=10&andrade=0");
    }

    [Test]
    public async Task Verbs_WriteTheOwnWorkbookAndAMarkedCopy()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);
        using var folder = new TemporaryFolder();
        var (own, bad, marked) = (folder.File("egen.xlsx"), folder.File("fel.xlsx"), folder.File("markerad.xlsx"));
        await File.WriteAllBytesAsync(bad, Workbook.Of(["Nr", "Risk", "Sannolikhet", "Konsekvens"], ["R1", "Brand", 9, 2]).ToArray());

        (await Ik.RunAsync(installation, "export", "risks", "--year", "2026", "--out", own, "--department", "SN", "--template")).Exit.ShouldBe(0);
        (await Ik.RunAsync(installation, "export", "risks", "--year", "2026", "--out", own, "--department", "SN")).Exit.ShouldBe(2);
        var imported = await Ik.RunAsync(installation, "import", "risks", own, "--year", "2026", "--department", "SN");
        var refused = await Ik.RunAsync(installation, "import", "risks", bad, "--year", "2026", "--department", "SN", "--annotate", marked);

        imported.Output.ShouldContain("0 nya, 0 ändrade, 21 oförändrade");
        refused.Exit.ShouldBe(2);
        using var package = new ExcelPackage(new FileInfo(marked));
        package.Workbook.Worksheets[0].Cells["C2"].Comment.Text.ShouldContain("Här står ”9”");
    }
}
