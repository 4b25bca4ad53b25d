using System.Diagnostics;
using System.Globalization;
using MediatR;
using Vaggeryd.InternalControl.Domain.Orders;
using Vaggeryd.InternalControl.Web.Features.Plans.Orders;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Jobs;

/// <summary>Makes what people have ordered, one order at a time on each node.</summary>
internal sealed partial class WorkOnOrders(OrderBell bell, OrderSettings settings, IServiceScopeFactory scopes, ILogger<WorkOnOrders> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (await NextAsync(stoppingToken)) continue;
            await bell.WaitAsync(settings.Look, stoppingToken);
        }
    }

    /// <summary>Takes the next order and makes it.</summary>
    /// <returns>False when there was none, or the database did not answer: time to wait.</returns>
    public async Task<bool> NextAsync(CancellationToken stoppingToken)
    {
        using var activity = new Activity(nameof(WorkOnOrders)).Start();
        try
        {
            if (await AsJobAsync(new TakeOrder.Command(), stoppingToken) is not { } order) return false;

            await MakeAsync(order, activity.TraceId.ToString(), stoppingToken);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The database is away for a while: what was taken is free again when its lease is over.
            Interrupted(failure);
            return false;
        }
    }

    private async Task MakeAsync(TakeOrder.Result order, string reference, CancellationToken stoppingToken)
    {
        try
        {
            await AsOrdererAsync(order, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await AsJobAsync(new PutOrderBack.Command(order.Id, order.Claim), CancellationToken.None);
            throw;
        }
        catch (OperationCanceledException)
        {
            // Not wanted any more, or held by another node: there is nothing to keep.
            Dropped(order.Id);
        }
        catch (Exception refusal) when (refusal is ForbiddenException or NotFoundException)
        {
            await AsJobAsync(new FailOrder.Command(order.Id, order.Claim, DocumentOrderFailure.NotAllowed, null), CancellationToken.None);
        }
        catch (Exception failure)
        {
            Failed(order.Id, reference, failure);
            await AsJobAsync(new FailOrder.Command(order.Id, order.Claim, DocumentOrderFailure.Fault, reference), CancellationToken.None);
        }
    }

    /// <summary>With the rights that the person has now, and in the language of the order.</summary>
    private async Task AsOrdererAsync(TakeOrder.Result order, CancellationToken stoppingToken)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = T.CultureOf(order.Language);
        await using var scope = scopes.CreateAsyncScope();
        if (!await scope.ServiceProvider.GetRequiredService<ReadOrderer>().LoadAsync(order.UserId, stoppingToken)) throw new ForbiddenException();

        await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new MakeOrder.Command(order.Id, order.Claim), stoppingToken);
    }

    private async Task<TResponse> AsJobAsync<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<SignedInUser>().BecomeJob(nameof(WorkOnOrders));
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Order {Id} failed, reference {Reference}")]
    private partial void Failed(int id, string reference, Exception failure);

    [LoggerMessage(Level = LogLevel.Information, Message = "Order {Id} was cancelled or taken elsewhere, and nothing is kept")]
    private partial void Dropped(int id);

    [LoggerMessage(Level = LogLevel.Error, Message = "Orders could not be worked on; tried again later")]
    private partial void Interrupted(Exception failure);
}
