using Microsoft.Playwright;

namespace Vaggeryd.InternalControl.BrowserTests;

/// <summary>What several journeys do on a page.</summary>
internal static class PageSteps
{
    private const int MostTabs = 120;

    /// <summary>By the keyboard, as far as it takes and no further than the whole page.</summary>
    public static async Task TabToAsync(this IPage page, string selector)
    {
        for (var tab = 0; tab < MostTabs; tab++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector)) return;
        }

        Assert.Fail($"The keyboard does not reach {selector} on {page.Url}.");
    }

    public static async Task SignInAsync(this IPage page, string userName)
    {
        await page.GotoAsync("/logga-in");
        await page.FillAsync("#anvandarnamn", userName);
        await page.FillAsync("#losenord", "demo-demo-demo-1");
        await page.ClickAsync("main button[type=submit]");
        await page.Locator("nav.app-nav").WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }
}
