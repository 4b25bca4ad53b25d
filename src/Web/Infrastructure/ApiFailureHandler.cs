using Microsoft.AspNetCore.Diagnostics;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>Turns failures of the API into problem details (RFC 9457); a bug is logged and answered with its trace number only.</summary>
internal sealed partial class ApiFailureHandler(IProblemDetailsService problems, ILogger<ApiFailureHandler> log) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        // The request's own path: by now it has been rewritten to that of the error page.
        var path = context.Features.Get<IExceptionHandlerPathFeature>()!.Path;
        if (!path.StartsWith("/api/", StringComparison.OrdinalIgnoreCase)) return false;

        var failure = Failure.Of(exception);
        if (failure is null) Bug(path, exception);

        context.Response.StatusCode = failure?.Status ?? StatusCodes.Status500InternalServerError;
        return await problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = context,
            ProblemDetails =
            {
                Status = context.Response.StatusCode,
                Detail = failure?.Problems.Count > 0 ? string.Join(" ", failure.Problems) : null,
            },
        });
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Path} failed")]
    private partial void Bug(string path, Exception exception);
}
