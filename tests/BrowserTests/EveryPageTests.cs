using Microsoft.Playwright;

namespace Vaggeryd.InternalControl.BrowserTests;

/// <summary>What every page must be, whatever it shows.</summary>
public sealed class EveryPageTests
{
    /// <summary>The narrowest window of WCAG 1.4.10.</summary>
    private const int Narrowest = 320;

    private const string Finance = "ekonomi@demo.example";

    private static readonly int[] Widths = [1440, 390];

    private static readonly string[] Pages =
    [
        "/", "/risker/2026", "/risker/2026?sok=finns-inte", "/risker/2026/sn-07", "/risker/2026/sn-15",
        "/matris/2026", "/matris/2026?s=2&k=2", "/plan/2026", "/plan/2026?regel=top:x", "/plan/2026?utgava=oppen", "/risker/2026/va-06", "/mal",
        "/risker/2026/sn-07/historik", "/risker/2026/sn-07/kommentarer", "/risker/2026/sn-07/bilagor", "/kommentarer", "/risker/2026/katalog", "/risker/2026/katalog?namnd=sn", "/risker/2026/katalog?namnd=sn&visa=egna", "/risker/katalog", "/risker/katalog/1", "/risker/katalog/2", "/risker/katalog/ny", "/risker/katalog/levererade", "/risker/katalog/ny?ar=2026&risk=sn-07",
        "/risker/2026/liknande?text=Ink%C3%B6p%20utanf%C3%B6r%20avtal", "/risker/2026/sn-07/bedom", "/risker/2026/sn-15/bedom?lage=fore&vem=jag", "/bedomningsmodell",
        "/risker/2026/sn-07/andra", "/risker/2026/sn-15/andra", "/risker/2026/ny", "/risker/2026/ny?namnd=sn&mall=it-avbrott",
        "/bedomningsmodell/1", "/konto", "/konto/losenord", "/konto/tvafaktor", "/konto/franvaro", "/meddelanden", "/meddelanden/kommande", "/meddelanden/steg",
        "/plan/2026/regel", "/plan/2026/regel?alternativ=top:x", "/plan/2026/gemensamma", "/plan/2026/gemensamma/granska?risk=ks-12&risk=mbn-04&risk=va-06", "/plan/2026/gemensamma/granska",
        "/plan/2026/forslag", "/plan/2025/forslag", "/plan/2026/version/1", "/plan/2026/version/2?utgava=oppen", "/plan/2026/jamfor", "/plan/2025/jamfor", "/plan/2026/rader", "/plan/2026/rader/ny?risk=sn-07&bibliotek=2", "/plan/2026/rader/ny?egen=sn-07",
        "/handlingar", "/plan/2026/namnder", "/plan/2026/namnd/sn", "/plan/2026/namnd/sn/rader/ny", "/plan/2026/namnd/sn/version/1",
        "/uppfoljning/2026", "/uppfoljning/2026?visa=avvikelse", "/uppfoljning/2026?per=mal", "/uppfoljning/2025", "/uppfoljning/2026/utforare/ks-k03", "/uppfoljning/2026/rapportera/ks-k03/2026-Q4", "/uppfoljning/2026/rapportera/ks-k01/2026-H1", "/avvikelser/2026",
        "/uppfoljning/2026/rapport/2026-Q3", "/uppfoljning/2026/rapport/2026-Q3/ks", "/uppfoljning/2026/rapport/2026-Q3/hela-kommunen", "/uppfoljning/2026/rapport/2026/ks", "/uppfoljning/2026/rapportera/ks-k03/2026-Q4/stickprov?pop=1200", "/kalender",
        "/riskanalys/2026", "/riskanalys/2026/sn", "/riskanalys/2026/va", "/riskanalys/2026/va/granska", "/riskanalys/2026/sn/lamna-in", "/riskanalys/2026/vn/granska",
        "/riskanalys/2026/sn/ta-over", "/riskanalys/2026/sn/mote", "/riskanalys/2026/sn/jamfor", "/riskanalys/2026/sn/utskrift", "/riskanalys/2026/sn/excel", "/risker/2026?andring=ny", "/risker/2026/sn-07/bedom?mote=alla",
        "/kalibrering/2026", "/installningar/mallar", "/planeringsar", "/planeringsar/2026", "/planeringsar/2026/arsskifte", "/planeringsar/2026/arsskifte/sn", "/planeringsar/2026/omrakning", "/planeringsar/2026/omrakning?modell=2",
        "/bedomningsmodell/3", "/bedomningsmodell/3/andra", "/plan/2026?regel=top:20&regel=per-goal:1&med=bun-07:Ny%20lag&utan=ks-03:Egen%20plan",
    ];

