using Microsoft.Playwright;

namespace Vaggeryd.InternalControl.BrowserTests;

/// <summary>Two people talk about a risk and put a file with it, by keyboard and pointer as they do.</summary>
public sealed class TalkJourneyTests
{
    private const string Risk = "/risker/2026/sn-13";

    [Test]
    public async Task Risk_WhenTalkedAboutAndGivenAFile_ShowsBothToWhomIsNamed([Values(1440, 390)] int width)
    {
        var said = $"Stämmer det här på {width} bildpunkter?";
        await using var contributor = await Visitor.ArriveAsync("handlaggare@demo.example", width);
        await contributor.GoAsync(Risk);
        await contributor.Page.FillAsync("#kommentar-text", said);
        await contributor.Page.ClickAsync("#kommentarer details summary");
        await contributor.Page.Locator("#kommentarer fieldset").GetByLabel("Anna Exempel").CheckAsync();
        await contributor.Page.ClickAsync("#kommentarer form:not([action*=handler]) button");
        var comment = contributor.Page.Locator("#kommentarer li", new() { HasTextString = said });
        await comment.WaitForAsync();
        (await comment.InnerTextAsync()).ShouldContain("Anna Exempel");

        // Larger than any other request may be.
        await contributor.Page.SetInputFilesAsync("#fil", new FilePayload { Name = $"underlag {width}.txt", MimeType = "text/plain", Buffer = [.. Enumerable.Repeat((byte)'a', 3 << 20)] });
        await contributor.Page.ClickAsync("#bilagor button:not([aria-label])");
        await contributor.Page.Locator("#bilagor li", new() { HasTextString = $"underlag {width}.txt" }).WaitForAsync();

        await using var head = await Visitor.ArriveAsync("chef@demo.example", width);
        await head.GoAsync("/kommentarer");
        (await head.ViolationsAsync()).ShouldBeEmpty();
        await head.Page.Locator("main li a").First.ClickAsync();
        await head.Page.Locator("#kommentarer li", new() { HasTextString = said }).WaitForAsync();
        await head.GoAsync(Risk);
        (await head.ViolationsAsync()).ShouldBeEmpty();
        (await head.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth")).ShouldBeTrue();

        var download = await head.Page.RunAndWaitForDownloadAsync(() => head.Page.ClickAsync($"#bilagor a:text('underlag {width}.txt')"));
        download.SuggestedFilename.ShouldBe($"underlag {width}.txt");
        await head.Page.ClickAsync("#kommentarer form[action$='handler=last'] button");
        await head.Page.Locator("#kommentarer form[action$='handler=last']").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        head.Complaints.ShouldBeEmpty();
    }
}
