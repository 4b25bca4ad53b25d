using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.PlanningYears;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.PlanningYears;

public sealed class RecalculationTests
{
    private const string Finance = "ekonomi@demo.example";
    private const string Page = "/planeringsar/2026/omrakning";
    private static readonly DateTime At = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
    private TestSite _site = null!;

    [SetUp]
    public async Task Prepare() => _site = await TestSite.CreateAsync();

    [TearDown]
    public async Task Clean() => await _site.DisposeAsync();

    [Test]
    public async Task Apply_DoesWhatThePreviewSaid_RiskByRisk_AndTellsTheTrail()
    {
        await OverrideAsync("sn-07", 16);
        var client = await _site.ClientAsync(Finance);
        var preview = await _site.Send(new PreviewRecalculation.Query(2026, "5x5", [1, 2, 3, 5], []));
        var address = $"{Page}?modell={preview.Recalculation.To.Id}&s=1&s=2&s=3&s=5";
        var page = await TestSite.PageAsync(client, address);
        page.Text(".lead").ShouldContain($"{preview.Moved} av 121 bedömda risker byter plats. Inget är ändrat ännu.");
        page.Text("#h-bort").ShouldStartWith($"{preview.Lost.Count} ");
        page.QuerySelector("main")!.TextContent.ShouldContain("Skälet var: Granskad.");

        var answer = await client.SendAsync(page.QuerySelector($"form[method=post][action='{Page}']")!, Page);

        answer.Headers.Location!.OriginalString.ShouldBe("/planeringsar/2026?klart=omraknat");
        var after = await RisksAsync();
        preview.Risks.Count.ShouldBe(after.Count);
        foreach (var risk in preview.Risks) (after[risk.Before.Id].Value, after[risk.Before.Id].Level, after[risk.Before.Id].Likelihood).ShouldBe((risk.After.Value, risk.After.Level, risk.After.Likelihood), risk.Before.Slug);
        preview.Risks.Where(risk => risk.RankAfter is not null).OrderBy(risk => risk.RankAfter).Select(risk => risk.Before.Slug)
            .ShouldBe(after.Values.Where(risk => risk.Value is not null).OrderBy(risk => risk.RankKey, StringComparer.Ordinal).Select(risk => risk.Slug));
        after.Values.ShouldAllBe(risk => risk.ComputedValue == null && risk.OverrideReason == null);
        (await _site.Query(db => db.Assessments.Where(a => db.Risks.Any(r => r.Id == a.RiskId && r.PlanningYear.Year == 2026)).Select(a => a.ScoringModelHash).Distinct().ToListAsync()))
            .ShouldBe([preview.Recalculation.To.Hash]);
        await ShouldTellAsync(preview);
    }

    [Test]
    public async Task Apply_RenewsTheNextYearsTrend()
    {
        await _site.Query(async db =>
        {
            var next = new PlanningYear(2027, await db.ScoringModels.FirstAsync(m => m.Name == "5x5"));
            var twin = await db.Risks.Include(r => r.Department).FirstAsync(r => r.PlanningYear.Year == 2026 && r.Value == 6);
            db.PlanningYears.Add(next);
            await db.SaveChangesAsync();
            var risk = new Risk(next, twin.Department, twin.Reference, new RiskDescription { Title = "Samma" }, "test", At);
            risk.Assess(AssessmentStage.Current, 5, 5, "test", At);
            db.Risks.Add(risk);
            return await db.SaveChangesAsync();
        });
        (await ValueBeforeAsync()).ShouldBeNull();

        await ApplyAsync();

        (await ValueBeforeAsync()).ShouldBe(8);
        Task<int?> ValueBeforeAsync() => _site.Query(db => db.Risks.Where(r => r.PlanningYear.Year == 2027).Select(r => r.ValueBefore).SingleAsync());
    }

    [Test]
    public async Task Apply_WhenARiskChangedAfterThePreview_IsRefused_WithAFreshPreview()
    {
        var client = await _site.ClientAsync(Finance);
        var five = (await _site.Send(new PreviewRecalculation.Query(2026, "5x5", [], []))).Recalculation.To.Id;
        var page = await TestSite.PageAsync(client, $"{Page}?modell={five}");
        var form = page.QuerySelector($"form[method=post][action='{Page}']")!;
        await OverrideAsync("sn-07", 1);
        var before = await RisksAsync();

        var answer = await client.SendAsync(form, Page);

        var said = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        said.ShouldContain("Något har ändrats sedan förhandsgranskningen");
        said.ShouldContain("Skälet var: Granskad.");
        said.ShouldNotContain(form.QuerySelector("input[name=sedd]")!.GetAttribute("value")!);
        (await RisksAsync()).Values.Select(r => (r.Slug, r.Value, r.RankKey)).ShouldBe(before.Values.Select(r => (r.Slug, r.Value, r.RankKey)));
    }

    [Test]
    public async Task Apply_WhenTheStepsAreWrong_ChangesNothing()
    {
        var before = await RisksAsync();
        var rows = await _site.Query(db => db.AuditRows.CountAsync());

        foreach (int[] steps in new int[][] { [1, 2, 3], [1, 3, 2, 5], [1, 2, 3, 6] })
            await Should.ThrowAsync<RuleBrokenException>(() => _site.Send(new RecalculateYear.Command(2026, "5x5", steps, [], "")));
        await Should.ThrowAsync<ConflictException>(() => _site.Send(new RecalculateYear.Command(2026, "5x5", [], [], "")));
        await Should.ThrowAsync<BadInputException>(() => _site.Send(new RecalculateYear.Command(2026, "finns inte", [], [], "")));
        (await Should.ThrowAsync<RuleBrokenException>(() => _site.Send(new RecalculateYear.Command(2026, "4x4", [], [], "")))).Rule.ShouldBe(Rule.RecalculationMustTakeAnotherModel);

        (await RisksAsync()).Values.Select(r => (r.Value, r.Version)).ShouldBe(before.Values.Select(r => (r.Value, r.Version)));
        (await _site.Query(db => db.AuditRows.CountAsync())).ShouldBe(rows);
    }

