using System.Diagnostics;
using MediatR;
using Vaggeryd.InternalControl.Domain;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>Says of every use case who ran it, how long it took and how it ended. Never what was in it.</summary>
internal sealed partial class LogBehavior<TRequest, TResponse>(ICurrentUser user, ILogger<LogBehavior<TRequest, TResponse>> log)
    : IPipelineBehavior<TRequest, TResponse>
{
    private static readonly string UseCase = typeof(TRequest).DeclaringType?.Name ?? typeof(TRequest).Name;

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            var response = await next();
            Ended(UseCase, user.Name, Milliseconds(start), "done");
            return response;
        }
        catch (Exception exception) when (exception is RuleBrokenException or BadInputException or NotFoundException or ForbiddenException or ConflictException)
        {
            Ended(UseCase, user.Name, Milliseconds(start), exception.GetType().Name);
            throw;
        }
    }

    private static double Milliseconds(long start) => Stopwatch.GetElapsedTime(start).TotalMilliseconds;

    [LoggerMessage(Level = LogLevel.Information, Message = "{UseCase} by {User} took {Milliseconds:0.0} ms: {Outcome}")]
    private partial void Ended(string useCase, string user, double milliseconds, string outcome);
}
