using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.CommandLine;

/// <summary>Writes a file beside its place and moves it there when it is complete, so that nobody finds half a file.</summary>
internal static class WholeFile
{
    /// <exception cref="BadInputException">The file cannot be written there.</exception>
    public static async Task<TResult> WriteAsync<TResult>(string path, Func<Stream, Task<TResult>> write)
    {
        var draft = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            TResult result;
            await using (var target = new FileStream(draft, FileMode.CreateNew, FileAccess.ReadWrite)) result = await write(target);
            File.Move(draft, path, overwrite: true);
            return result;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException(path, T.Of("CommandLine.CannotWrite"));
        }
        finally
        {
            if (File.Exists(draft)) File.Delete(draft);
        }
    }
}