    [Test]
    public async Task Page_WhenTheStepsChangePlaces_KeepsThemAndOffersNoWayOn()
    {
        var client = await _site.ClientAsync(Finance);
        var five = (await _site.Send(new PreviewRecalculation.Query(2026, "5x5", [], []))).Recalculation.To.Id;

        var page = await TestSite.PageAsync(client, $"{Page}?modell={five}&s=1&s=4&s=3&s=5");

        page.Text(".ds-error-summary").ShouldContain("byter plats");
        page.QuerySelector("#s2 option[selected]")!.GetAttribute("value").ShouldBe("4");
        page.QuerySelector($"form[method=post][action='{Page}']").ShouldBeNull();
    }

    [Test]
    public async Task Files_HoldEveryRisk_AndTheApiSaysTheSame()
    {
        var client = await _site.ClientAsync(Finance);
        var preview = await _site.Send(new PreviewRecalculation.Query(2026, "5x5", [], []));

        var answer = await client.GetAsync($"{Page}/hamta?modell={preview.Recalculation.To.Id}");
        using var book = new OfficeOpenXml.ExcelPackage(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()));
        var api = JsonDocument.Parse(await client.GetStringAsync($"/api/v1/years/2026/recalculation?model={preview.Recalculation.To.Id}&likelihood=1,2,4,5")).RootElement;

        book.Workbook.Worksheets[0].Dimension.Rows.ShouldBe(125);
        book.Workbook.Worksheets[0].Cells[2, 2].Text.ShouldBe(preview.Risks[0].Before.Reference);
        api.GetProperty("risks").GetArrayLength().ShouldBe(124);
        api.GetProperty("likelihoodSteps").EnumerateArray().Select(step => step.GetInt32()).ShouldBe([1, 2, 4, 5]);
        api.GetProperty("risks")[0].GetProperty("move").GetInt32().ShouldBe(preview.Risks[0].Move);
        (await client.GetAsync("/api/v1/years/2026/recalculation?model=2&likelihood=a")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task Page_WhenDataGrows_AsksAsOftenAsBefore()
    {
        var client = await _site.ClientAsync(Finance);
        var five = (await _site.Send(new PreviewRecalculation.Query(2026, "5x5", [], []))).Recalculation.To.Id;
        var before = await StatementCount.OfAsync(client, $"{Page}?modell={five}");
        await _site.AddRisksAsync(2026, departments: 20, risksEach: 25);

        (await StatementCount.OfAsync(client, $"{Page}?modell={five}")).ShouldBe(before);
        before.ShouldBeInRange(4, 10);
        (await TestSite.PageAsync(client, $"{Page}?modell={five}&sida=3")).QuerySelectorAll("#flytt").Length.ShouldBe(1);
    }

    private async Task ApplyAsync()
    {
        var preview = await _site.Send(new PreviewRecalculation.Query(2026, "5x5", [], []));
        await _site.Send(new RecalculateYear.Command(2026, "5x5", [], [], preview.Seen));
    }

    private async Task ShouldTellAsync(PreviewRecalculation.Result preview)
    {
        var rows = await _site.Query(db => db.AuditRows.Where(row => row.Actor == Finance).ToListAsync());
        var act = rows.Single(row => row.Subject == nameof(RecalculateYear));
        (act.SubjectName, act.Year).ShouldBe(("2026", 2026));
        act.Changes.ShouldContain("\"LikelihoodSteps\":[\"1, 2, 3, 4\",\"1, 2, 3, 5\"]");
        act.Changes.ShouldContain($"\"Overrides\":[{preview.Lost.Count(lost => lost.Stage.LiftsOverride)},0]");
        rows.Single(row => row.Subject == "PlanningYear").Changes.ShouldContain($"\"ScoringModelId\":[{preview.Recalculation.From.Id},{preview.Recalculation.To.Id}]");
        var changed = preview.Risks.Where(risk => risk.Before.Value is not null).ToList();
        var told = rows.Where(row => row.Subject == "Risk").ToDictionary(row => row.SubjectName);
        foreach (var risk in changed.Where(risk => risk.Before.Value != risk.After.Value)) told[risk.Before.Slug].Changes.ShouldContain($"\"Value\":[{risk.Before.Value},{risk.After.Value}]");
        told["sn-07"].Changes.ShouldContain("Granskad.");
    }

    private Task<Dictionary<int, Risk>> RisksAsync() => _site.Query(db => db.Risks.AsNoTracking().Where(r => r.PlanningYear.Year == 2026).OrderBy(r => r.Id).ToDictionaryAsync(r => r.Id));

    private Task<int> OverrideAsync(string slug, int value) => _site.Query(async db =>
    {
        var risk = await db.Risks.Include(r => r.PlanningYear).ThenInclude(y => y.ScoringModel).Include(r => r.Department).Include(r => r.Assessments).SingleAsync(r => r.PlanningYear.Year == 2026 && r.Slug == slug);
        risk.Override(AssessmentStage.Current, value, "Granskad.", "chef@demo.example", At);
        return await db.SaveChangesAsync();
    });
}
