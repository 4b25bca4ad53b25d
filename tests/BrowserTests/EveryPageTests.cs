using Microsoft.Playwright;

namespace Vaggeryd.InternalControl.BrowserTests;

/// <summary>What every page must be, whatever it shows.</summary>
public sealed class EveryPageTests
{
    private const string Finance = "ekonomi@demo.example";

    private static readonly string[] Pages =
    [
        "/", "/risker/2026", "/risker/2026?sok=finns-inte", "/risker/2026/sn-07", "/risker/2026/sn-15",
        "/matris/2026", "/matris/2026?s=2&k=2", "/plan/2026", "/plan/2026?regel=top:x", "/plan/2026?utgava=oppen", "/risker/2026/va-06", "/mal",
        "/risker/2026/sn-07/historik", "/bedomningsmodell", "/bedomningsmodell/1", "/konto", "/konto/losenord", "/konto/tvafaktor",
    ];

    private static readonly string[] AdministratorPages =
        ["/api-nycklar", "/anvandare", "/anvandare?sok=finns-inte", "/anvandare/bjud-in", "/anvandare/1", "/anvandare/3"];

    private static readonly string[] AuditorPages = ["/logg?sak=Department", "/logg?handelse=SignedIn", "/logg/kontroll"];

    private static readonly string[] OpenPages =
        ["/logga-in", "/logga-in/nekad?skal=NoRole", "/sprak", "/glomt-losenord", "/valj-losenord", "/valj-losenord/klart"];

    [Test]
    public async Task Page_InLightAndDark_OnDeskAndPhone_HasNoAccessibilityViolation(
        [ValueSource(nameof(Pages))] string address, [Values(1440, 390)] int width, [Values] bool dark)
    {
        await using var visitor = await Visitor.ArriveAsync(Finance, width, dark);

        await visitor.GoAsync(address);
        await visitor.Page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");

        (await visitor.ViolationsAsync()).ShouldBeEmpty();
        visitor.Complaints.ShouldBeEmpty();
    }

    [Test]
    public async Task AdministratorPage_OnDeskAndPhone_HasNoAccessibilityViolation([ValueSource(nameof(AdministratorPages))] string address, [Values(1440, 320)] int width, [Values] bool dark)
    {
        await using var visitor = await Visitor.ArriveAsync("admin@demo.example", width, dark);

        await visitor.GoAsync(address);

        (await visitor.ViolationsAsync()).ShouldBeEmpty();
        visitor.Complaints.ShouldBeEmpty();
        (await visitor.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth")).ShouldBeTrue();
    }

    [Test]
    public async Task AuditorPage_OnDeskAndPhone_HasNoAccessibilityViolation([ValueSource(nameof(AuditorPages))] string address, [Values(1440, 320)] int width, [Values] bool dark)
    {
        await using var visitor = await Visitor.ArriveAsync("revisor@demo.example", width, dark);

        await visitor.GoAsync(address);
        await visitor.Page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");

        (await visitor.ViolationsAsync()).ShouldBeEmpty();
        visitor.Complaints.ShouldBeEmpty();
        (await visitor.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth")).ShouldBeTrue();
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
    public async Task Page_At320Pixels_DoesNotScrollSideways([ValueSource(nameof(Pages))] string address)
    {
        await using var visitor = await Visitor.ArriveAsync(Finance, 320);

        await visitor.GoAsync(address);

        (await visitor.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth")).ShouldBeTrue();
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
}
