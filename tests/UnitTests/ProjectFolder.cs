namespace Vaggeryd.InternalControl.UnitTests;

/// <summary>Finds files of the project by walking up from where the tests run.</summary>
internal static class ProjectFolder
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Vaggeryd.InternalControl.sln"))) return folder.FullName;

        throw new InvalidOperationException("The tests do not lie inside the project: no solution file above them.");
    }
}
