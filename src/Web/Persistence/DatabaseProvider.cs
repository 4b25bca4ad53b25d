using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Jobs;
using Vaggeryd.InternalControl.Web.Persistence.Migrations;

namespace Vaggeryd.InternalControl.Web.Persistence;

/// <summary>The databases the product runs on. This file is the only switch between them.</summary>
public enum DatabaseProvider
{
    /// <summary>Embedded in one file; the default.</summary>
    Sqlite,

    /// <summary>Production.</summary>
    SqlServer,
}

/// <summary>Registers the DbContext of the configured database.</summary>
public static class DatabaseProviderRegistration
{
    public static IServiceCollection AddDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = DatabaseSettings.From(configuration);
        services.AddSingleton(settings);
        return settings.Provider == DatabaseProvider.SqlServer
            ? services.AddDbContext<AppDbContext, SqlServerDbContext>(options => Use(options, settings))
            : services.AddDbContext<AppDbContext, SqliteDbContext>(options => Use(options, settings));
    }

    /// <summary>Points a context at the database, the same way for the site, the tests and the design-time tool.</summary>
    public static void Use(DbContextOptionsBuilder options, DatabaseSettings settings)
    {
        if (settings.Provider == DatabaseProvider.SqlServer)
            options.UseSqlServer(settings.ConnectionString, o => { if (settings.MaxBatchSize is { } most) o.MaxBatchSize(most); });
        else
            options.UseSqlite(settings.ConnectionString).AddInterceptors(SqlitePragmas.Instance);

        options.ConfigureWarnings(w => w.Throw(RelationalEventId.MultipleCollectionIncludeWarning));
    }

    /// <summary>Brings the database to the newest schema, and places by which risks are sorted to their newest form, makes the tables of the scheduler, and begins the follow-up of plans decided before there was one; for the embedded one also makes its folder and file.</summary>
    public static async Task MigrateAsync(AppDbContext db, DateOnly today, CancellationToken cancellationToken)
    {
        if (db.Database.IsSqlite() && db.Database.GetDbConnection().DataSource is { Length: > 0 } file && file != ":memory:")
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);

        await db.Database.MigrateAsync(cancellationToken);
        await JobStore.PrepareAsync(db, db.Database.IsSqlite() ? DatabaseProvider.Sqlite : DatabaseProvider.SqlServer, cancellationToken);
        await new RenewPlaces(db).WhereStaleAsync(cancellationToken);
        await db.FollowDecidedPlansAsync(today, cancellationToken);
    }
}

/// <summary>Says what a database's failure means, whichever database it is.</summary>
public static class DatabaseProviderFailures
{
    /// <summary>Somebody else saved the same thing first.</summary>
    public static bool IsDuplicate(this DbUpdateException failure) => failure.GetBaseException() switch
    {
        SqliteException { SqliteExtendedErrorCode: 1555 or 2067 } => true,
        SqlException { Number: 2601 or 2627 } => true,
        _ => false,
    };

    /// <summary>The embedded database's file is read-only, out of room, cannot be opened or is no database.</summary>
    public static bool IsUnusableFile(this Exception failure) =>
        failure.GetBaseException() is SqliteException { SqliteErrorCode: 8 or 13 or 14 or 26 };
}
