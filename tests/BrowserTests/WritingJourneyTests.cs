using Microsoft.Playwright;

namespace Vaggeryd.InternalControl.BrowserTests;

/// <summary>Writing a risk: by keyboard only, two at once, and with the server killed in the middle of a word.</summary>
public sealed class WritingJourneyTests
{
    private const string Kept = "Allt du skrivit är sparat kl.";

    private SiteProcess _site = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _site = await SiteProcess.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public async Task NewRisk_ByKeyboardOnly_FromTheRegisterToSaved()
    {
        await using var head = await SignInAsync("chef@demo.example");
        var (page, keyboard) = (head.Page, head.Page.Keyboard);
        await head.GoAsync("/risker/2026?namnd=sn");
        await page.TabToAsync("a[href*='/ny']");
        await keyboard.PressAsync("Enter");
        await page.Locator("#riskform").WaitForAsync();

        foreach (var (field, text) in new[] { ("#orsak", "att ingen vet vem som har nyckeln"), ("#handelse", "medicinskåpet stå olåst"), ("#foljd", "att någon blir utan medicin"), ("#titel", "Olåst medicinskåp") })
        {
            await page.TabToAsync(field);
            await keyboard.TypeAsync(text);
        }

        (await page.InnerTextAsync("#hogt")).ShouldBe("På grund av att ingen vet vem som har nyckeln kan medicinskåpet stå olåst, vilket leder till att någon blir utan medicin.");
        await page.TabToAsync("#mal-4");
        await keyboard.PressAsync("Space");
        await page.TabToAsync("#hur-4");
        await keyboard.TypeAsync("Anhöriga slutar lita på oss.");
        await page.TabToAsync("[name=nu]");
        foreach (var key in new[] { "Space", "ArrowDown", "ArrowRight", "ArrowRight", "ArrowUp", "ArrowUp", "ArrowDown" }) await keyboard.PressAsync(key);
        (await page.InputValueAsync("[name=nu]:checked")).ShouldBe("3-3", "up at the top edge stays there");
        await page.TabToAsync("[name=hantering]");
        await keyboard.PressAsync("Space");
        await page.TabToAsync("#vad-1");
        await keyboard.TypeAsync("Nyckelskåp med kod");
        await page.TabToAsync("#ny-rad");
        await keyboard.PressAsync("Enter");
        await keyboard.TypeAsync("Genomgång varje fredag");
        await page.TabToAsync("#vem-2");
        await keyboard.TypeAsync("Cilla Demo");
        await page.Locator("#laget", new() { HasText = Kept }).WaitForAsync();
        (await head.ViolationsAsync()).ShouldBeEmpty();
        await page.TabToAsync(".save-bar button:last-child");
        await keyboard.PressAsync("Enter");

        (await page.InnerTextAsync("[data-color=success]")).ShouldContain("SN-22 är sparad.");
        (await page.InnerTextAsync("#saknas")).ShouldContain("En åtgärd har ingen som gör den");
        await head.GoAsync("/risker/2026/sn-22");
        var shown = await page.InnerTextAsync("main");
        foreach (var said in new[] { "Olåst medicinskåp", "Nyckelskåp med kod", "Genomgång varje fredag", "Cilla Demo", "Anhöriga slutar lita på oss." }) shown.ShouldContain(said);
        head.Complaints.ShouldBeEmpty();
    }

    [Test]
    public async Task Risk_WhenTwoWriteAtOnce_HasBothTexts()
    {
        await using var head = await SignInAsync("chef@demo.example");
        await using var contributor = await SignInAsync("handlaggare@demo.example");
        foreach (var (visitor, text) in new[] { (head, "chefens orsak"), (contributor, "handläggarens orsak") })
        {
            await visitor.GoAsync("/risker/2026/sn-05/andra");
            await visitor.Page.FillAsync("#orsak", text);
        }

        await head.Page.FillAsync("#foljd", "chefens följd");
        await contributor.Page.ClickAsync(".save-bar button:last-child");
        await contributor.Page.WaitForURLAsync(url => !url.EndsWith("/andra", StringComparison.Ordinal));
        await head.Page.ClickAsync(".save-bar button:last-child");

        await head.Page.Locator("#val-orsak").WaitForAsync();
        (await head.ViolationsAsync()).ShouldBeEmpty();
        await head.Page.CheckAsync("#val-orsak-bada");
        await head.Page.ClickAsync("main form button[type=submit]");
        await head.Page.WaitForURLAsync(url => !url.Contains("handler", StringComparison.Ordinal));
        await head.GoAsync("/risker/2026/sn-05");
        var shown = await head.Page.InnerTextAsync("main");
        foreach (var text in new[] { "chefens orsak", "handläggarens orsak", "chefens följd" }) shown.ShouldContain(text);
        head.Complaints.ShouldBeEmpty();
    }

    [Test]
    public async Task Typing_WhenTheServerIsKilled_LosesNothingThatWasSaidToBeSaved()
    {
        const string Address = "/risker/2026/sn-07/andra";
        await using var head = await SignInAsync("chef@demo.example");
        var state = head.Page.Locator("#laget");
        await head.GoAsync(Address);
        await head.Page.Locator("#orsak").FillAsync("");
        await head.Page.Locator("#orsak").PressSequentiallyAsync("att strömmen går mitt i ett ord");
        await head.Page.Locator("#laget", new() { HasText = Kept }).WaitForAsync();
        await head.Page.Locator("#foljd").FillAsync("osparad följd");
        (await state.InnerTextAsync()).ShouldNotContain(Kept, Case.Sensitive, "what is typed now is not saved yet");

        _site.Kill();
        await head.Page.Locator("#laget", new() { HasText = "Det gick inte att spara just nu." }).WaitForAsync();
        (await head.Page.InputValueAsync("#foljd")).ShouldBe("osparad följd");
        await _site.RunAsync();

        await using var again = await SignInAsync("chef@demo.example");
        await again.GoAsync(Address);
        (await again.Page.InputValueAsync("#orsak")).ShouldBe("att strömmen går mitt i ett ord");
        await head.Page.Locator("#laget", new() { HasText = Kept }).WaitForAsync();
        await again.GoAsync(Address);
        (await again.Page.InputValueAsync("#foljd")).ShouldBe("osparad följd");
        (await again.Page.InnerTextAsync("#utkast")).ShouldContain("ditt utkast");
    }

    [Test]
    public async Task Typing_WhenTheSessionIsLost_IsSavedAfterSigningInInAnotherTab()
    {
        await using var head = await SignInAsync("chef@demo.example");
        await head.GoAsync("/risker/2026/sn-03/andra");
        var tab = await head.Page.Context.NewPageAsync();
        await tab.GotoAsync("/logga-ut");
        await tab.ClickAsync("main form button");
        await head.Page.BringToFrontAsync();
        await head.Page.FillAsync("#titel", "Skrivet utloggad");
        await head.Page.Locator("#laget", new() { HasText = "Logga in i en annan flik" }).WaitForAsync();

        await tab.SignInAsync("chef@demo.example");

        await head.Page.Locator("#laget", new() { HasText = Kept }).WaitForAsync();
        await tab.GotoAsync("/risker/2026/sn-03/andra");
        (await tab.InputValueAsync("#titel")).ShouldBe("Skrivet utloggad");
    }

    private async Task<Visitor> SignInAsync(string userName)
    {
        var visitor = await Visitor.ArriveAsync(site: _site.Address);
        await visitor.Page.SignInAsync(userName);
        return visitor;
    }
}
