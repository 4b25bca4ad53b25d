using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Vaggeryd.InternalControl.IntegrationTests.Architecture;

namespace Vaggeryd.InternalControl.IntegrationTests.Persistence;

/// <summary>The model, the migrations of both databases and the scripts for the DBA say the same.</summary>
public sealed class MigrationTests
{
    /// <summary>Columns without a length on SQL Server, each with its reason: a scoring model and a change are kept whole as JSON, a protected text has no length of its own; Identity's own.</summary>
    private static readonly string[] Unlimited = ["ScoringModels.Definition", "DataProtectionKeys.Xml", "AuditRows.Changes", "OutgoingMails.ProtectedBody", "AspNetUserClaims.ClaimType", "AspNetUserClaims.ClaimValue", "AspNetUserLogins.ProviderDisplayName", "AspNetUserTokens.Value", "AttachmentContents.Bytes", "DocumentOrderContents.Bytes", "DrawnSampleContents.Rows", "PaperTemplateContents.Bytes", "PlanVersionContents.Bytes", "PeriodSignOffContents.Bytes", "PendingImports.Columns", "PendingImports.Content", "RememberedColumns.Columns", "RiskDrafts.Base", "RiskDrafts.Content"];

    [Test]
    public void Model_HasNoPendingChangesForSqlite()
    {
        using var db = Databases.Sqlite();
        db.Database.GetMigrations().ShouldNotBeEmpty();
        db.Database.HasPendingModelChanges().ShouldBeFalse("run scripts/migration NAME");
    }

    [Test]
    public void Model_HasNoPendingChangesForSqlServer()
    {
        using var db = Databases.SqlServer();
        db.Database.GetMigrations().ShouldNotBeEmpty();
        db.Database.HasPendingModelChanges().ShouldBeFalse("run scripts/migration NAME");
    }

    [Test]
    public void Migrations_HaveTheSameNamesForBothDatabases()
    {
        using var sqlite = Databases.Sqlite();
        using var sqlServer = Databases.SqlServer();

        Names(sqlite).ShouldBe(Names(sqlServer));
    }

    [Test]
    public void Scripts_AreThoseOfTheMigrations()
    {
        using var db = Databases.SqlServer();
        var migrator = db.GetService<IMigrator>();
        var migrations = db.Database.GetMigrations().ToList();
        var files = Directory.GetFiles(Path.Combine(SourceTree.Root, "database", "sqlserver"), "*.sql").Order(StringComparer.Ordinal).ToList();

        files.Select(f => Path.GetFileNameWithoutExtension(f)).ShouldBe(migrations.Select((m, i) => $"{i + 1:D4}_{m[15..]}"));
        foreach (var (file, index) in files.Select((f, i) => (f, i)))
        {
            var from = index == 0 ? Migration.InitialDatabase : migrations[index - 1];
            var generated = migrator.GenerateScript(from, migrations[index], MigrationsSqlGenerationOptions.Idempotent);
            Tidy(File.ReadAllText(file)).ShouldBe(Tidy(generated), $"{Path.GetFileName(file)} is not what the migration says; it is generated, not typed");
        }
    }

    [Test]
    public void SqlServer_KeepsTimesToTheMillisecond()
    {
        using var db = Databases.SqlServer();
        var times = Columns(db).Where(c => c.Property.ClrType == typeof(DateTime) || c.Property.ClrType == typeof(DateTime?)).ToList();

        times.Count.ShouldBeGreaterThan(2);
        times.Where(c => c.Type != "datetime2(3)").Select(c => $"{c.Name} {c.Type}").ShouldBeEmpty();
    }

    [Test]
    public void SqlServer_HasNoTextWithoutLengthExceptTheStated()
    {
        using var db = Databases.SqlServer();
        var columns = Columns(db).ToList();

        columns.ShouldContain(c => c.Type == "nvarchar(10)");
        columns.Where(c => c.Type.Contains("max", StringComparison.Ordinal)).Select(c => c.Name).Except(Unlimited).ShouldBeEmpty();
    }

    [Test]
    public void SqlServer_HasIndexKeysThatFit()
    {
        using var db = Databases.SqlServer();
        var indexes = db.GetService<IDesignTimeModel>().Model.GetEntityTypes().SelectMany(t => t.GetIndexes()).ToList();

        indexes.Count.ShouldBeGreaterThan(10);
        indexes.Where(index => index.Properties.Sum(Bytes) > 1700).Select(i => i.GetDatabaseName()).ShouldBeEmpty("1700 bytes is the most a nonclustered key holds");
    }

    private static int Bytes(IProperty property) => (property.FindRelationalTypeMapping()?.Size, property.IsUnicode()) switch
    {
        (null, _) => 8,
        ({ } size, false) => size,
        ({ } size, _) => size * 2,
    };

    private static IEnumerable<(string Name, string Type, IProperty Property)> Columns(DbContext db) =>
        db.Model.GetEntityTypes().SelectMany(t => t.GetProperties().Select(p => ($"{t.GetTableName()}.{p.GetColumnName()}", p.GetColumnType(), p)));

    private static IEnumerable<string> Names(DbContext db) => db.Database.GetMigrations().Select(m => m[15..]);

    private static string Tidy(string script) => script.TrimStart('\uFEFF').ReplaceLineEndings("\n").Trim();
}
