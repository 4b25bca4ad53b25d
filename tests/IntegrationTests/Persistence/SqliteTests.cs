using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Risks;

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
    public async Task RegisterInRankOrder_ReadsTheIndexAndDoesNotSort() =>
        (await PlanAsync(risks => risks.OrderBy(r => r.RankKey).ThenBy(r => r.Id).Take(50))).ShouldSearch("IX_Risks_PlanningYearId_RankKey_Id_DepartmentId");

    [Test]
    public async Task RegisterOfOneDepartment_FiltersInsideTheIndexAndDoesNotSort()
    {
        int[] own = [2, 3];
        (await PlanAsync(risks => risks.Where(r => own.Contains(r.DepartmentId)).OrderBy(r => r.RankKey).ThenBy(r => r.Id).Take(50)))
            .ShouldSearch("IX_Risks_PlanningYearId_RankKey_Id_DepartmentId");
    }

    [Test]
    public async Task CountByLevelAndDepartment_ReadsTheIndexAlone() =>
        (await PlanAsync(risks => risks.GroupBy(r => new { r.Level, r.DepartmentId }).Select(g => new { g.Key.Level, g.Key.DepartmentId, Number = g.Count() })))
            .ShouldSearch("COVERING INDEX IX_Risks_PlanningYearId_Level_DepartmentId");

    [Test]
    public async Task CountOfACategory_ReadsTheIndexAlone() =>
        (await PlanAsync(risks => risks.Where(r => r.Category == "Ekonomi").GroupBy(r => new { r.Level, r.DepartmentId }).Select(g => new { g.Key.Level, g.Key.DepartmentId, Number = g.Count() })))
            .ShouldSearch("COVERING INDEX IX_Risks_PlanningYearId_Category_Level_DepartmentId");

    [Test]
    public async Task CountByCell_ReadsTheIndexAlone() =>
        (await PlanAsync(risks => risks.GroupBy(r => new { r.Likelihood, r.Consequence, r.DepartmentId }).Select(g => new { g.Key.DepartmentId, Number = g.Count() })))
            .ShouldSearch("COVERING INDEX IX_Risks_PlanningYearId_Likelihood_Consequence_DepartmentId");

    /// <summary>How SQLite goes about a query on the risks of a year.</summary>
    private static async Task<QueryPlan> PlanAsync<T>(Func<IQueryable<Risk>, IQueryable<T>> query)
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);
        return new QueryPlan(await installation.Query(async db =>
        {
            await db.Database.OpenConnectionAsync();
            await using var command = query(db.Risks.Where(r => r.PlanningYearId == 1)).CreateDbCommand();
            command.CommandText = $"EXPLAIN QUERY PLAN {command.CommandText}";
            return await RowsAsync(command, column: 3);
        }));
    }

    private sealed record QueryPlan(List<string> Steps)
    {
        public void ShouldSearch(string index)
        {
            var plan = string.Join('\n', Steps);
            plan.ShouldContain(index);
            plan.ShouldNotContain("TEMP B-TREE");
        }
    }

    private static Task<List<string>> Read(TestInstallation installation, string sql) => installation.Query(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return await RowsAsync(command, column: 0);
    });

    private static async Task<List<string>> RowsAsync(DbCommand command, int column)
    {
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync()) rows.Add(reader.GetValue(column).ToString()!);
        return rows;
    }
}
