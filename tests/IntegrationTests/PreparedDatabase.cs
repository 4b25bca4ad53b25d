using Microsoft.Data.Sqlite;
using Vaggeryd.InternalControl.Web.Features.Installation;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.IntegrationTests;

/// <summary>A fresh installation with and one without demo data, made once by the real use case and copied to each test.</summary>
[SetUpFixture]
public sealed class PreparedDatabase
{
    private static readonly Lazy<Task<string>> Empty = new(() => PrepareAsync(demo: false));
    private static readonly Lazy<Task<string>> Demo = new(() => PrepareAsync(demo: true));

    internal static async Task CopyToAsync(string folder, bool demo)
    {
        var source = await (demo ? Demo : Empty).Value;
        File.Copy(Path.Combine(source, DatabaseSettings.FileName), Path.Combine(folder, DatabaseSettings.FileName));
    }

    [OneTimeTearDown]
    public void Delete()
    {
        SqliteConnection.ClearAllPools();
        foreach (var made in new[] { Empty, Demo }.Where(m => m.IsValueCreated))
            Directory.Delete(made.Value.GetAwaiter().GetResult(), recursive: true);
    }

    private static async Task<string> PrepareAsync(bool demo)
    {
        var folder = Directory.CreateTempSubdirectory("internalcontrol-prepared-").FullName;
        await using var installation = TestInstallation.In(folder);
        await installation.Send(new PrepareInstallation.Command(demo));

        // Everything into the one file, so that a copy of it is whole.
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, DatabaseSettings.FileName)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        command.ExecuteNonQuery();
        return folder;
    }
}
