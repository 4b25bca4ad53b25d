using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Vaggeryd.InternalControl.IntegrationTests.Persistence;

public sealed class SqliteTests
{
    [Test]
    public async Task Connections_CheckForeignKeysAndWriteAhead()
    {
        await using var installation = await TestInstallation.CreateAsync();

        (await Read(installation, "PRAGMA foreign_keys")).ShouldBe(["1"]);
        (await Read(installation, "PRAGMA journal_mode")).ShouldBe(["wal"]);
        (await Read(installation, "PRAGMA busy_timeout")).ShouldBe(["30000"]);
        (await Read(installation, "PRAGMA integrity_check")).ShouldBe(["ok"]);
        await Should.ThrowAsync<DbException>(() => Read(installation, "INSERT INTO RoleAssignments (UserId, Role) VALUES (999, 'Reader') RETURNING Id"));
    }

    [Test]
    public async Task RegisterInRankOrder_ReadsTheIndexAndDoesNotSort()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);
        var sql = await installation.Query(db => Task.FromResult(
            db.Risks.Where(r => r.PlanningYearId == 1).OrderBy(r => r.RankKey).Take(50).ToQueryString()));
        var statement = sql[sql.IndexOf("SELECT", StringComparison.Ordinal)..].Replace("@p", "50", StringComparison.Ordinal);

        var plan = string.Join('\n', await Read(installation, $"EXPLAIN QUERY PLAN {statement}", column: 3));

        plan.ShouldContain("IX_Risks_PlanningYearId_RankKey");
        plan.ShouldNotContain("TEMP B-TREE");
    }

    private static Task<List<string>> Read(TestInstallation installation, string sql, int column = 0) => installation.Query(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync()) rows.Add(reader.GetValue(column).ToString()!);
        return rows;
    });
}
