using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Web.Features.Plans;
using Vaggeryd.InternalControl.Web.Features.Risks;

namespace Vaggeryd.InternalControl.IntegrationTests.Persistence;

/// <summary>Against a live SQL Server, where one is given. The database named in the connection string is dropped and made anew.</summary>
public sealed class SqlServerRoundTripTests
{
    private const string Variable = "INTERNALCONTROL_TEST_SQLSERVER";

    [Test]
    public async Task DemoMunicipality_WhenOnSqlServer_RanksAndPlansAsOnSqlite()
    {
        var connectionString = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrWhiteSpace(connectionString))
            Assert.Ignore($"Set {Variable} to a connection string to run the tests against SQL Server.");

        await using (var db = Databases.SqlServer(connectionString: connectionString)) await db.Database.EnsureDeletedAsync();
        await using var server = await TestInstallation.CreateAsync(demo: true, settings: TestInstallation.SqlServer(connectionString));
        await using var embedded = await TestInstallation.CreateAsync(demo: true);

        (await Ranked(server)).ShouldBe(await Ranked(embedded));
        (await server.PlanInputHashAsync()).ShouldBe(await embedded.PlanInputHashAsync());
    }

    private static async Task<List<string>> Ranked(TestInstallation installation) =>
        [.. (await installation.Send(new RankRisks.Query(2026))).Risks.Select(r => $"{r.Rank} {r.Risk.Reference} {r.Risk.Value}")];
}
