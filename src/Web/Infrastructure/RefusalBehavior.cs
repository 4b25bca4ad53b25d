using MediatR;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Persistence.Auditing;

namespace Vaggeryd.InternalControl.Web.Infrastructure;

/// <summary>
/// Puts in the trail that somebody asked for what they may not see or do. What does not exist is told of in the same way and takes
/// as long, so that neither the answer nor its time tells the two apart.
/// </summary>
internal sealed class RefusalBehavior<TRequest, TResponse>(ICurrentUser user, IServiceScopeFactory scopes, IHttpContextAccessor? http = null)
    : IPipelineBehavior<TRequest, TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        try
        {
            return await next();
        }
        catch (Exception refusal) when (refusal is ForbiddenException or NotFoundException && user.Channel is AuditChannel.Site or AuditChannel.Api)
        {
            await RecordAsync();
            throw;
        }
    }

    /// <summary>Beside the use case, whose own unsaved changes are not to follow along.</summary>
    private async Task RecordAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var row = new AuditTrail(user, scope.ServiceProvider.GetRequiredService<TimeProvider>()).Event(
            AuditKind.AccessRefused,
            typeof(TRequest).DeclaringType?.Name ?? typeof(TRequest).Name,
            name: http?.HttpContext?.Request.Path.Value ?? "",
            network: Network.Of(http?.HttpContext));
        db.AuditRows.Add(row);
        await db.SaveChangesAsync(CancellationToken.None);
    }
}
