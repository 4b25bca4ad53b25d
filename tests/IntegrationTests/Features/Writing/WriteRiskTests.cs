using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.IntegrationTests.Features.Assessments;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Writing;

public sealed class WriteRiskTests
{
    private const string Page = WritingSite.Address;

    private TestSite _site = null!;
    private HttpClient _head = null!;

    [SetUp]
    public async Task Prepare()
    {
        _site = await TestSite.CreateAsync();
        _head = await _site.ClientAsync("chef@demo.example");
    }

    [TearDown]
    public async Task Clean() => await _site.DisposeAsync();

    [Test]
    public async Task Save_WhenEverythingIsSaid_KeepsAllAndShowsItOnTheRisksPage()
    {
        var answer = await _head.WriteAsync(
            Page,
            ("titel", "Nätter utan sjuksköterska"), ("process", "Natt"), ("kategori", "Ny kategori"), ("orsak", "att ingen söker"), ("handelse", "natten stå tom"), ("foljd", "vårdskador"),
            ("mal.3", null), ("mal.4", null), ("mal.personal", null), ("mal.1", "1"), ("hur.1", "Färre flyttar hit."), ("fore", "4-4"), ("nu", "2-3"), ("malet", "1-2"), ("kontroller", "Lista\nJour"),
            ("hantering", "Watch"), ("skal", "Vi väntar"), ("oversyn", "2026-09-01"), ("kontrollmoment", "Schema"), ("metod", "Allt"), ("frekvens", "varje vecka"), ("ansvarig", "Cilla Demo"),
            ("atgard-vad", "Annonsera"), ("atgard-vem", "Anna Exempel"), ("atgard-dag", "2026-05-31"));

        answer.Headers.Location!.OriginalString.ShouldBe("/risker/2026/sn-07");
        var risk = await _site.WrittenAsync();
        (risk.Title, risk.Process, risk.Category, risk.Cause, risk.Event, risk.Effect).ShouldBe(("Nätter utan sjuksköterska", "Natt", "Ny kategori", "att ingen söker", "natten stå tom", "vårdskador"));
        (risk.ExistingControls, risk.Response, risk.ResponseReason, risk.ReviewOn, risk.Responsible).ShouldBe(("Lista\nJour", RiskResponse.Watch, "Vi väntar", new DateOnly(2026, 9, 1), "Cilla Demo"));
        (risk.ControlActivity, risk.ControlMethod, risk.ControlFrequency, risk.PlannedAction).ShouldBe(("Schema", "Allt", "varje vecka", "Annonsera"));
        risk.Goals.ShouldHaveSingleItem().ShouldSatisfyAllConditions(link => link.Goal.Code.ShouldBe("1"), link => link.How.ShouldBe("Färre flyttar hit."));
        risk.Actions.ShouldHaveSingleItem().ShouldSatisfyAllConditions(a => a.What.ShouldBe("Annonsera"), a => a.Responsible.ShouldBe("Anna Exempel"), a => a.DueOn.ShouldBe(new DateOnly(2026, 5, 31)));
        (risk.Value, risk.At(AssessmentStage.Inherent)!.Value, risk.At(AssessmentStage.Target)!.Value).ShouldBe((6, 16, 2));
        var shown = (await TestSite.PageAsync(_head, "/risker/2026/sn-07")).QuerySelector("main")!.TextContent;
        foreach (var said in new[] { "Annonsera", "Anna Exempel", "31 maj 2026", "Prövas igen", "1 september 2026", "Färre flyttar hit." }) shown.ShouldContain(said);
        (await TestSite.PageAsync(_head, Page)).QuerySelector("#saknas").ShouldBeNull();
    }

    [Test]
    public async Task Save_WhenOnlyTheTitleIsSaid_SavesAndSaysWhatIsMissing()
    {
        var answer = await _head.WriteAsync("/risker/2026/sn-15/andra", ("orsak", ""), ("ansvarig", ""), ("titel", "Bara namn"));

        answer.Headers.Location!.OriginalString.ShouldBe("/risker/2026/sn-15/andra?sparat=ja");
        var page = await TestSite.PageAsync(_head, answer.Headers.Location.OriginalString);
        page.QuerySelector("[data-color=success]")!.TextContent.ShouldContain("SN-15 är sparad.");
        var missing = page.QuerySelectorAll("#saknas a").ToList();
        missing.Select(link => link.TextContent).ShouldContain("Läget i dag är inte bedömt");
        missing.ShouldAllBe(link => page.QuerySelector(link.GetAttribute("href")!) != null);
        page.QuerySelectorAll("#riskform input[type=radio]:checked").ShouldBeEmpty("nothing is chosen for an unscored risk");
        (await _site.WrittenAsync("sn-15")).Title.ShouldBe("Bara namn");
    }

    [Test]
    public async Task Save_WhenAskedForTheNext_OpensTheDepartmentsNextInOrder()
    {
        (await _head.WriteAsync(Page, ("sedan", "nasta"))).Headers.Location!.OriginalString.ShouldBe("/risker/2026/sn-08/andra");
        (await _head.WriteAsync("/risker/2026/sn-21/andra", ("sedan", "nasta"))).Headers.Location!.OriginalString.ShouldBe("/risker/2026/sn-21");
    }

