using MediatR;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Calendar;

/// <summary>A person takes the own secret address away; nothing happens where there is none.</summary>
public static class RevokeFeed
{
    public sealed record Command : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, SignedInUser user) : IRequestHandler<Command, Unit>
    {
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            await db.EndFeedAsync(user.Id, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return Unit.Value;
        }
    }
}
