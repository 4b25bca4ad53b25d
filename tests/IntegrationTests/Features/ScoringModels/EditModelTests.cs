using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.ScoringModels;

/// <summary>Finance makes a model on the page, without script.</summary>
public sealed class EditModelTests
{
    private TestSite _site = null!;
    private HttpClient _client = null!;
    private int _id;

    private string Address => $"/bedomningsmodell/{_id}/andra";

    [SetUp]
    public async Task SetUp()
    {
        _site = await TestSite.CreateAsync();
        _id = await _site.DraftAsync();
        _client = await _site.ClientAsync(ModelSite.Finance);
    }

    [TearDown]
    public async Task TearDown() => await _site.DisposeAsync();

    [Test]
    public async Task Save_WhenNothingIsChanged_KeepsTheHash()
    {
        var answer = await _client.PostAsync(Address, ModelSite.Boxes(await TestSite.PageAsync(_client, Address)));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var model = await StoredAsync();
        model.Hash.ShouldBe((await _site.Query(db => db.ScoringModels.AsNoTracking().SingleAsync(m => m.Id == model.BasedOnId))).Hash);
        (model.Title, model.Number, model.IsDraft).ShouldBe(("4 × 4", 2, true));
    }

    [Test]
    public async Task Save_WithEverythingChanged_IsStoredAndShown()
    {
        var page = await TestSite.PageAsync(_client, Address);
        var boxes = ModelSite.Boxes(
            page,
            ("title", "Tungt vatten"),
            ("formula", "ProductPlusConsequence"), ("bands[0].from", "2"), ("bands[3].to", "20"),
            ("likelihood[0].word.swedish", "nästan aldrig"),
            ("order[1]", "Consequence"), ("order[2]", "Gap"), ("order[8]", ""),
            ("goalWeights[0].weight", "3"),
            ("appetites.count", "2"), ("appetites[0].department", "SN"), ("appetites[0].highestValue", "8"), ("appetites[1].category", "Ekonomi"), ("appetites[1].highestValue", "6"),
            ("dimensions.count", "1"), ("dimensions[0].name.swedish", "Lag"), ("dimensions[0].name.english", "Law"), ("dimensions[0].weight", "2"), ("dimensions[0].meanings[3].swedish", "vite"), ("aggregation", "WeightedMean"),
            ("effects.count", "1"), ("effects[0].name.swedish", "God"), ("effects[0].name.english", "Good"), ("effects[0].likelihood.percent", "40"), ("effects[0].consequence.steps", "1 1 2 3"));

        (await _client.PostAsync(Address, boxes)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var model = await StoredAsync();
        (model.Title, model.Number, model.ChangedBy).ShouldBe(("Tungt vatten", 1, ModelSite.Finance));
        model.Score(3, 4).Value.ShouldBe(16);
        model.Order.Keys.Take(3).ShouldBe([RankKey.Value, RankKey.Consequence, RankKey.Gap]);
        model.Definition.GoalWeights.Single().Weight.ShouldBe(3);
        model.Appetites.For(["SN"], "Personal").ShouldBe(8);
        model.Appetites.For(["KS"], "Ekonomi").ShouldBe(6);
        model.Definition.Effects.Single().Consequence.On(4).ShouldBe(3);
        var shown = (await TestSite.PageAsync(await _site.ClientAsync("revisor@demo.example"), $"/bedomningsmodell/{_id}")).Body!.TextContent;
        foreach (var words in (string[])["Tungt vatten, version 1", "nästan aldrig", "SN, alla kategorier: högst 8", "4 − 40 % → 3", "4 → 3", "väger 3", "Senast ändrad av", "Ord för sannolikhet 1 på svenska", "vite"])
            shown.ShouldContain(words);
    }

    [Test]
    public async Task Save_WhenMuchIsWrong_SaysAllAtItsBox_AndLosesNothing()
    {
        var boxes = ModelSite.Boxes(
            await TestSite.PageAsync(_client, Address),
            ("likelihood[1].word.swedish", ""), ("bands[1].from", "fem"), ("bands[2].name.swedish", "Låg"), ("goalWeights[1].weight", "101"),
            ("appetites.count", "2"), ("appetites[1].department", "SN"), ("appetites[1].highestValue", "1000"), ("consequence[0].meaning.english", "Typed & kept"));

        var answer = await _client.PostAsync(Address, boxes);

        var page = await ModelSite.PageAsync(answer);
        page.Title!.ShouldStartWith("Fel:");
        var links = page.QuerySelectorAll(".ds-error-summary a").ToDictionary(link => link.GetAttribute("href")![1..], link => link.TextContent);
        links.Keys.ShouldBe(["bands[1].from", "likelihood[1].word.swedish", "bands[2].name.swedish", "goalWeights[1].weight", "appetites[1].highestValue"], ignoreOrder: true, customMessage: string.Join("\n", links));
        links["likelihood[1].word.swedish"].ShouldBe("Fyll i ord för sannolikhet 2 på svenska.");
        links["bands[1].from"].ShouldBe("”fem” är inget helt tal. Skriv siffror för lägsta värde för nivå 2.");
        foreach (var (box, what) in links)
        {
            page.GetElementById(box)!.GetAttribute("aria-invalid").ShouldBe("true");
            page.GetElementById($"{box}-f")!.TextContent.ShouldBe(what);
        }

        page.GetElementById("consequence[0].meaning.english")!.GetAttribute("value").ShouldBe("Typed & kept");
        page.GetElementById("bands[1].from")!.GetAttribute("value").ShouldBe("fem");
        (await StoredAsync()).Version.ShouldBe(0);
    }

    [Test]
    public async Task Save_WhenSomebodyElseSavedFirst_ShowsBothAndSavesNothing_UntilAskedAgain()
    {
        var mine = ModelSite.Boxes(await TestSite.PageAsync(_client, Address), ("title", "Min"));
        await _client.PostAsync(Address, ModelSite.Boxes(await TestSite.PageAsync(_client, Address), ("title", "Din"), ("likelihood[0].word.swedish", "aldrig")));

        var answer = await _client.PostAsync(Address, mine);

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await ModelSite.PageAsync(answer);
        page.QuerySelector(".ds-alert")!.TextContent.ShouldContain("Modellens namn: Min / Din");
        page.QuerySelector(".ds-alert")!.TextContent.ShouldContain("/ aldrig");
        page.GetElementById("title")!.GetAttribute("value").ShouldBe("Min");
        (await StoredAsync()).Title.ShouldBe("Din");

        (await _client.PostAsync(Address, ModelSite.Boxes(page))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await StoredAsync()).Title.ShouldBe("Min");
    }

    [Test]
    public async Task Save_WhenAYearHasTakenTheModel_IsRefusedAndSaysTheWayOut()
    {
        var boxes = ModelSite.Boxes(await TestSite.PageAsync(_client, Address), ("title", "För sent"));
        await _site.Query(async db =>
        {
            db.PlanningYears.Add(new PlanningYear(2031, await db.ScoringModels.SingleAsync(m => m.Id == _id)));
            return await db.SaveChangesAsync();
        });

        var page = await ModelSite.PageAsync(await _client.PostAsync(Address, boxes));

        page.QuerySelector(".ds-error-summary")!.TextContent.ShouldContain("Gör en ny version i stället");
        page.GetElementById("title")!.GetAttribute("value").ShouldBe("För sent");
        (await StoredAsync()).Title.ShouldBe("4 × 4");
        (await _client.GetAsync(Address)).Headers.Location!.OriginalString.ShouldBe($"/bedomningsmodell/{_id}");
    }

    [Test]
    public async Task Preview_AnswersTheScriptWithCellsWarningsAndProblems()
    {
        var page = await TestSite.PageAsync(_client, Address);
        var falling = Enumerable.Range(0, 16).Select(cell => ($"values[{cell / 4}][{cell % 4}]", (string?)$"{(cell == 15 ? 5 : (cell / 4 + 1) * (cell % 4 + 1))}"));
        var boxes = ModelSite.Boxes(page, [("formula", "Table"), ("bands[3].to", "12"), ("bands[2].to", "11"), ("bands[3].from", "12"), .. falling]);

        var preview = JsonDocument.Parse(await (await _client.PostAsync($"{Address}?handler=Matris", boxes)).Content.ReadAsStringAsync()).RootElement;

        var last = preview.GetProperty("cells").EnumerateArray().Last();
        (last.GetProperty("place").GetString(), last.GetProperty("value").GetString(), last.GetProperty("word").GetString(), last.GetProperty("tone").GetString()).ShouldBe(("4-4", "5", "Måttlig", "2"));
        preview.GetProperty("warnings").EnumerateArray().Select(w => w.GetString()).ShouldContain(w => w!.StartsWith("Sannolikhet 4, konsekvens 4 har värdet 5"));
        preview.GetProperty("problems").GetArrayLength().ShouldBe(0);
        (await StoredAsync()).Version.ShouldBe(0);
    }

    private Task<ScoringModel> StoredAsync() => _site.Query(db => db.ScoringModels.AsNoTracking().SingleAsync(m => m.Id == _id));
}
