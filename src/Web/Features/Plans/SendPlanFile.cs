using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Vaggeryd.InternalControl.Domain.Access;

namespace Vaggeryd.InternalControl.Web.Features.Plans;

/// <summary>Sends a plan's file to a browser, which keeps it and does not open it.</summary>
internal static class SendPlanFile
{
    private static readonly Dictionary<WritePlan.Format, string> Types = new()
    {
        [WritePlan.Format.Docx] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        [WritePlan.Format.Xlsx] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        [WritePlan.Format.Html] = "text/html; charset=utf-8",
        [WritePlan.Format.Csv] = "text/csv; charset=utf-8",
        [WritePlan.Format.Json] = "application/json; charset=utf-8",
    };

    public static string TypeOf(WritePlan.Format format) => Types[format];

    /// <summary>The form that a word asks for; null when there is none like it.</summary>
    public static WritePlan.Format? FormatOf(string word) =>
        Types.Keys.Where(format => word.Equals(format.ToString(), StringComparison.OrdinalIgnoreCase)).Select(format => (WritePlan.Format?)format).FirstOrDefault();

    /// <summary>The file's name; an open edition says that it is one.</summary>
    public static string NameOf(string name, WritePlan.Format format, Edition edition) => $"{name}{(edition == Edition.Open ? "-oppen" : "")}.{format.ToString().ToLowerInvariant()}";

    public static async Task<IActionResult> PlanFileAsync(this PageModel page, string name, WritePlan.Format format, Edition edition, FileBufferingWriteStream file, CancellationToken cancellationToken)
    {
        page.Response.ContentType = Types[format];
        page.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
        {
            FileName = NameOf(name, format, edition),
        }.ToString();
        await file.DrainBufferAsync(page.Response.Body, cancellationToken);
        return new EmptyResult();
    }
}
