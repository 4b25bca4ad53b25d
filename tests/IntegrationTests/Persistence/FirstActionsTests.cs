using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Vaggeryd.InternalControl.Web.Features.Installation;

namespace Vaggeryd.InternalControl.IntegrationTests.Persistence;

public sealed class FirstActionsTests
{
    [Test]
    public async Task Migrate_WhenRisksSayWhatIsToBeDone_MakesItTheirFirstAction()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);
        await installation.Query(async db =>
        {
            var scoring = db.Database.GetMigrations().Single(name => name.EndsWith("_AddScoring", StringComparison.Ordinal));
            await db.GetService<IMigrator>().MigrateAsync(scoring);
            return 0;
        });

        await installation.Send(new MigrateDatabase.Command());

        var actions = await installation.Query(db => db.TreatmentActions.AsNoTracking().Select(action => new { action.RiskId, action.Number, action.What, action.Responsible }).ToListAsync());
        var texts = await installation.Query(db => db.Risks.Where(risk => risk.PlannedAction != null).ToDictionaryAsync(risk => risk.Id, risk => risk.PlannedAction!));
        texts.Count.ShouldBeGreaterThan(10);
        actions.ToDictionary(action => action.RiskId, action => action.What).ShouldBe(texts, ignoreOrder: true);
        actions.ShouldAllBe(action => action.Number == 1 && action.Responsible == null);
    }
}
