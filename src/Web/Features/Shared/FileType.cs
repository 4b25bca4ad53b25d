using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>What a browser or a program is told that a file is, and how it is sent: kept and not opened.</summary>
internal static class FileType
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ["xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ["html"] = "text/html; charset=utf-8",
        ["csv"] = "text/csv; charset=utf-8",
        ["json"] = "application/json; charset=utf-8",
    };

    /// <summary>By the file's ending, without the point.</summary>
    public static string Of(string ending) => Types[ending];

    public static async Task<IActionResult> FileAsync(this PageModel page, string name, FileBufferingWriteStream file, CancellationToken cancellationToken)
    {
        page.Response.ContentType = Of(Path.GetExtension(name)[1..]);
        page.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = name }.ToString();
        await file.DrainBufferAsync(page.Response.Body, cancellationToken);
        return new EmptyResult();
    }
}
