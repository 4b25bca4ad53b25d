using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary>Writes a file that is there whole or not at all: beside its place first, then moved there.</summary>
internal static class WholeFile
{
    /// <summary>A text, to a file where one is named and otherwise to <paramref name="output"/>.</summary>
    public static async Task WriteTextAsync(string? path, TextWriter output, string text)
    {
        if (path is null)
        {
            await output.WriteLineAsync(text);
            return;
        }

        await WriteAsync(path, async target =>
        {
            await target.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text + "\n"));
            return true;
        });
        await output.WriteLineAsync(T.Of("CommandLine.FileWritten", path));
    }

    /// <exception cref="BadInputException">The folder is missing or cannot be written to.</exception>
    public static async Task<TResult> WriteAsync<TResult>(string path, Func<Stream, Task<TResult>> write)
    {
        var full = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(full) ?? full;
        if (!Directory.Exists(folder)) throw new BadInputException(path, T.Of("CommandLine.NoFolder", folder));
        if (Directory.Exists(full)) throw new BadInputException(path, T.Of("CommandLine.IsFolder"));

        var temporary = Path.Combine(folder, $".{Guid.NewGuid():N}.tmp");
        try
        {
            TResult result;
            await using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.ReadWrite))
                result = await write(stream);

            File.Move(temporary, full, overwrite: true);
            return result;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException(path, T.Of("CommandLine.CannotWrite", failure.Message));
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
