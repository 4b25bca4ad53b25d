using MediatR;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Persistence.Auditing;

namespace Vaggeryd.InternalControl.Web.Features.Accounts;

/// <summary>The site puts in the trail that an answer in the provider's name did not pass the checks.</summary>
public static class RecordRefusedAnswer
{
    public sealed record Command(string Issuer) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, AuditTrail trail, IHttpContextAccessor http) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            db.AuditRows.Add(trail.Event(AuditKind.SignInRefused, "Provider", name: command.Issuer, network: Network.Of(http.HttpContext)));
            await db.SaveChangesAsync(cancellationToken);
            return Unit.Value;
        }
    }
}
