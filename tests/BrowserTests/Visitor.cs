using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Vaggeryd.InternalControl.BrowserTests;

/// <summary>A person at a browser of a given width, signed in or not; notes every message in the browser's console.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private static readonly AxeRunOptions Contrast = new() { RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] } };

    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    /// <summary>Each account signs in once; its visits then begin with the cookie it got.</summary>
    private static readonly Dictionary<string, string> Cookies = [];

    private readonly List<string> _console = [];
    private readonly IBrowserContext _context;

    private Visitor(IBrowserContext context, IPage page)
    {
        _context = context;
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
            StorageState = userName is null ? null : Cookies[userName],
        });
        return new Visitor(context, await context.NewPageAsync());
    }

    public async Task GoAsync(string address)
    {
        var answer = await Page.GotoAsync(address);
        answer!.Status.ShouldBe(200, $"{address} as {Page.Url}");
    }

    /// <summary>Violations of WCAG 2.1 AA and good practice, one line each; empty is what we want.</summary>
    public Task<IReadOnlyList<string>> ViolationsAsync(string? part = null) => ViolationsAsync(part, Rules, fewestPasses: 6);

    /// <summary>Violations of contrast alone.</summary>
    public Task<IReadOnlyList<string>> ContrastViolationsAsync() => ViolationsAsync(null, Contrast, fewestPasses: 1);

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private async Task<IReadOnlyList<string>> ViolationsAsync(string? part, AxeRunOptions rules, int fewestPasses)
    {
        // A part is waited for, and so is any page on its way to it: the whole page is looked at as it stands.
        var result = part is null ? await Page.RunAxe(rules) : await Page.Locator(part).RunAxe(rules);
        result.Passes.Length.ShouldBeGreaterThanOrEqualTo(fewestPasses, "axe did not look at the page");
        return [.. result.Violations.SelectMany(v => v.Nodes.Select(node => $"{v.Id}: {node.Html}"))];
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
