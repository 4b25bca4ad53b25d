using MediatR;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp;

/// <summary>Whoever does the controls of a department looks at one of them, with all its occurrences, to open another.</summary>
public static class ShowControl
{
    public sealed record Query(int Year, string Control) : IRequest<Result>;

    public sealed record Result(FollowedControl Control, DateOnly Today);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        /// <exception cref="NotFoundException">There is none, or the person may not know of it.</exception>
        /// <exception cref="ForbiddenException">The person does not do its department's controls.</exception>
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            // What a refused opening left in memory is not how it stands.
            db.ChangeTracker.Clear();
            return new Result(await db.ControlAsync(user, Operation.ReportControls, query.Year, query.Control, cancellationToken), LocalTime.Today(clock));
        }
    }
}
