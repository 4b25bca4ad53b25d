using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration.CommandLine;

namespace Vaggeryd.InternalControl.Web.Persistence;

/// <summary>Where the database is, as configuration says it.</summary>
/// <param name="Provider">Which database.</param>
/// <param name="ConnectionString">How to reach it.</param>
/// <param name="MaxBatchSize">Statements per round trip; null leaves it to the provider. 1 avoids MERGE on servers without it.</param>
public sealed record DatabaseSettings(DatabaseProvider Provider, string ConnectionString, int? MaxBatchSize)
{
    /// <summary>The name of the embedded database's file.</summary>
    public const string FileName = "internalcontrol.db";

    private const string ProviderKey = "Database:Provider";
    private const string ConnectionStringName = "InternalControl";

    /// <summary>The database's place without secrets, for messages.</summary>
    public string Place => Provider == DatabaseProvider.Sqlite
        ? new SqliteConnectionStringBuilder(ConnectionString).DataSource
        : new SqlConnectionStringBuilder(ConnectionString).DataSource;

    /// <summary>
    /// Reads <c>Database:Provider</c>, <c>Database:MaxBatchSize</c>, <c>ConnectionStrings:InternalControl</c> and <c>data</c>.
    /// A folder given at the command line means the embedded database in it, whatever the surroundings say.
    /// </summary>
    /// <exception cref="InvalidOperationException">The provider is unknown, or SQL Server lacks a connection string.</exception>
    public static DatabaseSettings From(IConfiguration configuration)
    {
        var most = configuration.GetValue<int?>("Database:MaxBatchSize");
        if (NamesFolder(configuration)) return new DatabaseSettings(DatabaseProvider.Sqlite, Embedded(DataDirectory(configuration)), most);

        var name = configuration[ProviderKey] ?? nameof(DatabaseProvider.Sqlite);
        if (!Enum.TryParse<DatabaseProvider>(name, ignoreCase: true, out var provider))
            throw new InvalidOperationException($"Database:Provider is '{name}'. Use Sqlite or SqlServer.");

        var connectionString = configuration.GetConnectionString(ConnectionStringName);
        if (provider == DatabaseProvider.SqlServer && string.IsNullOrWhiteSpace(connectionString))
            throw new InvalidOperationException("Database:Provider is SqlServer but ConnectionStrings:InternalControl is empty.");

        return new DatabaseSettings(provider, connectionString ?? Embedded(DataDirectory(configuration)), most);
    }

    /// <summary>The folder for the embedded database and what else the site keeps on disk.</summary>
    public static string DataDirectory(IConfiguration configuration) =>
        Path.GetFullPath(configuration["data"] is { Length: > 0 } given ? given : "App_Data");

    /// <summary>A command line that names a server itself is not overruled; a shell that happens to hold the server's address is.</summary>
    private static bool NamesFolder(IConfiguration configuration) =>
        configuration is IConfigurationRoot root
        && root.Providers.OfType<CommandLineConfigurationProvider>().Any(arguments =>
            arguments.TryGet("data", out _) && !arguments.TryGet(ProviderKey, out _) && !arguments.TryGet($"ConnectionStrings:{ConnectionStringName}", out _));

    /// <summary>Folder names may hold the signs that separate the parts of a connection string.</summary>
    private static string Embedded(string directory) =>
        new SqliteConnectionStringBuilder { DataSource = Path.Combine(directory, FileName), DefaultTimeout = 30 }.ConnectionString;
}
