using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Persistence.Auditing;
using Vaggeryd.InternalControl.Web.Persistence.Migrations;

namespace Vaggeryd.InternalControl.IntegrationTests.Persistence;

/// <summary>Contexts of both databases; the one of SQL Server never opens a connection unless its test says so.</summary>
internal static class Databases
{
    public const string NoServer = "Server=no-server.invalid;Database=InternalControl;User Id=nobody;Password=nothing;Connect Timeout=1";

    public static SqlServerDbContext SqlServer(int? maxBatchSize = null, string connectionString = NoServer, params IInterceptor[] interceptors)
    {
        var options = new DbContextOptionsBuilder<SqlServerDbContext>();
        DatabaseProviderRegistration.Use(options, new DatabaseSettings(DatabaseProvider.SqlServer, connectionString, maxBatchSize));
        return new SqlServerDbContext(options.AddInterceptors(interceptors).Options, new AuditTrail(new OperatorUser(), TimeProvider.System));
    }

    public static SqliteDbContext Sqlite(string connectionString = "Data Source=:memory:")
    {
        var options = new DbContextOptionsBuilder<SqliteDbContext>();
        DatabaseProviderRegistration.Use(options, new DatabaseSettings(DatabaseProvider.Sqlite, connectionString, null));
        return new SqliteDbContext(options.Options);
    }
}
