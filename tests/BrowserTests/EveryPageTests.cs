using Microsoft.Playwright;

namespace Vaggeryd.InternalControl.BrowserTests;

/// <summary>What every page must be, whatever it shows.</summary>
public sealed class EveryPageTests
{
    private const int Phone = 390;
    private const string Finance = "ekonomi@demo.example";

    private static readonly string[] Pages =
    [
        "/", "/risker/2026", "/risker/2026?sok=finns-inte", "/risker/2026/sn-07", "/risker/2026/sn-15",
        "/matris/2026", "/matris/2026?s=2&k=2", "/plan/2026", "/plan/2026?regel=top:x", "/plan/2026?utgava=oppen", "/risker/2026/va-06", "/mal",
        "/risker/2026/sn-07/historik", "/risker/2026/sn-07/kommentarer", "/risker/2026/sn-07/bilagor", "/kommentarer", "/risker/2026/katalog", "/risker/2026/katalog?namnd=sn", "/risker/2026/liknande?text=Ink%C3%B6p%20utanf%C3%B6r%20avtal", "/risker/2026/sn-07/bedom", "/risker/2026/sn-15/bedom?lage=fore&vem=jag", "/bedomningsmodell",
        "/bedomningsmodell/1", "/konto", "/konto/losenord", "/konto/tvafaktor",
        "/plan/2026/regel", "/plan/2026/regel?alternativ=top:x",
        "/kalibrering/2026", "/planeringsar", "/planeringsar/2026", "/planeringsar/2026/omrakning", "/planeringsar/2026/omrakning?modell=2",
        "/bedomningsmodell/3", "/bedomningsmodell/3/andra", "/plan/2026?regel=top:20&regel=per-goal:1&med=bun-07:Ny%20lag&utan=ks-03:Egen%20plan",
    ];

    /// <summary>Pages that finance does not have, each with somebody who has it.</summary>
    private static readonly View[] OthersPages =
    [
        .. new[] { "/api-nycklar", "/anvandare", "/anvandare?sok=finns-inte", "/anvandare/bjud-in", "/anvandare/1", "/anvandare/3" }
            .Select(page => new View("admin@demo.example", page)),
        .. new[] { "/logg?sak=Department", "/logg?handelse=SignedIn", "/logg/kontroll" }.Select(page => new View("revisor@demo.example", page)),
    ];

    private static readonly string[] OpenPages =
        ["/logga-in", "/logga-in/nekad?skal=NoRole", "/sprak", "/glomt-losenord", "/valj-losenord", "/valj-losenord/klart"];

    private static IEnumerable<View> Everything => [.. Pages.Select(page => new View(Finance, page)), .. OthersPages];

    /// <summary>In the dark only the colours are others, so only they are looked at again.</summary>
    [Test]
    public async Task Page_OnDeskAndPhone_InLightAndDark_HasNoAccessibilityViolationAndFits([ValueSource(nameof(Everything))] View view, [Values(1440, Phone)] int width)
    {
        await using var visitor = await Visitor.ArriveAsync(view.User, width);

        await visitor.GoAsync(view.Address);
        await visitor.Page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");

        (await visitor.ViolationsAsync()).ShouldBeEmpty();
        await visitor.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        (await visitor.ContrastViolationsAsync()).ShouldBeEmpty();
        visitor.Complaints.ShouldBeEmpty();
        if (width > Phone) return;

        // The narrowest window of WCAG 1.4.10, in the same visit.
        await visitor.Page.SetViewportSizeAsync(320, 900);
        (await visitor.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth")).ShouldBeTrue("the page scrolls sideways at 320 pixels");
    }

    [Test]
    public async Task OpenPage_HasNoAccessibilityViolation([ValueSource(nameof(OpenPages))] string address)
    {
        await using var visitor = await Visitor.ArriveAsync();

        await visitor.GoAsync(address);

        (await visitor.ViolationsAsync()).ShouldBeEmpty();
        visitor.Complaints.ShouldBeEmpty();
    }

    [Test]
    public async Task Page_InEnglish_SaysSoAndHasNoSwedishFrame([ValueSource(nameof(Pages))] string address)
    {
        await using var visitor = await Visitor.ArriveAsync(Finance);
        await visitor.GoAsync(address);

        await visitor.Page.ClickAsync("footer button");
        await visitor.Page.Locator("html[lang=en]").WaitForAsync(new() { State = WaitForSelectorState.Attached });

        (await visitor.Page.GetAttributeAsync("html", "lang")).ShouldBe("en");
        new Uri(visitor.Page.Url).PathAndQuery.ShouldBe(address);
        (await visitor.Page.InnerTextAsync("nav.app-nav")).ShouldContain("Goals");
    }

    [Test]
    public async Task Page_WithoutScript_Works([ValueSource(nameof(Pages))] string address)
    {
        await using var visitor = await Visitor.ArriveAsync(Finance, script: false);

        await visitor.GoAsync(address);

        (await visitor.Page.InnerTextAsync("h1")).ShouldNotBeEmpty();
    }

    /// <summary>A page and somebody who may see it.</summary>
    public sealed record View(string User, string Address)
    {
        public override string ToString() => Address;
    }
}
