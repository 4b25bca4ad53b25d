using System.Net;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Web.Features.PlanningYears;
using Vaggeryd.InternalControl.Web.Features.Risks;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.PlanningYears;

public sealed class PlanningYearTests
{
    private const string Finance = "ekonomi@demo.example";
    private TestSite _site = null!;

    [SetUp]
    public async Task Prepare() => _site = await TestSite.CreateAsync();

    [TearDown]
    public async Task Clean() => await _site.DisposeAsync();

    [Test]
    public async Task Years_ShowModelStateAndTheRisksThatTheReaderMaySee()
    {
        var own = await _site.Query(db => db.Risks.CountAsync(r => r.PlanningYear.Year == 2026 && r.Department.Code == "VA"));

        var page = await TestSite.PageAsync(await _site.ClientAsync("lasare@demo.example"), "/planeringsar");

        var row = page.QuerySelectorAll("tbody tr").Single(tr => tr.QuerySelector("th")!.TextContent.Trim() == "2026");
        row.QuerySelectorAll("td").Select(td => td.TextContent.Trim()).Skip(1).ShouldBe(["Öppet", $"{own}"]);
        row.QuerySelector("td a")!.GetAttribute("href").ShouldStartWith("/bedomningsmodell/");
        page.QuerySelectorAll("main form").ShouldBeEmpty();
        (await TestSite.PageAsync(await _site.ClientAsync("lasare@demo.example"), "/planeringsar/2026")).QuerySelectorAll("main form").ShouldBeEmpty();
    }

    [Test]
    public async Task Close_WhenFinanceDoes_RefusesEveryChangeUntilItIsOpenedAgain()
    {
        var client = await _site.ClientAsync(Finance);

        (await client.SendFormAsync("/planeringsar/2026", "/planeringsar/2026?handler=Stang")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await TestSite.PageAsync(client, "/planeringsar/2026")).Text(".lead").ShouldContain("av ekonomi@demo.example. Riskerna kan inte ändras.");
        (await client.GetAsync("/planeringsar/2026/omrakning?modell=2")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var file = new MemoryStream("ref;risk;sannolikhet;konsekvens\nSN-07;Ny text;2;3\n"u8.ToArray());
        (await Should.ThrowAsync<RuleBrokenException>(() => _site.Send(new ImportRisks.Command(file, "r.csv", 2026, "SN")))).Rule.ShouldBe(Rule.PlanningYearMustBeOpen);
        var version = await _site.Query(db => db.Risks.Where(r => r.PlanningYear.Year == 2026 && r.Slug == "sn-14").Select(r => r.Version).SingleAsync());
        await _site.Send(new MarkRiskSecret.Command(2026, "sn-14", version, "18:8", "Skäl."));

        (await client.SendFormAsync("/planeringsar/2026", "/planeringsar/2026?handler=Oppna")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        file.Position = 0;
        (await _site.Send(new ImportRisks.Command(new MemoryStream(file.ToArray()), "r.csv", 2026, "SN"))).Changed.ShouldBe(1);
        var told = await _site.Query(db => db.AuditRows.Where(r => r.Subject == "PlanningYear" && r.Actor == Finance).OrderBy(r => r.Id).Select(r => r.Changes).ToListAsync());
        told.Count.ShouldBe(2);
        told[0].ShouldContain("\"ClosedBy\":[null,\"ekonomi@demo.example\"]");
        told[1].ShouldContain("\"ClosedBy\":[\"ekonomi@demo.example\",null]");
    }

    [Test]
    public async Task Close_WhenSomebodyElseWasFirst_SaysSo()
    {
        var client = await _site.ClientAsync(Finance);
        var form = (await TestSite.PageAsync(client, "/planeringsar/2026")).QuerySelector("form[method=post][action$=Stang]")!;
        await _site.Send(new ClosePlanningYear.Command(2026));

        var answer = await client.SendAsync(form, "/planeringsar/2026?handler=Stang");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("har ändrat planeringsåret 2026");
    }

    [Test]
    public async Task Begin_WhenFinanceDoes_MakesTheYearWithItsModel_AndNotTwice()
    {
        var client = await _site.ClientAsync(Finance);
        var five = await _site.Query(db => db.ScoringModels.Where(m => m.Name == "5x5").Select(m => m.Id).FirstAsync());

        (await client.SendFormAsync("/planeringsar", "/planeringsar", ("ar", "2027"), ("modell", $"{five}"))).Headers.Location!.OriginalString.ShouldBe("/planeringsar/2027");
        var again = await client.SendFormAsync("/planeringsar", "/planeringsar", ("ar", "2027"), ("modell", $"{five}"));

        (await again.Content.ReadAsStringAsync()).ShouldContain("Planeringsåret 2027 finns redan.");
        (await _site.Query(db => db.PlanningYears.Where(y => y.Year == 2027).Select(y => new { y.ScoringModelId, y.ScoringModel.IsUsed }).SingleAsync())).ShouldBe(new { ScoringModelId = five, IsUsed = true });
    }

    [Test]
    public async Task SaveChanges_WhenTheYearWasClosedAfterItsRisksWereRead_IsRefused() => await _site.Query(async db =>
    {
        var risk = await db.Risks.Include(r => r.PlanningYear).ThenInclude(y => y.ScoringModel).Include(r => r.Department).Include(r => r.Assessments).FirstAsync(r => r.PlanningYear.Year == 2026 && r.Value == 4);
        risk.Assess(Domain.Risks.AssessmentStage.Current, 1, 1, "test", DateTime.UnixEpoch);
        await _site.Send(new ClosePlanningYear.Command(2026));

        await Should.ThrowAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync());

        (await db.Risks.AsNoTracking().Where(r => r.Id == risk.Id).Select(r => r.Value).SingleAsync()).ShouldBe(4);
        return 0;
    });
}
