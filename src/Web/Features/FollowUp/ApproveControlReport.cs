using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp;

/// <summary>The department's head, or finance, approves a report that somebody else has written.</summary>
public static class ApproveControlReport
{
    public sealed record Command(OccurrenceKey Key) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="RuleBrokenException">There is no report to approve, or it is the person's own.</exception>
        /// <exception cref="ConflictException">Somebody else has changed it since.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var occurrence = await db.OccurrenceAsync(user, Operation.ApproveControls, command.Key, cancellationToken);
            Require(occurrence.Result is not null, Rule.ReportMustBeWithTheApprover);
            occurrence.Result.Approve(user.Actor, clock.GetUtcNow().UtcDateTime);

            // What the drawn rows say may name people, and the control is done; list and seed bring the same rows back.
            db.DrawnSampleContents.RemoveRange(await db.DrawnSamples.Where(sample => sample.OccurrenceId == occurrence.Id && sample.Content != null).Select(sample => sample.Content!).ToListAsync(cancellationToken));
            await db.SaveOccurrenceAsync(occurrence, cancellationToken);
            return Unit.Value;
        }
    }
}
