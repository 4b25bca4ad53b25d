using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Quartz;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Jobs;

/// <summary>Where the scheduler keeps what is due: in tables of its own in the same database, made by its own script.</summary>
internal static class JobStore
{
    /// <summary>What the names of the scheduler's tables begin with.</summary>
    private const string Prefix = "QRTZ_";

    /// <summary>Several web nodes on a server take part in one schedule. The embedded database has one site.</summary>
    public static void Use(IPersistentStoreBuilder store, DatabaseSettings settings)
    {
        store.UseSystemTextJsonSerializer(_ => { });
        if (settings.Provider == DatabaseProvider.Sqlite) store.UseSqlite(SqliteFactory.Instance, settings.ConnectionString);
        else
        {
            store.UseSqlServer(SqlClientFactory.Instance, settings.ConnectionString);
            store.UseClustering(_ => { });
        }
    }

    /// <summary>Makes the tables that are missing; what there is stays as it is.</summary>
    public static async Task PrepareAsync(AppDbContext db, DatabaseProvider provider, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            foreach (var statement in Statements(provider)) await RunAsync(db.Database.GetDbConnection(), statement, cancellationToken);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>False where the tables have not been made yet.</summary>
    public static async Task<bool> IsPreparedAsync(AppDbContext db, CancellationToken cancellationToken)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await RunAsync(db.Database.GetDbConnection(), $"SELECT COUNT(*) FROM {Prefix}JOB_STATUS", cancellationToken);
            return true;
        }
        catch (DbException)
        {
            return false;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>The script of the scheduler, each statement by itself. Every one of them does nothing where its table or index exists.</summary>
    public static IReadOnlyList<string> Statements(DatabaseProvider provider)
    {
        var name = provider == DatabaseProvider.Sqlite ? "Quartz.Impl.AdoJobStore.Schema.create_sqlite.sql" : "Quartz.Impl.AdoJobStore.Schema.create_sqlServer.sql";
        using var stream = typeof(IJob).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The scheduler has no script {name}.");
        using var reader = new StreamReader(stream);
        var script = reader.ReadToEnd().ReplaceLineEndings("\n").Replace("{0}", Prefix, StringComparison.Ordinal).Replace("{1}", Prefix, StringComparison.Ordinal);

        // What stands before the first mark is about the script and not part of it.
        return [.. script.Split("\n--;;\n").Skip(1).Select(statement => statement.Trim()).Where(statement => statement.Length > 0)];
    }

    private static async Task RunAsync(DbConnection connection, string statement, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
