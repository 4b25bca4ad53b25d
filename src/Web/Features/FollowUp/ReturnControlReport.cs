using MediatR;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp;

/// <summary>The department's head, or finance, sends a report back to whoever wrote it, with a comment.</summary>
public static class ReturnControlReport
{
    public sealed record Command(OccurrenceKey Key, string? Because) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="RuleBrokenException">There is no report to return, it is the person's own, or nothing is said of why.</exception>
        /// <exception cref="ConflictException">Somebody else has changed it since.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var occurrence = await db.OccurrenceAsync(user, Operation.ApproveControls, command.Key, cancellationToken);
            Require(occurrence.Result is not null, Rule.ReportMustBeWithTheApprover);
            occurrence.Result.Return(command.Because, user.Actor, clock.GetUtcNow().UtcDateTime);
            await db.SaveOccurrenceAsync(occurrence, cancellationToken);
            return Unit.Value;
        }
    }
}
