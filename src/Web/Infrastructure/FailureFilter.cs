using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>Turns the expected failures of a page into the error page; "missing" and "forbidden" answer alike.</summary>
internal sealed class FailureFilter : IExceptionFilter
{
    /// <summary>Where the error page finds what to say.</summary>
    public const string ProblemsKey = "problems";

    public void OnException(ExceptionContext context)
    {
        if (Failure.Of(context.Exception) is not { } failure) return;

        context.HttpContext.Items[ProblemsKey] = failure.Problems;
        context.Result = new StatusCodeResult(failure.Status);
        context.ExceptionHandled = true;
    }
}

/// <summary>An expected failure as HTTP says it.</summary>
internal sealed record Failure(int Status, IReadOnlyList<string> Problems)
{
    public static Failure? Of(Exception exception) => exception switch
    {
        RuleBrokenException broken => new(StatusCodes.Status400BadRequest, [T.Of($"Rule.{broken.Rule}", [.. broken.Details])]),
        BadInputException bad => new(StatusCodes.Status400BadRequest, [.. bad.Problems.Select(p => p.ToString())]),
        ConflictException lost => new(StatusCodes.Status409Conflict, [.. lost.Problems.Select(p => p.ToString())]),
        NotFoundException or ForbiddenException => new(StatusCodes.Status404NotFound, []),
        BadHttpRequestException bad => new(bad.StatusCode, []),
        _ => null,
    };
}
