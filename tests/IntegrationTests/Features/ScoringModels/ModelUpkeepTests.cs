using System.Net;
using Microsoft.EntityFrameworkCore;
using OfficeOpenXml;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Risks;
using Vaggeryd.InternalControl.Web.Features.ScoringModels;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.ScoringModels;

/// <summary>Versions, copies, drafts thrown away, and the model as a workbook.</summary>
public sealed class ModelUpkeepTests
{
    private TestSite _site = null!;

    [SetUp]
    public async Task SetUp() => _site = await TestSite.CreateAsync();

    [TearDown]
    public async Task TearDown() => await _site.DisposeAsync();

    [Test]
    public async Task Copy_OnThePage_MakesTheNextVersion_OrANewTitle()
    {
        var client = await _site.ClientAsync(ModelSite.Finance);
        var page = await TestSite.PageAsync(client, "/bedomningsmodell/1");
        var token = page.QuerySelector("form[action$=Kopiera] [name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var second = await client.PostAsync("/bedomningsmodell/1?handler=Kopiera", new Dictionary<string, string> { ["__RequestVerificationToken"] = token });
        await client.PostAsync("/bedomningsmodell/1?handler=Kopiera", new Dictionary<string, string> { ["__RequestVerificationToken"] = token });
        await client.PostAsync("/bedomningsmodell/1?handler=Kopiera", new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["titel"] = "Säkerhet" });

        second.Headers.Location!.OriginalString.ShouldMatch("^/bedomningsmodell/[0-9]+/andra$");
        var made = (await _site.Send(new ListScoringModels.Query())).Where(row => row.Model.IsOwn).Select(row => (row.Model.Title, row.Model.Number));
        made.ShouldBe([("4 × 4", 2), ("4 × 4", 3), ("Säkerhet", 1)]);
    }

    [TestCase("chef@demo.example")]
    [TestCase("revisor@demo.example")]
    [TestCase("admin@demo.example")]
    public async Task Editor_ForThoseWhoMayNot_DoesNotExist(string user)
    {
        var id = await _site.DraftAsync();
        var client = await _site.ClientAsync(user);

        (await client.GetAsync($"/bedomningsmodell/{id}/andra")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await TestSite.PageAsync(client, $"/bedomningsmodell/{id}")).QuerySelectorAll("main form").ShouldBeEmpty();
    }

    [Test]
    public async Task Delete_TakesADraftAway_ButNoneThatOthersAreBasedOn()
    {
        var first = await _site.DraftAsync("Egen");
        var second = (await _site.Send(new CopyScoringModel.Command(first, null))).Id;

        (await Should.ThrowAsync<RuleBrokenException>(_site.Send(new DeleteScoringModel.Command(first)))).Rule.ShouldBe(Rule.ModelMustNotBeBuiltOn);
        (await Should.ThrowAsync<RuleBrokenException>(_site.Send(new DeleteScoringModel.Command(1)))).Rule.ShouldBeOneOf(Rule.UsedModelMustNotChange, Rule.ModelMustNotBeBuiltOn);
        await _site.Send(new DeleteScoringModel.Command(second));
        await _site.Send(new DeleteScoringModel.Command(first));

        (await _site.Query(db => db.ScoringModels.CountAsync(m => m.Title == "Egen"))).ShouldBe(0);
    }

    [Test]
    public async Task Compare_SaysWhatDiffersInWords()
    {
        var id = await _site.DraftAsync();
        var model = await _site.Query(db => db.ScoringModels.AsNoTracking().SingleAsync(m => m.Id == id));
        await _site.Send(new ReviseScoringModel.Command(id, 0, model.Title, model.Definition with { Formula = ValueFormula.Highest, Bands = Bands(model, 1, 2, 3, 4), GoalWeights = [new("M1", 5)] }));

        var (before, changes) = await _site.Send(new CompareScoringModels.Query(id));

        before!.Number.ShouldBe(1);
        changes.ShouldContain(new ModelChange("Sättet att räkna riskvärdet", "sannolikhet × konsekvens", "det högsta av sannolikhet och konsekvens"));
        changes.ShouldContain(new ModelChange("Vikt för mål M1", "1", "5"));
        changes.ShouldContain(new ModelChange("Högsta värde för nivå 4", "16", "4"));
    }

    [Test]
    public async Task ImportOfRisks_IntoANewYear_TakesNoDraft()
    {
        await _site.Query(db =>
        {
            db.ScoringModels.Add(ScoringModel.Made(StandardScales.Numbered(6, 6), "Halvfärdig", 1, "anna", new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc)));
            return db.SaveChangesAsync();
        });
        var file = "Beteckning;Risk;Sannolikhet;Konsekvens\nN-1;Brand;2;3\n"u8.ToArray();

        await _site.Send(new ImportRisks.Command(new MemoryStream(file), "risker.csv", 2033, "KS") { Scale = "6x6" });

        (await _site.Query(db => db.PlanningYears.Where(y => y.Year == 2033).Select(y => y.ScoringModel.Title).SingleAsync())).ShouldBe("6 × 6");
    }

    [Test]
    public async Task Workbook_HoldsTheWholeModel_AndNoFormula()
    {
        var id = await _site.DraftAsync("=1+1");
        var client = await _site.ClientAsync("revisor@demo.example");

        var answer = await client.GetAsync($"/bedomningsmodell/{id}/hamta");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var package = new ExcelPackage(await answer.Content.ReadAsStreamAsync());
        var cells = package.Workbook.Worksheets.SelectMany(sheet => sheet.Cells).ToList();
        cells.ShouldAllBe(cell => string.IsNullOrEmpty(cell.Formula));
        var texts = cells.Select(cell => cell.Text).ToList();
        foreach (var text in (string[])["16 Mycket hög", "12 Hög", "Högre riskvärde", "Alla mål väger lika."]) texts.ShouldContain(words => words.Contains(text));
        package.Workbook.Worksheets.Count.ShouldBe(3);
    }

    private static List<RiskBand> Bands(ScoringModel model, params int[] last) => [.. model.Bands.Select(band => band with { From = last[band.Level - 1], To = last[band.Level - 1] })];
}
