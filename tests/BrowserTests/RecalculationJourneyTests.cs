namespace Vaggeryd.InternalControl.BrowserTests;

/// <summary>A finance officer begins a year, looks at what another model would do, changes a step and recalculates.</summary>
public sealed class RecalculationJourneyTests
{
    [Test]
    public async Task Finance_RecalculatesAYear_AfterHavingSeenWhatChanges()
    {
        await using var visitor = await Visitor.ArriveAsync("ekonomi@demo.example", script: false);
        var page = visitor.Page;
        await visitor.GoAsync("/planeringsar");
        await page.FillAsync("#ar", "2040");
        await page.SelectOptionAsync("#modell", new[] { "1" });
        await page.ClickAsync("text=Börja på året");

        await page.SelectOptionAsync("#modell", new[] { "2" });
        await page.ClickAsync("text=Visa vad som ändras");
        await page.SelectOptionAsync("#s3", new[] { "3" });
        await page.ClickAsync("text=Visa igen med dessa steg");
        (await page.InputValueAsync("#s3")).ShouldBe("3");
        (await page.InnerTextAsync(".lead")).ShouldContain("Inget är ändrat ännu.");
        await page.ClickAsync("button:has-text('Räkna om 0 risker')");

        (await page.InnerTextAsync(".ds-alert")).ShouldStartWith("Årets risker är omräknade");
        visitor.Complaints.ShouldBeEmpty();
    }
}