    [TestCase("titel", "", "#titel")]
    [TestCase("oversyn", "i höst", "#oversyn")]
    [TestCase("atgard-dag", "snart", "#dag-1")]
    [TestCase("atgard-vad", "", "#vad-1")]
    [TestCase("nu", "9-9", "#bedomning")]
    public async Task Save_WhenSomethingIsWrong_KeepsAllThatIsTypedAndSavesNothing(string field, string text, string place)
    {
        var before = await _site.WrittenAsync();

        var answer = await _head.WriteAsync(Page, ("atgard-vem", "Bo"), ("foljd", "Min nya följd"), (field, text));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await answer.ReadAsync();
        page.Title!.ShouldStartWith("Fel:");
        page.QuerySelector(".ds-error-summary a")!.GetAttribute("href").ShouldBe(place);
        page.QuerySelector(place).ShouldNotBeNull();
        page.QuerySelector("#foljd")!.TextContent.ShouldBe("Min nya följd");
        page.QuerySelector("#vem-1")!.GetAttribute("value").ShouldBe("Bo");
        (await _site.WrittenAsync()).Version.ShouldBe(before.Version);
    }

    [Test]
    public async Task Rows_AreAddedAndTakenAwayWithoutScript()
    {
        var more = await (await _head.WriteAsync($"{Page}", ("titel", "Typad"))).ReadAsync();
        var typed = (await TestSite.PageAsync(_head, Page)).Typed(("titel", "Typat namn"), ("rad", "ny"));

        more = await (await _head.SendAsync($"{Page}?handler=Rad", typed)).ReadAsync();

        more.QuerySelectorAll("[data-row]").Length.ShouldBe(2);
        more.QuerySelector("#titel")!.GetAttribute("value").ShouldBe("Typat namn");
        List<KeyValuePair<string, string>> two = [.. more.Typed(("atgard-vad", null)), new("atgard-vad", "Ett"), new("atgard-vad", "Två"), new("rad", "1")];
        var less = await (await _head.SendAsync($"{Page}?handler=Rad", two)).ReadAsync();
        less.QuerySelectorAll("[name=atgard-vad]").Select(row => row.GetAttribute("value")).ShouldBe(["Två"]);
    }

    [TestCase("admin@demo.example")]
    [TestCase("revisor@demo.example")]
    [TestCase("kontroll@demo.example")]
    [TestCase("lasare@demo.example")]
    public async Task Save_IsForThoseWhoMayEditTheRisk(string user)
    {
        var client = await _site.ClientAsync(user);

        (await client.GetAsync(Page)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (var address in new[] { Page, $"{Page}?handler=Utkast", $"{Page}?handler=Kasta", $"{Page}?handler=Rad", WritingSite.New, $"{WritingSite.New}&handler=Utkast" })
            (await client.ForceAsync(address, ("titel", "Inte min"))).StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        (await _site.DraftsAsync()).ShouldBe(0);
        (await _site.WrittenAsync()).Title.ShouldBe("Nattpass utan sjuksköterska");
    }

    [Test]
    public async Task Save_WhenTheRiskIsAnotherDepartments_IsNotThere()
    {
        (await _head.GetAsync("/risker/2026/ks-03/andra")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _head.ForceAsync("/risker/2026/ks-03/andra", ("titel", "Inte min"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _head.GetAsync("/risker/2026/ny?namnd=ks")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _head.ForceAsync("/risker/2026/ny?namnd=ks", ("titel", "Inte min"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [TestCase(true, "inlämnad")]
    [TestCase(false, "stängt")]
    public async Task Save_WhenTheAnalysisIsHandedInOrTheYearClosed_SaysSoAndKeepsWhatIsTyped(bool handedIn, string why)
    {
        var typed = (await TestSite.PageAsync(_head, Page)).Typed(("titel", "För sent"));
        await (handedIn ? _site.HandInAsync() : _site.CloseYearAsync());

        var page = await (await _head.SendAsync(Page, typed)).ReadAsync();

        page.QuerySelector("main")!.TextContent.ShouldContain(why);
        page.QuerySelector(".ds-error-summary").ShouldNotBeNull();
        page.QuerySelector("#titel")!.GetAttribute("value").ShouldBe("För sent");
        (await _site.WrittenAsync()).Title.ShouldBe("Nattpass utan sjuksköterska");
        (await _head.SendAsync($"{Page}?handler=Utkast", typed)).StatusCode.ShouldBe(HttpStatusCode.Redirect, "what is typed may still be kept");
    }

    [Test]
    public async Task Page_TakesAsManyStatements_HoweverManyRisksThereAre()
    {
        var before = await StatementCount.OfAsync(_head, Page);
        await _head.WriteAsync(WritingSite.New, ("titel", "En till"), ("ansvarig", "Nytt namn"), ("kategori", "Ny kategori"));

        (await StatementCount.OfAsync(_head, Page)).ShouldBe(before);
    }
}
