namespace Vaggeryd.InternalControl.IntegrationTests;

/// <summary>Registers that other organisations made. They are not part of the project and may be missing.</summary>
internal static class RealRegisters
{
    public static string File(string name)
    {
        var path = Path.Combine(Folder() ?? "", name);
        if (!System.IO.File.Exists(path)) Assert.Ignore($"The real register {name} is not here: no folder shared/data beside the project, and INTERNALCONTROL_REAL_REGISTERS does not name one.");
        return path;
    }

    private static string? Folder()
    {
        if (Environment.GetEnvironmentVariable("INTERNALCONTROL_REAL_REGISTERS") is { Length: > 0 } named) return named;

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var beside = Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(beside)) return beside;
        }

        return null;
    }
}
