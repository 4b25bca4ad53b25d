using Microsoft.Playwright;

namespace Vaggeryd.InternalControl.BrowserTests;

/// <summary>A person at a browser of a given width, signed in or not; notes every message in the browser's console.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    /// <summary>Each account signs in once; its visits then begin with the cookie it got.</summary>
    private static readonly Dictionary<string, string> Cookies = [];

    /// <summary>Browsers that are kept open between visits, so that each page does not fetch style and script anew.</summary>
    private static readonly Dictionary<(string UserName, bool Script), IBrowserContext> Kept = [];

    private readonly List<string> _console = [];
    private readonly IBrowserContext _context;
    private readonly bool _isSignedIn;
    private readonly bool _keep;

    private Visitor(IBrowserContext context, IPage page, bool isSignedIn, bool keep = false)
    {
        _context = context;
        _isSignedIn = isSignedIn;
        _keep = keep;
        Page = page;
        page.Console += (_, message) => _console.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => _console.Add(error);
    }

    public IPage Page { get; }

    /// <summary>What the browser complained about, such as a breach of the content security policy.</summary>
    public IReadOnlyList<string> Complaints => _console;

    public static async Task<Visitor> ArriveAsync(string? userName = null, int width = 1440, bool script = true, string? site = null)
    {
        if (userName is not null && !Cookies.ContainsKey(userName)) Cookies[userName] = await SignInAsync(userName);

        var context = await BrowserFixture.Browser.NewContextAsync(new()
        {
            BaseURL = site ?? BrowserFixture.Site.Address,
            ViewportSize = new() { Width = width, Height = 900 },
            JavaScriptEnabled = script,
            Locale = "sv-SE",

            // What opens slowly is, on its way, smaller than it is.
            ReducedMotion = ReducedMotion.Reduce,
            StorageState = userName is null ? null : Cookies[userName],
        });
        return new Visitor(context, await context.NewPageAsync(), isSignedIn: userName is not null);
    }

    /// <summary>Somebody who only looks: in a window of its own, but in a browser that has been at the site before.</summary>
    public static async Task<Visitor> ReturnAsync(string userName, bool script)
    {
        if (!Kept.TryGetValue((userName, script), out var context)) context = Kept[(userName, script)] = (await ArriveAsync(userName, script: script))._context;

        // Whatever language the visit before ended in.
        await context.ClearCookiesAsync(new() { Name = ".AspNetCore.Culture" });
        return new Visitor(context, await context.NewPageAsync(), isSignedIn: true, keep: true);
    }

    public async Task GoAsync(string address)
    {
        var answer = await Page.GotoAsync(address);
        answer!.Status.ShouldBe(200, $"{address} as {Page.Url}");
        if (_isSignedIn) new Uri(Page.Url).AbsolutePath.ShouldNotBe("/logga-in", "the session has ended, so what is looked at is not the page");
    }

    /// <summary>Violations of WCAG 2.1 AA and good practice, one line each; empty is what we want.</summary>
    public Task<IReadOnlyList<string>> ViolationsAsync(string? part = null) => Axe.ViolationsAsync(Page, part);

    /// <summary>Violations of contrast alone.</summary>
    public Task<IReadOnlyList<string>> ContrastViolationsAsync() => Axe.ContrastViolationsAsync(Page);

    public async ValueTask DisposeAsync()
    {
        if (_keep) await Page.CloseAsync();
        else await _context.DisposeAsync();
    }

    private static async Task<string> SignInAsync(string userName)
    {
        await using var visitor = await ArriveAsync();
        await visitor.GoAsync("/logga-in");
        await visitor.Page.FillAsync("#anvandarnamn", userName);
        await visitor.Page.FillAsync("#losenord", "demo-demo-demo-1");
        await visitor.Page.ClickAsync("main button[type=submit]");
        await visitor.Page.Locator("nav.app-nav").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return await visitor._context.StorageStateAsync();
    }
}
