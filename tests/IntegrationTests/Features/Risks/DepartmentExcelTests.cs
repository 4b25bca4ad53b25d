using System.Net;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.Risks;
using Vaggeryd.InternalControl.Web.Features.Risks.Imports;
using Vaggeryd.InternalControl.Web.Import;
using static Vaggeryd.InternalControl.IntegrationTests.Features.Risks.ExcelSite;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Risks;

/// <summary>A department's risks out to its own workbook and in again, by way of a look at what changes.</summary>
public sealed class DepartmentExcelTests
{
    [Test]
    public async Task Workbook_WhenBroughtInUnchanged_ChangesNothing()
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync("chef@demo.example");

        var review = await client.ReviewAsync(await client.FetchAsync());

        review.QuerySelector(".lead")!.TextContent.ShouldStartWith("Nya risker: 0. Ändrade: 0.");
        review.QuerySelector("main")!.TextContent.ShouldContain("Filen säger samma sak som sajten");
        review.QuerySelectorAll("#h-varningar").ShouldBeEmpty();
    }

    [Test]
    public async Task Workbook_WhenMadeOfRichRisks_ChangesNothingWhenBroughtIn()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);
        await new RichRisks(21).AddToAsync(installation, 300);
        var code = await installation.Query(db => db.Risks.Where(risk => risk.PlanningYear.Year == RichRisks.Year).OrderBy(risk => risk.Id).Select(risk => risk.Department.Code).FirstAsync());
        using var file = new MemoryStream();
        var written = await installation.Send(new WriteDepartmentWorkbook.Query(RichRisks.Year, code, file));
        file.Position = 0;
        var content = await installation.ContentAsync();

        var result = await installation.Send(new ImportRisks.Command(file, "egen.xlsx", RichRisks.Year, code));

        written.Count.ShouldBe(60);
        (result.Added, result.Changed, result.Unchanged).ShouldBe((0, 0, 60));
        (await installation.ContentAsync()).ShouldBe(content);
    }

    [Test]
    public async Task TakeIn_WhenCellsWereChangedEmptiedAndAdded_DoesWhatTheReviewSaid()
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync("chef@demo.example");
        var (changed, emptied) = await TwoAsync(site);
        var book = With(
            await client.FetchAsync(),
            (changed, RegisterField.Title, "Ny rubrik"),
            (emptied, RegisterField.ExistingControls, null),
            ("", RegisterField.Title, "=HYPERLINK(\"http://x\")"),
            ("", RegisterField.Likelihood, "2 - mindre sannolik"),
            ("", RegisterField.Consequence, 3));

        var review = await client.ReviewAsync(book);
        var before = await site.Query(db => db.Risks.CountAsync());
        var answer = await client.SendAsync(review, "TaIn");

        review.QuerySelector(".lead")!.TextContent.ShouldStartWith("Nya risker: 1. Ändrade: 2.");
        review.QuerySelectorAll(".word-table strong").Select(word => word.TextContent).ShouldBe(["töms"]);
        answer.Headers.Location!.OriginalString.ShouldBe($"{Page}?nya=1&andrade=2");
        var risks = await site.Query(db => db.Risks.AsNoTracking().Where(risk => risk.PlanningYear.Year == 2026 && risk.Department.Code == "SN").ToListAsync());
        risks.Single(risk => risk.Reference == changed).Title.ShouldBe("Ny rubrik");
        risks.Single(risk => risk.Reference == emptied).ExistingControls.ShouldBeNull();
        risks.Single(risk => risk.Title.StartsWith("=HYPERLINK")).Value.ShouldBe(6);
        (await site.Query(db => db.Risks.CountAsync())).ShouldBe(before + 1);
        (await site.Query(db => db.PendingImports.CountAsync())).ShouldBe(0);
    }

    [TestCase("filen", "Från filen")]
    [TestCase("sajten", "Från sajten")]
    public async Task TakeIn_WhenTheRiskWasChangedMeanwhile_MustBeChosen(string choice, string stands)
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync("chef@demo.example");
        var (reference, _) = await TwoAsync(site);
        var book = With(await client.FetchAsync(), (reference, RegisterField.Title, "Från filen"));
        await ChangeAsync(site, reference, "Från sajten");

        var review = await client.ReviewAsync(book);
        var unchosen = await client.SendAsync(review, "TaIn");
        var chosen = await client.SendAsync(review, "TaIn", ($"val-{reference}", choice));

        review.QuerySelector("#h-krock")!.TextContent.ShouldBe("Ändrade på båda hållen: 1");
        review.QuerySelector($"#val-{reference}")!.TextContent.ShouldContain("Ändrad av annan@example.se");
        (unchosen.StatusCode, await unchosen.Content.ReadAsStringAsync()).ShouldSatisfyAllConditions(got => got.StatusCode.ShouldBe(HttpStatusCode.OK), got => got.Item2.ShouldContain($"#val-{reference}"));
        chosen.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await site.Query(db => db.Risks.Where(risk => risk.PlanningYear.Year == 2026 && risk.Reference == reference).Select(risk => risk.Title).SingleAsync())).ShouldBe(stands);
    }

    [Test]
    public async Task TakeIn_WhenSomethingChangedAfterTheReview_ShowsItAnewAndSavesNothing()
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync("chef@demo.example");
        var (reference, other) = await TwoAsync(site);
        var review = await client.ReviewAsync(With(await client.FetchAsync(), (reference, RegisterField.Title, "Från filen")));
        await ChangeAsync(site, other, "Från sajten");

        var answer = await client.SendAsync(review, "TaIn");

        (await answer.Content.ReadAsStringAsync()).ShouldContain("Riskerna har ändrats sedan du granskade filen");
        (await site.Query(db => db.Risks.AnyAsync(risk => risk.Title == "Från filen"))).ShouldBeFalse();
    }

    [Test]
    public async Task Cancel_RemovesTheFile()
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync("chef@demo.example");
        var review = await client.ReviewAsync(await client.FetchAsync());

        (await client.SendAsync(review, "Avbryt")).Headers.Location!.OriginalString.ShouldBe(Page);

        (await site.Query(db => db.PendingImports.CountAsync())).ShouldBe(0);
        (await client.GetAsync($"{Page}/granska")).Headers.Location!.OriginalString.ShouldBe(Page);
    }

    [Test]
    public async Task Page_WhenTheAnalysisIsHandedIn_TakesNothingInOrOut()
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync("chef@demo.example");
        await site.Query(async db =>
        {
            var analysis = await db.RiskAnalyses.Include(a => a.PlanningYear).Include(a => a.Department).SingleAsync(a => a.PlanningYear.Year == 2026 && a.Department.Code == "SN");
            analysis.Submit(1, 0, null, "test", new DateTime(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc));
            return await db.SaveChangesAsync();
        });

        (await client.GetAsync(Page)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await client.GetAsync($"{Page}/hamta")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Test]
    public async Task Upload_WhenTheFileIsNone_SaysWhyOnThePage()
    {
        await using var site = await TestSite.CreateAsync();
        var client = await site.ClientAsync("chef@demo.example");

        var answer = await client.UploadAsync([1, 2, 3], "bild.png");

        (await answer.Content.ReadAsStringAsync()).ShouldContain("Filen är varken en Excel-arbetsbok");
        (await site.Query(db => db.PendingImports.CountAsync())).ShouldBe(0);
    }

    [Test]
    public async Task RemoveOldImports_TakesThoseOlderThanADay()
    {
        await using var site = await TestSite.CreateAsync();
        await site.Query(async db =>
        {
            var (user, department) = (await db.Users.FirstAsync(), await db.Departments.FirstAsync());
            foreach (var hours in new[] { 23, 25 }) db.PendingImports.Add(new PendingImport(user.Id, 2026, department.Id, $"{hours}.xlsx", [1], DateTime.UtcNow.AddHours(-hours)));
            return await db.SaveChangesAsync();
        });

        (await site.Send(new RemoveOldImports.Command())).ShouldBe(1);

        (await site.Query(db => db.PendingImports.Select(import => import.FileName).ToListAsync())).ShouldBe(["23.xlsx"]);
    }

    private static async Task<(string, string)> TwoAsync(TestSite site)
    {
        var found = await site.Query(db => db.Risks.Where(risk => risk.PlanningYear.Year == 2026 && risk.Department.Code == "SN" && risk.ExistingControls != null).OrderBy(risk => risk.Id).Select(risk => risk.Reference).Take(2).ToListAsync());
        return (found[0], found[1]);
    }

    private static Task ChangeAsync(TestSite site, string reference, string title) => site.Query(async db =>
    {
        var risk = await db.Risks.Include(r => r.PlanningYear.ScoringModel).Include(r => r.Department).Include(r => r.Actions).SingleAsync(r => r.PlanningYear.Year == 2026 && r.Reference == reference);
        risk.Describe(new RiskDescription { Title = title }, "annan@example.se", DateTime.UtcNow);
        return await db.SaveChangesAsync();
    });
}