    /// <summary>Pages that finance does not have, each with somebody who has it.</summary>
    private static readonly View[] OthersPages =
    [
        .. new[] { "/jobb", "/api-nycklar", "/anvandare", "/anvandare?sok=finns-inte", "/anvandare/bjud-in", "/anvandare/1", "/anvandare/3" }
            .Select(page => new View("admin@demo.example", page)),
        new View("chef@demo.example", "/"),
        new View("chef@demo.example", "/plan/2026/namnder"),
        new View("chef@demo.example", "/plan/2026/namnd/sn/forslag"),
        .. new[] { "/logg?sak=Department", "/logg?handelse=SignedIn", "/logg/kontroll" }.Select(page => new View("revisor@demo.example", page)),
    ];

    private static readonly string[] OpenPages =
        ["/logga-in", "/logga-in/nekad?skal=NoRole", "/sprak", "/glomt-losenord", "/valj-losenord", "/valj-losenord/klart"];

    private static IEnumerable<View> Everything => [.. Pages.Select(page => new View(Finance, page)), .. OthersPages];

    /// <summary>One visit with script and one without: what is wrong is told with the width and the mode it was seen in, all of it at once.</summary>
    [Test]
    public async Task Page_InEveryModeAndWidth_WithAndWithoutScript_HasNoFault([ValueSource(nameof(Everything))] View view)
    {
        var faults = new List<string>();

        await using (var visitor = await Visitor.ReturnAsync(view.User, script: true))
        {
            await visitor.GoAsync(view.Address);
            await LookAsync(visitor, faults);
            await InEnglishAsync(visitor, view, faults);
        }

        await WithoutScriptAsync(view, faults);
        faults.ShouldBeEmpty($"{view.Address} as {view.User}");
    }

    [Test]
    public async Task OpenPage_OnDeskAndPhone_InLightAndDark_HasNoAccessibilityViolationAndFits([ValueSource(nameof(OpenPages))] string address)
    {
        var faults = new List<string>();
        await using var visitor = await Visitor.ArriveAsync();

        await visitor.GoAsync(address);
        await LookAsync(visitor, faults);

        faults.ShouldBeEmpty(address);
    }

    /// <summary>A width follows another in the same window; the page is opened at the first.</summary>
    private static async Task LookAsync(Visitor visitor, List<string> faults)
    {
        var page = visitor.Page;
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 900);
            faults.AddRange((await visitor.ViolationsAsync()).Select(violation => $"{width} px, light: {violation}"));
        }

        // In the dark only the colours are others, so only they are looked at again.
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 900);
            faults.AddRange((await visitor.ContrastViolationsAsync()).Select(violation => $"{width} px, dark: {violation}"));
        }

        await page.SetViewportSizeAsync(Narrowest, 900);
        if (!await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth")) faults.Add($"{Narrowest} px: the page scrolls sideways");
        faults.AddRange(visitor.Complaints.Select(complaint => $"the browser's console: {complaint}"));
    }

    private static async Task InEnglishAsync(Visitor visitor, View view, List<string> faults)
    {
        var page = visitor.Page;
        try
        {
            await page.ClickAsync("footer button");
            await page.Locator("html[lang=en]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
            await page.WaitForLoadStateAsync();
        }
        catch (TimeoutException failure)
        {
            faults.Add($"in English: the button at the foot does not lead there: {failure.Message}");
            return;
        }

        if (new Uri(page.Url).PathAndQuery != view.Address) faults.Add($"in English: leads to {page.Url}");
        var menu = await page.TextContentAsync("nav.app-nav") ?? "";
        if (!menu.Contains("Goals") || menu.Contains("Mål")) faults.Add($"in English: the menu says {string.Join(' ', menu.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))}");
    }

    private static async Task WithoutScriptAsync(View view, List<string> faults)
    {
        await using var visitor = await Visitor.ReturnAsync(view.User, script: false);
        await visitor.GoAsync(view.Address);
        if (!await visitor.Page.IsVisibleAsync("h1") || (await visitor.Page.InnerTextAsync("h1")).Length == 0) faults.Add("without script: no heading to see");
    }

    /// <summary>A page and somebody who may see it.</summary>
    public sealed record View(string User, string Address)
    {
        public override string ToString() => Address;
    }
}
