using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.Web.Features.Plans;

/// <summary>Sends a plan's file to a browser, which keeps it and does not open it.</summary>
internal static class SendPlanFile
{
    public static string TypeOf(WritePlan.Format format) => FileType.Of(format.ToString());

    /// <summary>The form that a word asks for; null when there is none like it.</summary>
    public static WritePlan.Format? FormatOf(string word) =>
        Enum.GetValues<WritePlan.Format>().Where(format => word.Equals(format.ToString(), StringComparison.OrdinalIgnoreCase)).Select(format => (WritePlan.Format?)format).FirstOrDefault();

    /// <summary>The file's name; an open edition says that it is one.</summary>
    public static string NameOf(string name, WritePlan.Format format, Edition edition) => $"{name}{(edition == Edition.Open ? "-oppen" : "")}.{format.ToString().ToLowerInvariant()}";

    public static Task<IActionResult> PlanFileAsync(this PageModel page, string name, WritePlan.Format format, Edition edition, FileBufferingWriteStream file, CancellationToken cancellationToken) =>
        page.FileAsync(NameOf(name, format, edition), file, cancellationToken);
}
