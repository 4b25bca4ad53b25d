using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Vaggeryd.InternalControl.IntegrationTests.Features.Assessments;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Writing;

public sealed class MergeTests
{
    private const string Page = WritingSite.Address;

    private TestSite _site = null!;
    private HttpClient _slow = null!;
    private HttpClient _fast = null!;

    [SetUp]
    public async Task Prepare()
    {
        _site = await TestSite.CreateAsync();
        (_slow, _fast) = (await _site.ClientAsync("chef@demo.example"), await _site.ClientAsync("handlaggare@demo.example"));
    }

    [TearDown]
    public async Task Clean() => await _site.DisposeAsync();

    [Test]
    public async Task Save_WhenSomebodyElseWasFirst_ShowsBothAndOverwritesNothing()
    {
        var page = await RaceAsync(("orsak", "min orsak"), ("foljd", "min följd"), ("mal.1", "1"));

        page.QuerySelector(".lead")!.TextContent.ShouldContain("handlaggare@demo.example ändrade risken");
        var conflict = page.QuerySelector("#val-orsak")!.TextContent;
        conflict.ShouldContain("min orsak");
        conflict.ShouldContain("deras orsak");
        page.QuerySelector("[aria-labelledby=h-tagna]")!.TextContent.ShouldContain("min följd");
        page.QuerySelector("[aria-labelledby=h-tagna]")!.TextContent.ShouldContain("deras process");
        page.QuerySelectorAll("input[type=radio]:checked").ShouldBeEmpty("nobody has chosen yet");
        (await _site.WrittenAsync()).Cause.ShouldBe("deras orsak");
        (await _site.DraftsAsync()).ShouldBe(1, "closing the window loses nothing");
    }

    [TestCase("min", "min orsak")]
    [TestCase("deras", "deras orsak")]
    [TestCase("bada", "bådas orsak")]
    public async Task Save_WhenPutTogether_HasTheChosenAndWhatEachChangedAlone(string choice, string cause)
    {
        var page = await RaceAsync(("orsak", "min orsak"), ("foljd", "min följd"), ("mal.1", "1"));

        var answer = await TogetherAsync(page, ("val.orsak", choice), ("egen.orsak", "bådas orsak"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var risk = await _site.WrittenAsync();
        (risk.Cause, risk.Effect, risk.Process).ShouldBe((cause, "min följd", "deras process"));
        risk.Goals.Select(link => link.Goal.Code).ShouldBe(["1", "3", "4", "personal"], ignoreOrder: true);
        risk.Actions.Select(action => action.What).ShouldBe(["Deras åtgärd"]);
        (await _site.DraftsAsync()).ShouldBe(0);
    }

    [Test]
    public async Task Save_WhenNothingIsChosen_AsksAgainAndKeepsBoth()
    {
        var page = await RaceAsync(("orsak", "min orsak"));

        var again = await (await TogetherAsync(page)).ReadAsync();

        again.QuerySelector(".ds-error-summary a")!.GetAttribute("href").ShouldBe("#val-orsak");
        again.QuerySelector("#val-orsak")!.TextContent.ShouldContain("min orsak");
        (await _site.WrittenAsync()).Cause.ShouldBe("deras orsak");
    }

    [Test]
    public async Task Save_WhenBothWroteActions_CanKeepAllOfThem()
    {
        var page = await RaceAsync(("atgard-vad", "Min åtgärd"), ("atgard-vem", "Bo"), ("atgard-dag", "2026-04-01"));

        await TogetherAsync(page, ("val.atgarder", "bada"));

        (await _site.WrittenAsync()).Actions.OrderBy(a => a.Number).Select(a => (a.What, a.Responsible, a.DueOn)).ShouldBe([("Min åtgärd", "Bo", new DateOnly(2026, 4, 1)), ("Deras åtgärd", null, null)]);
    }

    [Test]
    public async Task Save_WhenAThirdChangeComesInBetween_ShowsItToo()
    {
        var page = await RaceAsync(("orsak", "min orsak"));
        await _fast.WriteAsync(Page, ("orsak", "tredje orsak"));

        var again = await (await TogetherAsync(page, ("val.orsak", "min"))).ReadAsync();

        again.QuerySelector("#val-orsak")!.TextContent.ShouldContain("tredje orsak");
        (await TogetherAsync(again, ("val.orsak", "min"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _site.WrittenAsync()).Cause.ShouldBe("min orsak");
    }

    /// <summary>The draft remembers what it was begun from, so that a merge is as good a week later.</summary>
    [Test]
    public async Task Draft_WhenTheRiskHasChangedSince_IsPutTogetherFromWhatItWasBegunFrom()
    {
        await _slow.SendAsync($"{Page}?handler=Utkast", (await TestSite.PageAsync(_slow, Page)).Typed(("foljd", "min följd")));
        await OthersChangeAsync();

        var opened = await TestSite.PageAsync(_slow, Page);
        opened.QuerySelector("main")!.TextContent.ShouldContain("efter att du började");
        var merge = await (await _slow.SendAsync(Page, opened.Typed())).ReadAsync();

        merge.QuerySelectorAll("fieldset[id^=val-]").ShouldBeEmpty();
        await TogetherAsync(merge);
        var risk = await _site.WrittenAsync();
        (risk.Cause, risk.Effect).ShouldBe(("deras orsak", "min följd"));
    }

    private Task<HttpResponseMessage> OthersChangeAsync() => _fast.WriteAsync(Page, ("orsak", "deras orsak"), ("process", "deras process"), ("atgard-vad", "Deras åtgärd"));

    private async Task<IDocument> RaceAsync(params (string, string?)[] mine)
    {
        var typed = (await TestSite.PageAsync(_slow, Page)).Typed(mine);
        (await OthersChangeAsync()).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return await (await _slow.SendAsync(Page, typed)).ReadAsync();
    }

    private Task<HttpResponseMessage> TogetherAsync(IDocument page, params (string, string)[] choices) => _slow.SendAsync(
        $"{Page}?handler=Sammanfoga",
        [.. page.QuerySelectorAll("main form input[type=hidden]").Cast<IHtmlInputElement>().Select(field => KeyValuePair.Create(field.Name!, field.Value)), .. choices.Select(choice => KeyValuePair.Create(choice.Item1, choice.Item2))]);
}
