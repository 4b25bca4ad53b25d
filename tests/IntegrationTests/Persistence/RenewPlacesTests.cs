using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Web.Features.Installation;

namespace Vaggeryd.InternalControl.IntegrationTests.Persistence;

public sealed class RenewPlacesTests
{
    [Test]
    public async Task Migrate_WhenPlacesAreFromAnEarlierVersion_RenewsThemOnce()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);
        var before = await KeysAsync(installation);
        before.Values.ShouldContain(risk => risk.Age > 0);
        await installation.Query(db => db.Database.ExecuteSqlRawAsync("UPDATE Risks SET RankKey = '1' || substr(RankKey, 2, 20), Age = 0, ValueBefore = NULL WHERE RankKey < '9'"));

        await installation.Send(new MigrateDatabase.Command());

        (await KeysAsync(installation)).ShouldBe(before);
        var versions = await installation.Query(db => db.Risks.SumAsync(risk => risk.Version));
        var rows = await installation.Query(db => db.AuditRows.CountAsync(row => row.Subject == "Risk"));

        await installation.Send(new MigrateDatabase.Command());

        (await installation.Query(db => db.Risks.SumAsync(risk => risk.Version))).ShouldBe(versions);
        (await installation.Query(db => db.AuditRows.CountAsync(row => row.Subject == "Risk"))).ShouldBe(rows);
    }

    private static Task<Dictionary<string, (string Key, int Age, int? ValueBefore)>> KeysAsync(TestInstallation installation) => installation.Query(db => db.Risks
        .OrderBy(risk => risk.Id)
        .ToDictionaryAsync(risk => $"{risk.PlanningYearId}/{risk.Slug}", risk => (risk.RankKey, risk.Age, risk.ValueBefore)));
}
