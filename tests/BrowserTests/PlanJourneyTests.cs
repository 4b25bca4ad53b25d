using System.IO.Compression;
using System.Text;

namespace Vaggeryd.InternalControl.BrowserTests;

/// <summary>A finance officer takes the departments' risks to an adopted plan with its memo, in one sitting.</summary>
public sealed class PlanJourneyTests
{
    [Test]
    public async Task Finance_FromTheDepartmentsRisks_ToAnAdoptedPlanWithMemo()
    {
        await using var site = await RunningSite.StartAsync(plans: false);
        await using var visitor = await Visitor.ArriveAsync(site: site.Address);
        var page = visitor.Page;
        await page.SignInAsync("ekonomi@demo.example");

        // Two departments have the same risk: it becomes one.
        await page.ClickAsync("nav.app-nav >> text=Plan");
        await page.ClickAsync("text=Gemensamma risker");
        await page.ClickAsync("#forslag a:has-text('Granska') >> nth=0");
        await page.FillAsync("#skal", "Samma avtal hos båda");
        await page.ClickAsync("button:text-is('Slå ihop')");
        (await page.InnerTextAsync("main")).ShouldContain("GR-01");

        // Rules first, then people.
        await page.ClickAsync(".ds-breadcrumbs a");
        await page.FillAsync("#hogsta", "12");
        await page.ClickAsync("text=Visa urvalet");
        await page.ClickAsync("#rader a:text-is('Uteslut') >> nth=1");
        await page.FillAsync("#skal", "Följs upp i budgeten");
        await page.ClickAsync("text=Visa urvalet");
        await page.ClickAsync("#rader a:text-is('Flytta') >> nth=3");
        await page.FillAsync("#plats", "1");
        await page.FillAsync("#skal", "Tillsynen i våras");
        await page.ClickAsync("text=Visa urvalet");
        (await page.InnerTextAsync("#rader tr >> nth=0")).ShouldContain("Flyttad till rad 1: Tillsynen i våras.");
        await page.ClickAsync("button:has-text('Spara som utkast')");
        (await page.InnerTextAsync("[role=status]")).ShouldContain("version 1");

        // What kommunstyrelsen wants checked everywhere.
        await page.ClickAsync("a[href$='/rader'] >> nth=0");
        await page.ClickAsync("a[href$='/rader/ny'] >> nth=0");
        await page.SelectOptionAsync("#ursprung", "CommonControl");
        await page.FillAsync("#kalla", "KS 2025-10-08 § 143");
        await page.FillAsync("#vad", "Att den som attesterar har rätt att göra det");
        await page.FillAsync("#ofta", "Varje kvartal");
        await page.ClickAsync("text=Spara raden");
        (await page.InnerTextAsync("main")).ShouldContain("Att den som attesterar har rätt att göra det");

        // To the board and back.
        await page.GotoAsync("/plan/2026/forslag");
        await page.ClickAsync("button:has-text('Lägg fram version 1')");
        (await visitor.ViolationsAsync()).ShouldBeEmpty();
        await page.FillAsync("#datum", "2025-12-15");
        await page.FillAsync("#paragraf", "§ 210");
        await page.FillAsync("#dnr", "KS 2025/123");
        await page.ClickAsync("button:has-text('Anteckna att planen är antagen')");
        await page.ClickAsync("a[href$='/version/1']");
        (await page.InnerTextAsync(".lead")).ShouldContain("antagen av Kommunstyrelsen 2025-12-15, § 210");
        var sum = (await page.InnerTextAsync("section:has(#h-summa) .lines >> nth=0")).Trim();

        await page.SelectOptionAsync("#slag", "tjansteskrivelse");
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("text=Hämta handlingen"));
        var memo = await TextAsync((await download.PathAsync())!);

        download.SuggestedFilename.ShouldBe("tjansteskrivelse-2026-version-1.docx");
        memo.ShouldContain($"med kontrollsumman som börjar {sum[..12]}");
        memo.ShouldContain("Tillsynen i våras");
        visitor.Complaints.ShouldBeEmpty();
    }

    private static async Task<string> TextAsync(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        using var reader = new StreamReader(archive.GetEntry("word/document.xml")!.Open(), Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
