using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

[AllowAnonymous]

// It takes the place of a failed post, whose token may be what was wrong; it changes nothing itself.
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class FailedModel : PageModel
{
    public string Heading { get; private set; } = "";

    public string Lead { get; private set; } = "";

    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>Where the person may look at what somebody else has made of it; null where that says nothing.</summary>
    public string? Again { get; private set; }

    /// <summary>Whatever the method was: the error page takes the place of any answer.</summary>
    [NonHandler]
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (Response.StatusCode == StatusCodes.Status200OK) Response.StatusCode = StatusCodes.Status404NotFound;

        if (Response.StatusCode == StatusCodes.Status409Conflict) Again = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath;
        Problems = HttpContext.Items[FailureFilter.ProblemsKey] as IReadOnlyList<string> ?? [];
        (Heading, Lead) = Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => (T.Of("Failed.NotFound"), T.Of("Failed.NotFoundLead")),
            StatusCodes.Status409Conflict => (T.Of("Failed.Conflict"), T.Of("Failed.ConflictLead")),
            < 500 => (T.Of("Failed.BadRequest"), T.Of("Failed.BadRequestLead")),
            _ => (T.Of("Failed.Bug"), T.Of("Failed.BugLead", Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier)),
        };
    }
}
