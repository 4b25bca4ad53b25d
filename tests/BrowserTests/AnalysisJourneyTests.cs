using Microsoft.Playwright;

namespace Vaggeryd.InternalControl.BrowserTests;

/// <summary>
/// A department's analysis from the last assessments to finance's yes, returned once on the way: contributor, head and finance, each by
/// keyboard only and from their own first page.
/// </summary>
[TestFixture("sv")]
[TestFixture("en")]
public sealed class AnalysisJourneyTests(string language)
{
    private const string Analysis = "/riskanalys/2026/sn";
    private const string Comment = "Målet för nattpassen är lika högt som i dag.";

    private SiteProcess _site = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => _site = await SiteProcess.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await _site.DisposeAsync();

    [Test]
    public async Task Analysis_FromTheLastAssessmentToAccepted_ByKeyboardOnly()
    {
        await using var contributor = await SignInAsync("handlaggare@demo.example");
        for (var left = 10; await ToAssessAsync(contributor.Page); left--)
        {
            left.ShouldBePositive("each risk is assessed once");
            await contributor.Page.TabToAsync(".matrix input");
            await contributor.Page.Keyboard.PressAsync("Space");
            await EnterAsync(contributor.Page, "main form button[type=submit]");
            await contributor.Page.Locator("[role=status]").WaitForAsync();
        }

        await using var head = await SignInAsync("chef@demo.example");
        await HandInAsync(head);

        await using var finance = await SignInAsync("ekonomi@demo.example");
        await ReviewAsync(finance.Page);
        await finance.Page.TabToAsync("#aterlamna #skal");
        await finance.Page.Keyboard.TypeAsync(Comment);
        await EnterAsync(finance.Page, "#aterlamna button[type=submit]");
        await finance.Page.Locator("[role=status]").WaitForAsync();

        await head.GoAsync("/");
        (await head.Page.InnerTextAsync("main")).ShouldContain(Comment);
        (await head.ViolationsAsync()).ShouldBeEmpty();
        await HandInAsync(head);

        await ReviewAsync(finance.Page);
        (await finance.ViolationsAsync()).ShouldBeEmpty();
        await EnterAsync(finance.Page, "form[action*='Godkann'] button[type=submit]");
        await finance.Page.Locator("[role=status]").WaitForAsync();

        await head.GoAsync(Analysis);
        (await head.Page.InnerTextAsync("[aria-current=step]")).ShouldBe(language == "sv" ? "Godkänd" : "Accepted");
        (await head.Page.Locator("main a[href$='/lamna-in']").CountAsync()).ShouldBe(0);
        await head.GoAsync("/risker/2026/sn-07/andra");
        (await head.Page.InnerTextAsync("main")).ShouldContain(language == "sv" ? "analysen är inlämnad" : "the analysis is handed in");
        (await head.Page.Locator(".save-bar").CountAsync()).ShouldBe(0);
        foreach (var visitor in new[] { contributor, head, finance }) visitor.Complaints.ShouldBeEmpty();
    }

    /// <summary>From the first page to the next risk that nobody has assessed; false when there is none.</summary>
    private static async Task<bool> ToAssessAsync(IPage page)
    {
        await page.GotoAsync("/");
        await EnterAsync(page, $"main a[href='{Analysis}']");
        await page.WaitForURLAsync(url => url.EndsWith(Analysis, StringComparison.Ordinal));
        if (await page.Locator("main a[href*='/bedom']").CountAsync() == 0) return false;

        await EnterAsync(page, "main a[href*='/bedom']");
        await page.Locator(".matrix input").First.WaitForAsync();
        return true;
    }

    private static async Task HandInAsync(Visitor head)
    {
        await head.GoAsync("/");
        await EnterAsync(head.Page, "main a.ds-button");
        await EnterAsync(head.Page, "main a[href$='/lamna-in']");
        await head.Page.WaitForURLAsync(url => url.EndsWith("/lamna-in", StringComparison.Ordinal));
        await EnterAsync(head.Page, "main form button[type=submit]");
        await head.Page.Locator("[role=status]").WaitForAsync();
    }

    private static async Task ReviewAsync(IPage page)
    {
        await page.GotoAsync("/");
        await EnterAsync(page, $"main a[href^='{Analysis}']");
        await page.WaitForURLAsync(url => url.Contains(Analysis, StringComparison.Ordinal));
        if (!page.Url.EndsWith("/granska", StringComparison.Ordinal)) await EnterAsync(page, "main a[href$='/granska']");
        await page.Locator("#aterlamna").WaitForAsync();
    }

    /// <summary>Goes to a link or a button, presses Enter and waits for the page that it leads to.</summary>
    private static async Task EnterAsync(IPage page, string selector)
    {
        await page.TabToAsync(selector);
        var loaded = new TaskCompletionSource();
        page.Load += OnLoad;
        await page.Keyboard.PressAsync("Enter");
        await loaded.Task.WaitAsync(TimeSpan.FromSeconds(30));
        page.Load -= OnLoad;

        void OnLoad(object? sender, IPage args) => loaded.TrySetResult();
    }

    private async Task<Visitor> SignInAsync(string userName)
    {
        var visitor = await Visitor.ArriveAsync(site: _site.Address);
        await visitor.Page.SignInAsync(userName);
        if (language == "sv") return visitor;

        await EnterAsync(visitor.Page, "footer button");
        await visitor.Page.Locator("html[lang=en]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return visitor;
    }
}
