using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Goals;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.Installation;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Installation;

public sealed class PrepareInstallationTests
{
    [Test]
    public async Task PrepareInstallation_WhenWithoutDemo_HasGoalsModelsAndOneDepartmentOnly()
    {
        await using var installation = await TestInstallation.CreateAsync();

        (await installation.Query(db => db.Departments.Select(d => d.Code).ToListAsync())).ShouldBe(["KS"]);
        (await installation.Query(db => db.Goals.GroupBy(g => g.Kind).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count)))
            .ShouldBe(new Dictionary<GoalKind, int> { [GoalKind.Overarching] = 4, [GoalKind.Internal] = 3 }, ignoreOrder: true);
        (await installation.Query(db => db.GlobalGoals.OrderBy(g => g.Number).Select(g => g.Number).ToListAsync())).ShouldBe(Enumerable.Range(1, 17));
        (await installation.Query(db => db.ScoringModels.OrderBy(m => m.Name).Select(m => m.Name).ToListAsync())).ShouldBe(["4x4", "5x5"]);
        (await installation.Query(db => db.Risks.CountAsync())).ShouldBe(0);
        (await installation.Query(db => db.PlanningYears.CountAsync())).ShouldBe(0);
        (await installation.Query(db => db.Users.CountAsync())).ShouldBe(0, "no password that anyone could know");
        (await installation.Query(db => db.Municipalities.SingleAsync())).IsDemo.ShouldBeFalse();
    }

    [Test]
    public async Task PrepareInstallation_WhenDemo_HasDepartmentsRisksAndAccountsMarkedAsDemo()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);

        (await installation.Query(db => db.Municipalities.SingleAsync())).IsDemo.ShouldBeTrue();
        (await installation.Query(db => db.Departments.CountAsync())).ShouldBeGreaterThan(5);
        (await installation.Query(db => db.Risks.CountAsync(r => r.PlanningYear.Year == 2026))).ShouldBe(124);
        (await installation.Query(db => db.Risks.CountAsync(r => r.PlanningYear.Year != 2026))).ShouldBeGreaterThan(50);
        (await installation.Query(db => db.Users.CountAsync())).ShouldBe(7);
        (await installation.Query(db => db.RoleAssignments.CountAsync())).ShouldBe(7);
    }

    [Test]
    public async Task PrepareInstallation_WhenDemo_KeepsValueAndCurrentAssessmentAlike()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);

        var risks = await installation.Query(db => db.Risks.Include(r => r.Assessments).ToListAsync());

        risks.ShouldAllBe(r => (r.At(AssessmentStage.Current) == null && r.Value == null) || r.At(AssessmentStage.Current)!.Value == r.Value);
    }

    [TestCase(false, false)]
    [TestCase(false, true)]
    [TestCase(true, false)]
    [TestCase(true, true)]
    public async Task PrepareInstallation_WhenAlreadyPrepared_LeavesItAsItWas(bool demoFirst, bool demoThen)
    {
        await using var installation = await TestInstallation.CreateAsync(demoFirst);
        var before = await installation.Query(Counts);

        var again = await installation.Send(new PrepareInstallation.Command(demoThen));

        again.WasEmpty.ShouldBeFalse();
        again.DemoAccounts.Any().ShouldBe(demoFirst, "passwords are told for a demo only");
        (await installation.Query(Counts)).ShouldBe(before);
    }

    [Test]
    public async Task MigrateDatabase_WhenSchemaIsNewest_AppliesNothing()
    {
        await using var installation = await TestInstallation.CreateAsync();

        (await installation.Send(new MigrateDatabase.Command())).Migrations.ShouldBeEmpty();
    }

    private static async Task<(int Departments, int Risks, int Users, int Goals, int Models, bool IsDemo)> Counts(AppDbContext db) => (
        await db.Departments.CountAsync(),
        await db.Risks.CountAsync(),
        await db.Users.CountAsync(),
        await db.Goals.CountAsync(),
        await db.ScoringModels.CountAsync(),
        (await db.Municipalities.SingleAsync()).IsDemo);
}
