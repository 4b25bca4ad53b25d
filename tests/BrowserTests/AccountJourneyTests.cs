using Microsoft.Playwright;
using Vaggeryd.InternalControl.Domain.Access;

namespace Vaggeryd.InternalControl.BrowserTests;

/// <summary>A person sets up a second factor without script, signs in with a code and with a recovery code, and turns it off again.</summary>
public sealed class AccountJourneyTests
{
    private const string Person = "handlaggare@demo.example";
    private const string Password = "demo-demo-demo-1";

    [Test]
    public async Task SecondFactor_FromSetUpToTurnedOff_Works()
    {
        await using var visitor = await Visitor.ArriveAsync(width: 390);
        var page = visitor.Page;
        await SignInAsync(page);
        await page.ClickAsync(".menu-button");
        await page.ClickAsync("nav.app-nav a[href='/konto']");
        await page.ClickAsync("main a[href='/konto/tvafaktor']");
        await page.FillAsync("#losenord", Password);
        await page.ClickAsync("main button[type=submit]");

        var key = AuthenticatorKey.Parse(await page.InnerTextAsync("main code"));
        (await page.Locator("svg[role=img] path").CountAsync()).ShouldBe(2);
        (await visitor.ViolationsAsync()).ShouldBeEmpty();
        await page.FillAsync("#kod", "000000");
        await page.ClickAsync("main button[type=submit]");
        (await page.InnerTextAsync(".ds-error-summary")).ShouldContain("Koden stämmer inte");
        await page.FillAsync("#kod", Code(key));
        await page.ClickAsync("main button[type=submit]");

        await page.Locator("#h-koder").WaitForAsync();
        var codes = await page.Locator("ol code").AllInnerTextsAsync();
        codes.Count.ShouldBe(RecoveryCodes.Count);
        (await visitor.ViolationsAsync()).ShouldBeEmpty();
        var file = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("a[download]"));
        (await File.ReadAllLinesAsync(await file.PathAsync())).ShouldBe(codes);
        await SignOutAsync(page);

        await SignInAsync(page);
        await page.Locator("#kod").WaitForAsync();
        (await visitor.ViolationsAsync()).ShouldBeEmpty();
        await page.FillAsync("#kod", Code(key, later: 1));
        await page.ClickAsync("main button[type=submit]");
        await page.Locator(".menu-button").WaitForAsync();
        await SignOutAsync(page);

        await SignInAsync(page);
        await page.FillAsync("#kod", codes[0]);
        await page.ClickAsync("main button[type=submit]");
        await page.Locator(".menu-button").WaitForAsync();
        await visitor.GoAsync("/konto/tvafaktor");
        (await page.InnerTextAsync("main")).ShouldContain("9 reservkoder är kvar");
        (await visitor.ViolationsAsync()).ShouldBeEmpty();
        await page.FillAsync("#losenord-av", Password);
        await page.ClickAsync("form[action='/konto/tvafaktor?handler=Avsluta'] button");
        await page.Locator("text=Lösenordet räcker").WaitForAsync();
        visitor.Complaints.ShouldBeEmpty(string.Join(" | ", visitor.Complaints));
    }

    private static string Code(AuthenticatorKey key, int later = 0) =>
        key.CodeOf(AuthenticatorKey.StepOf(TimeProvider.System.GetUtcNow().UtcDateTime) + later);

    private static async Task SignInAsync(IPage page)
    {
        await page.GotoAsync("/logga-in");
        await page.FillAsync("#anvandarnamn", Person);
        await page.FillAsync("#losenord", Password);
        await page.ClickAsync("main button[type=submit]");
    }

    private static async Task SignOutAsync(IPage page)
    {
        await page.ClickAsync(".menu-button");
        await page.ClickAsync(".only-phone button");
        await page.Locator("#losenord").WaitForAsync();
    }
}
