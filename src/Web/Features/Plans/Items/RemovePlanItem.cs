using MediatR;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Items;

/// <summary>Finance takes a row that was written into the draft away again.</summary>
public static class RemovePlanItem
{
    public sealed record Command(PlanKey Plan, int Id, int? Seen = null) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="NotFoundException">The draft has no such row.</exception>
        /// <exception cref="ConflictException">Somebody else has changed it since.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var (draft, _) = await db.DraftToChangeAsync(user, command.Plan, cancellationToken);
            draft.Remove(draft.ItemToChange(command.Id, command.Seen));
            await db.SaveItemsAsync(cancellationToken);
            return Unit.Value;
        }
    }
}
