using Microsoft.Playwright;

[assembly: Parallelizable(ParallelScope.None)]

namespace Vaggeryd.InternalControl.BrowserTests;

/// <summary>One site and one browser for all browser tests.</summary>
[SetUpFixture]
public sealed class BrowserFixture
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private static IPlaywright? _playwright;

    internal static RunningSite Site { get; private set; } = null!;

    internal static IBrowser Browser { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        var chromium = Array.Find(["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"], File.Exists);
        if (chromium is null) Assert.Fail("No Chromium found. scripts/test installs Debian's package 'chromium'.");

        Site = await RunningSite.StartAsync();
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Headless = true, Args = Arguments });
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (Browser is not null) await Browser.DisposeAsync();
        _playwright?.Dispose();
        if (Site is not null) await Site.DisposeAsync();
    }
}
