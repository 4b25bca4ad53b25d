using MediatR;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.Web.Jobs;

/// <summary>Does what requests left to be done after them, one at a time.</summary>
internal sealed partial class WorkAfterRequests(AfterRequest after, IServiceScopeFactory scopes, ILogger<WorkAfterRequests> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var request in after.ReadAllAsync(stoppingToken))
        {
            var name = request.GetType().DeclaringType?.Name ?? request.GetType().Name;
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                scope.ServiceProvider.GetRequiredService<SignedInUser>().BecomeJob(name);
                await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // One that fails must not keep the next ones from being done.
                Failed(name, failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{UseCase} failed after its request")]
    private partial void Failed(string useCase, Exception failure);
}
