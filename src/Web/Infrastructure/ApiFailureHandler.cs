using Microsoft.AspNetCore.Diagnostics;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>Turns the expected failures of the API into problem details (RFC 9457).</summary>
internal sealed class ApiFailureHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if (!context.Request.Path.StartsWithSegments("/api") || Failure.Of(exception) is not { } failure) return false;

        context.Response.StatusCode = failure.Status;
        return await problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = context,
            ProblemDetails = { Status = failure.Status, Detail = failure.Problems.Count > 0 ? string.Join(" ", failure.Problems) : null },
        });
    }
}
