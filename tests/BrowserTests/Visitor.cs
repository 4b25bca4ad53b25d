using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Vaggeryd.InternalControl.BrowserTests;

/// <summary>A person at a browser of a given width, signed in or not; notes every message in the browser's console.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

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

    public static async Task<Visitor> ArriveAsync(string? userName = null, int width = 1440, bool dark = false, bool script = true)
    {
        var context = await BrowserFixture.Browser.NewContextAsync(new()
        {
            BaseURL = BrowserFixture.Site.Address,
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = script,
            Locale = "sv-SE",
        });
        var visitor = new Visitor(context, await context.NewPageAsync());
        if (userName is not null) await visitor.SignInAsync(userName);
        return visitor;
    }

    public async Task GoAsync(string address)
    {
        var answer = await Page.GotoAsync(address);
        answer!.Status.ShouldBe(200, $"{address} as {Page.Url}");
    }

    /// <summary>Violations of WCAG 2.1 AA and good practice, one line each; empty is what we want.</summary>
    public async Task<IReadOnlyList<string>> ViolationsAsync()
    {
        var result = await Page.RunAxe(Rules);
        result.Passes.Length.ShouldBeGreaterThan(5, "axe did not look at the page");
        return [.. result.Violations.SelectMany(v => v.Nodes.Select(node => $"{v.Id}: {node.Html}"))];
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private async Task SignInAsync(string userName)
    {
        await Page.GotoAsync("/logga-in");
        await Page.FillAsync("#anvandarnamn", userName);
        await Page.FillAsync("#losenord", "demo-demo-demo-1");
        await Page.ClickAsync("main button[type=submit]");
        await Page.WaitForURLAsync(url => !url.Contains("/logga-in", StringComparison.Ordinal));
    }
}
