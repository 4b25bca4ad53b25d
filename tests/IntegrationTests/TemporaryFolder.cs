namespace Vaggeryd.InternalControl.IntegrationTests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("internalcontrol-files-");

    public string File(string name) => Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>Takes a site's folder away. A connection that closes at the same moment may still make and remove a file of the database's own there.</summary>
    public static async Task RemoveAsync(string folder)
    {
        for (var since = DateTime.UtcNow; Directory.Exists(folder);)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (IOException) when (DateTime.UtcNow - since < Patience)
            {
                await Task.Delay(20);
            }
        }
    }
}
