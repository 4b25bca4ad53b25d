using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Items;

/// <summary>Finance takes the controls whose deviations were repeated or major last year into the draft, all at once.</summary>
public static class CarryDeviations
{
    public sealed record Command(PlanKey Plan) : IRequest<int>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, int>
    {
        /// <summary>Says how many rows it added; none the second time.</summary>
        /// <exception cref="Domain.RuleBrokenException">There is no draft, or it has rows enough.</exception>
        public async Task<int> Handle(Command command, CancellationToken cancellationToken)
        {
            var (draft, scope) = await db.DraftToChangeAsync(user, command.Plan, cancellationToken);
            var content = (await db.StoredPlanAsync(user.Rights, new PlanVersionKey(command.Plan, null), LocalTime.Today(clock), cancellationToken)).Content(null);
            var proposed = await db.ProposedDeviationsAsync(user.Rights, command.Plan.Year, scope, content.Items.Select(row => row.Slug).ToHashSet(), content.Controls, cancellationToken);
            foreach (var deviation in proposed) draft.Write(deviation.Text, user.Name, clock.GetUtcNow().UtcDateTime);
            await db.SaveItemsAsync(cancellationToken);
            return proposed.Count;
        }
    }
}
