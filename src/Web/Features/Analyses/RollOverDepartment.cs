using MediatR;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Analyses;

/// <summary>A department takes over everything that is left of the year before, as the preview showed it: all or none.</summary>
public static class RollOverDepartment
{
    /// <param name="Year">The planning year that it is taken into.</param>
    /// <param name="Department">The department's code.</param>
    /// <param name="Seen">What the preview said of itself; null where nobody has looked.</param>
    public sealed record Command(int Year, string Department, string? Seen = null) : IRequest<Result>;

    /// <param name="At">When, UTC, in whole milliseconds: all of them were recorded then.</param>
    /// <param name="Taken">The largest first; none where nothing was left.</param>
    public sealed record Result(DateTime At, IReadOnlyList<TakenRisk> Taken);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        /// <exception cref="NotFoundException">There is no such year or department.</exception>
        /// <exception cref="RuleBrokenException">The year is closed, the analysis is handed in, or something else is left than what was seen.</exception>
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var at = clock.Moment();
            return new Result(at, await db.CarryLeftAsync(user, command.Department, command.Year, command.Seen, at, cancellationToken));
        }
    }
}
