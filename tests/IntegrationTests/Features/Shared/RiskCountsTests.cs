using System.Text;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.IntegrationTests.Features.Risks;
using Vaggeryd.InternalControl.Web.Features.Risks;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Shared;

public sealed class RiskCountsTests
{
    private TestSite _site = null!;

    [SetUp]
    public async Task Prepare() => _site = await TestSite.CreateAsync();

    [TearDown]
    public async Task Clean() => await _site.DisposeAsync();

    [Test]
    public async Task Register_WhenAnotherNodeChangesARisk_CountsItAtTheNextRequest()
    {
        var client = await _site.ClientAsync("ekonomi@demo.example");
        (await LeadAsync(client)).ShouldStartWith("124 risker ");

        await _site.Send(new ImportRisks.Command(new MemoryStream(Encoding.UTF8.GetBytes("risk;sannolikhet;konsekvens\nHelt ny;2;2\n")), "ny.csv", 2026, "VA"));

        (await LeadAsync(client)).ShouldStartWith("125 risker ");
        (await TestSite.PageAsync(client, "/")).QuerySelector("[aria-labelledby=lage] p")!.TextContent.Trim().ShouldStartWith("125 risker ");
    }

    [Test]
    public async Task Register_WhenARiskIsRemovedOrAssessedAnew_CountsItAtTheNextRequest()
    {
        await _site.AddAsync("SN", "Kommer och går", (1, 1));
        var client = await _site.ClientAsync("ekonomi@demo.example");
        (await LeadAsync(client)).ShouldContain("1 nivån mycket hög");

        await ChangeAsync(risk => risk.Assess(AssessmentStage.Current, 4, 4, "test", DateTime.UnixEpoch));
        (await LeadAsync(client)).ShouldContain("2 nivån mycket hög");

        await _site.Query(async db =>
        {
            db.Remove(await db.Risks.SingleAsync(r => r.Title == "Kommer och går"));
            return await db.SaveChangesAsync();
        });
        (await LeadAsync(client)).ShouldStartWith("124 risker ");
    }

    [Test]
    public async Task Register_WhenEverybodysNumbersAreKept_GivesAReaderTheOwnOnly()
    {
        await LeadAsync(await _site.ClientAsync("ekonomi@demo.example"));
        var own = await _site.Query(db => db.Risks.CountAsync(r => r.PlanningYear.Year == 2026 && (r.Department.Code == "SN" || r.Department.Code == "SF")));

        (await LeadAsync(await _site.ClientAsync("chef@demo.example"))).ShouldStartWith($"{own} risker från 2 ");
        (await LeadAsync(await _site.ClientAsync("ekonomi@demo.example"))).ShouldStartWith("124 risker ");
    }

    [Test]
    public async Task Register_WhenNothingHasChanged_DoesNotCountAgain()
    {
        var client = await _site.ClientAsync("ekonomi@demo.example");
        await LeadAsync(client);

        using var counter = new CommandCounter();
        await LeadAsync(client);

        counter.Commands.ShouldNotBeEmpty();
        counter.Commands.ShouldNotContain(sql => sql.Contains("GROUP BY"));
    }

    [Test]
    public async Task SaveChanges_WhenARiskChanges_RenewsTheStampOfItsYearOnly()
    {
        await _site.AddAsync("SN", "Kommer och går");
        var before = await StampsAsync();

        await ChangeAsync(risk => risk.Describe(new RiskDescription { Title = "Kommer och går", Cause = "nu sagd" }, "test", DateTime.UnixEpoch));
        var after = await StampsAsync();

        after[2026].ShouldNotBe(before[2026]);
        after.Where(year => year.Key != 2026).ShouldBe(before.Where(year => year.Key != 2026));
    }

    [Test]
    public async Task SaveChanges_WhenTheChangeIsRolledBack_KeepsTheStamp()
    {
        await _site.AddAsync("SN", "Kommer och går");
        var before = await StampsAsync();

        await _site.Query(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            db.Remove(await db.Risks.SingleAsync(r => r.Title == "Kommer och går"));
            return await db.SaveChangesAsync();
        });

        (await StampsAsync()).ShouldBe(before);
    }

    [Test]
    public async Task SaveChanges_WhenYearAndRiskAreNew_StampsTheYear()
    {
        await _site.Query(async db =>
        {
            var year = new PlanningYear(2031, await db.ScoringModels.FirstAsync());
            db.Add(new Risk(year, await db.Departments.FirstAsync(), "N-1", new RiskDescription { Title = "Först" }, "test", DateTime.UnixEpoch));
            return await db.SaveChangesAsync();
        });

        (await StampsAsync())[2031].Length.ShouldBe(32);
    }

    private static async Task<string> LeadAsync(HttpClient client) =>
        string.Join(' ', (await TestSite.PageAsync(client, "/risker/2026")).QuerySelector(".lead")!.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    private Task<Dictionary<int, string>> StampsAsync() => _site.Query(db => db.PlanningYears.ToDictionaryAsync(year => year.Year, year => year.RiskStamp));

    private Task<int> ChangeAsync(Action<Risk> change) => _site.Query(async db =>
    {
        change(await db.Risks.Include(r => r.Assessments).Include(r => r.Department).Include(r => r.PlanningYear.ScoringModel).SingleAsync(r => r.Title == "Kommer och går"));
        return await db.SaveChangesAsync();
    });
}
