namespace Vaggeryd.InternalControl.IntegrationTests.Architecture;

/// <summary>The project's source files as text, found by walking up from where the tests run.</summary>
internal static class SourceTree
{
    public static string Root { get; } = FindRoot();

    /// <summary>The files under a folder of the project, without what builds and package managers put there.</summary>
    /// <param name="folder">Relative to the project's root, such as "src/Web".</param>
    /// <param name="extensions">Such as ".cs".</param>
    public static IReadOnlyList<SourceFile> Files(string folder, params string[] extensions) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => extensions.Contains(Path.GetExtension(path)) && !path.Split('/').Any(part => part is "bin" or "obj" or "node_modules" or "wwwroot"))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, File.ReadAllText(Path.Combine(Root, path)))),
    ];

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Vaggeryd.InternalControl.sln"))) return folder.FullName;

        throw new InvalidOperationException("The tests do not lie inside the project: no solution file above them.");
    }
}

/// <param name="Path">Relative to the project's root, with slashes.</param>
/// <param name="Text">The whole content.</param>
internal sealed record SourceFile(string Path, string Text)
{
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Made by the migrations tool, not written.</summary>
    public bool IsGenerated => Path.EndsWith(".Designer.cs", StringComparison.Ordinal) || Path.EndsWith("ModelSnapshot.cs", StringComparison.Ordinal)
        || Path.Contains("/Migrations/Sqlite/", StringComparison.Ordinal) || Path.Contains("/Migrations/SqlServer/", StringComparison.Ordinal);

    public bool LiesIn(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);
}
