using Microsoft.Playwright;

namespace Vaggeryd.InternalControl.BrowserTests;

/// <summary>Two people say what they think without seeing each other's, and the head makes the joint assessment; by keyboard only.</summary>
public sealed class AssessingJourneyTests
{
    private const string Page = "/risker/2026/sn-09/bedom";

    [Test]
    public async Task Assessing_AloneThenTogether_ByKeyboardOnly()
    {
        await using var contributor = await Visitor.ArriveAsync("handlaggare@demo.example");
        await contributor.GoAsync($"{Page}?vem=jag");
        await ChooseAsync(contributor.Page, arrows: 0);
        (await contributor.Page.InnerTextAsync("[aria-labelledby=h-var]")).ShouldContain("Cilla Demo: sannolikhet 4, konsekvens 1");

        await using var head = await Visitor.ArriveAsync("chef@demo.example");
        await head.GoAsync(Page);
        (await head.Page.InnerTextAsync("[aria-labelledby=h-var]")).ShouldNotContain("Cilla");
        await head.GoAsync($"{Page}?vem=jag");
        await ChooseAsync(head.Page, arrows: 2);
        (await head.Page.InnerTextAsync("[aria-labelledby=h-var]")).ShouldContain("Två steg eller mer isär");

        await head.GoAsync(Page);
        await ChooseAsync(head.Page, arrows: 1);

        (await head.Page.InnerTextAsync("[role=status]")).ShouldContain("Riskvärdet är 8");
        (await head.ViolationsAsync()).ShouldBeEmpty();
        head.Complaints.ShouldBeEmpty();
    }

    /// <summary>Enters the matrix, goes as many cells on, chooses, and tabs to the button.</summary>
    private static async Task ChooseAsync(IPage page, int arrows)
    {
        await page.FocusAsync(".matrix input >> nth=0");
        await page.Keyboard.PressAsync("Space");
        for (var step = 0; step < arrows; step++) await page.Keyboard.PressAsync("ArrowRight");
        for (var tab = 0; tab < 5 && await page.EvaluateAsync<string>("document.activeElement.tagName") != "BUTTON"; tab++) await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("[role=status]").WaitForAsync();
    }
}
