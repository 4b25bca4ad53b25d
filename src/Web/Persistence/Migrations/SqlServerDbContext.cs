using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Vaggeryd.InternalControl.Web.Persistence.Auditing;

namespace Vaggeryd.InternalControl.Web.Persistence.Migrations;

/// <summary>Holds the migrations of SQL Server.</summary>
public sealed class SqlServerDbContext(DbContextOptions<SqlServerDbContext> options, AuditTrail trail = null) : AppDbContext(options, trail);

/// <summary>Lets the design-time tool make a migration; no connection is opened.</summary>
internal sealed class SqlServerDesignTime : IDesignTimeDbContextFactory<SqlServerDbContext>
{
    public SqlServerDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqlServerDbContext>();
        DatabaseProviderRegistration.Use(options, new(DatabaseProvider.SqlServer, "Server=design-time", null));
        return new SqlServerDbContext(options.Options);
    }
}
