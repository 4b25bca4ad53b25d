using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Vaggeryd.InternalControl.Web.Persistence.Auditing;

namespace Vaggeryd.InternalControl.Web.Persistence.Migrations;

/// <summary>Holds the migrations of the embedded database.</summary>
public sealed class SqliteDbContext(DbContextOptions<SqliteDbContext> options, AuditTrail trail = null) : AppDbContext(options, trail);

/// <summary>Lets the design-time tool make a migration; no connection is opened.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteDbContext>
{
    public SqliteDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteDbContext>();
        DatabaseProviderRegistration.Use(options, new(DatabaseProvider.Sqlite, "Data Source=:memory:", null));
        return new SqliteDbContext(options.Options);
    }
}
