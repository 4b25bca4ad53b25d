namespace Vaggeryd.InternalControl.BrowserTests;

/// <summary>Finance makes a version of a scoring model with the script on: the matrix follows what is typed, and saving keeps it.</summary>
public sealed class ModelJourneyTests
{
    [Test]
    public async Task Finance_MakesAVersion_SeesTheMatrixFollow_AndSaves()
    {
        await using var visitor = await Visitor.ArriveAsync("ekonomi@demo.example");
        var page = visitor.Page;
        await visitor.GoAsync("/bedomningsmodell/1");
        await page.ClickAsync("text=Gör en ny version");
        await page.Locator("h1:has-text('Ändra 4 × 4, version 2')").WaitForAsync();

        await page.SelectOptionAsync("#formula", "Highest");
        await page.Locator("[data-cell='4-4']:has-text('4')").WaitForAsync();
        await page.Locator("[data-cell='4-1'] span span:text-is('4')").WaitForAsync();
        (await page.InnerTextAsync("#matrix-state")).ShouldContain("behöver ändras");
        foreach (var (level, value) in new[] { (0, "1"), (1, "2"), (2, "3"), (3, "4") })
            foreach (var end in new[] { "from", "to" }) await page.FillAsync($"[id='bands[{level}].{end}']", value);

        await page.Locator("#matrix-state:has-text('är hel')").WaitForAsync();
        (await page.GetAttributeAsync("[data-cell='1-4']", "data-level")).ShouldBe("4");
        await page.ClickAsync(".save-bar button >> nth=0");

        await page.Locator("h1:text-is('4 × 4, version 2')").WaitForAsync();
        (await page.InnerTextAsync("main")).ShouldContain("det högsta av sannolikhet och konsekvens");
        visitor.Complaints.ShouldBeEmpty();
    }
}
