using Vaggeryd.InternalControl.IntegrationTests.Architecture;
using Vaggeryd.InternalControl.IntegrationTests.Persistence.TSql;
using Vaggeryd.InternalControl.Web.Jobs;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.IntegrationTests.Jobs;

/// <summary>The tables of the scheduler, as the DBA may make them.</summary>
public sealed class JobStoreTests
{
    private static readonly string File = System.IO.File.ReadAllText(Path.Combine(SourceTree.Root, "database", "sqlserver-jobs", "quartz.sql")).ReplaceLineEndings("\n");

    [Test]
    public void Script_IsThatOfTheScheduler()
    {
        var statements = JobStore.Statements(DatabaseProvider.SqlServer);

        statements.Count.ShouldBeGreaterThan(20);
        File.ShouldBe(string.Join("\n", statements.Select(statement => $"{statement}\nGO\n")), "the script follows the package: write what this test says into the file");
    }

    [Test]
    public void Script_ParsesAndNamesNoTableTwice()
    {
        TSqlText.Parse(File, out var problems);

        problems.ShouldBeEmpty();
        File.Split('\n').Count(line => line.Contains("CREATE TABLE QRTZ_", StringComparison.Ordinal)).ShouldBeGreaterThan(10);
        JobStore.Statements(DatabaseProvider.SqlServer).ShouldAllBe(statement => statement.Contains("IF ", StringComparison.Ordinal), "it can be run again");
    }
}
