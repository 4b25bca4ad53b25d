using Microsoft.Playwright;

namespace Vaggeryd.InternalControl.BrowserTests;

/// <summary>Somebody orders all documents of a version and gets them without pressing anything in between.</summary>
public sealed class OrderJourneyTests
{
    [Test]
    public async Task Order_FromTheVersionToTheFile_IsFollowedByThePageItself()
    {
        await using var visitor = await Visitor.ArriveAsync("revisor@demo.example");
        var page = visitor.Page;
        await visitor.GoAsync("/plan/2026/version/1");
        await page.FillAsync("#alla-handlaggare", "Eva Ek");

        await page.ClickAsync("text=Beställ alla handlingar");
        var link = page.Locator("tbody tr a:has-text('Hämta')").First;
        await link.WaitForAsync(new() { Timeout = 60_000 });
        var download = await page.RunAndWaitForDownloadAsync(() => link.ClickAsync());

        download.SuggestedFilename.ShouldBe("handlingar-2026-version-1.zip");
        (await visitor.ViolationsAsync()).ShouldBeEmpty();
        await page.SetViewportSizeAsync(320, 900);
        (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth")).ShouldBeTrue();
        visitor.Complaints.ShouldBeEmpty();
    }
}
