using System.Globalization;
using Vaggeryd.InternalControl.Domain;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>The name of a file as it is kept: what the sender calls it, and nothing that any system stumbles over.</summary>
internal static class CleanFileName
{
    /// <summary>The name without folder, without what no file system or reader takes, at most as long as it may be.</summary>
    public static string Of(string given, int limit)
    {
        var last = given[(given.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new string([.. last.Where(letter => !char.IsControl(letter) && char.GetUnicodeCategory(letter) != UnicodeCategory.Format && !char.IsSurrogate(letter))
            .Select(letter => "<>:\"|?*".Contains(letter) ? '_' : letter)]).Normalize().Trim(' ', '.');
        var ending = Path.GetExtension(clean);
        return clean.Length <= limit || ending.Length > 10 ? Text.Shorten(clean, limit) : clean[..(limit - ending.Length)] + ending;
    }
}
