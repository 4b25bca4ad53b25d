using Microsoft.Data.Sqlite;

namespace Vaggeryd.InternalControl.Web.Persistence;

/// <summary>Whole copies of the embedded database, taken while it is in use.</summary>
internal sealed class EmbeddedBackup(DatabaseSettings settings)
{
    /// <summary>False where the database has a DBA with routines of their own.</summary>
    public bool IsPossible => settings.Provider == DatabaseProvider.Sqlite;

    /// <summary>Copies the database to a file that does not exist yet.</summary>
    public void CopyTo(string file)
    {
        using (var source = Open(settings.ConnectionString))
        using (var target = Open(For(file)))
            source.BackupDatabase(target);

        SqliteConnection.ClearAllPools();
    }

    /// <summary>Replaces the database's whole content with that of a copy.</summary>
    public void CopyFrom(string file)
    {
        using (var source = Open(For(file)))
        using (var target = Open(settings.ConnectionString))
            source.BackupDatabase(target);

        SqliteConnection.ClearAllPools();
    }

    /// <summary>Whether a file is a whole copy of a database of this product.</summary>
    public static bool IsCopy(string file)
    {
        try
        {
            using var connection = Open(For(file, SqliteOpenMode.ReadOnly));
            return Scalar(connection, "PRAGMA integrity_check") as string == "ok"
                && Scalar(connection, "SELECT COUNT(*) FROM sqlite_master WHERE name IN ('Risks', '__EFMigrationsHistory')") is 2L;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    private static string For(string file, SqliteOpenMode mode = SqliteOpenMode.ReadWriteCreate) =>
        new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ConnectionString;

    private static SqliteConnection Open(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        return connection;
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
