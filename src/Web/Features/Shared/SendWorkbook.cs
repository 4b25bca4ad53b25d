using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>Answers with a workbook. Nothing is sent before it is whole: a refusal is then a page and not half a file.</summary>
internal static class SendWorkbook
{
    public static async Task<IActionResult> WorkbookAsync(this PageModel page, string name, Func<Stream, Task> write, CancellationToken cancellationToken)
    {
        await using var file = new FileBufferingWriteStream();
        await write(file);

        page.Response.ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        page.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = name }.ToString();
        await file.DrainBufferAsync(page.Response.Body, cancellationToken);
        return new EmptyResult();
    }
}
