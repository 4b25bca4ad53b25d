using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace Vaggeryd.InternalControl.Web.Persistence;

/// <summary>Where the database is, as configuration says it.</summary>
/// <param name="Provider">Which database.</param>
/// <param name="ConnectionString">How to reach it.</param>
/// <param name="MaxBatchSize">Statements per round trip; null leaves it to the provider. 1 avoids MERGE on servers without it.</param>
public sealed record DatabaseSettings(DatabaseProvider Provider, string ConnectionString, int? MaxBatchSize)
{
    /// <summary>The name of the embedded database's file.</summary>
    public const string FileName = "internalcontrol.db";

    /// <summary>The database's place without secrets, for messages.</summary>
    public string Place => Provider == DatabaseProvider.Sqlite
        ? new SqliteConnectionStringBuilder(ConnectionString).DataSource
        : new SqlConnectionStringBuilder(ConnectionString).DataSource;

    /// <summary>Reads <c>Database:Provider</c>, <c>Database:MaxBatchSize</c>, <c>ConnectionStrings:InternalControl</c> and <c>data</c>.</summary>
    /// <exception cref="InvalidOperationException">The provider is unknown, or SQL Server lacks a connection string.</exception>
    public static DatabaseSettings From(IConfiguration configuration)
    {
        var name = configuration["Database:Provider"] ?? nameof(DatabaseProvider.Sqlite);
        if (!Enum.TryParse<DatabaseProvider>(name, ignoreCase: true, out var provider))
            throw new InvalidOperationException($"Database:Provider is '{name}'. Use Sqlite or SqlServer.");

        var connectionString = configuration.GetConnectionString("InternalControl");
        if (provider == DatabaseProvider.SqlServer && string.IsNullOrWhiteSpace(connectionString))
            throw new InvalidOperationException("Database:Provider is SqlServer but ConnectionStrings:InternalControl is empty.");

        return new DatabaseSettings(provider, connectionString ?? Embedded(DataDirectory(configuration)), configuration.GetValue<int?>("Database:MaxBatchSize"));
    }

    /// <summary>The folder for the embedded database and what else the site keeps on disk.</summary>
    public static string DataDirectory(IConfiguration configuration) =>
        Path.GetFullPath(configuration["data"] is { Length: > 0 } given ? given : "App_Data");

    private static string Embedded(string directory) => $"Data Source={Path.Combine(directory, FileName)};Default Timeout=30";
}
