using MediatR;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Web.Features.PlanningYears;

/// <summary>Finance closes a planning year: its risks are not changed any more.</summary>
public static class ClosePlanningYear
{
    /// <param name="Year">Planning year.</param>
    /// <param name="Version">The version that the person has read; null for whoever did not look.</param>
    public sealed record Command(int Year, int? Version = null) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="RuleBrokenException">It is closed already, or somebody else changed it.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var year = await db.YearToChangeAsync(user, command.Year, cancellationToken);
            Require(command.Version is null || command.Version == year.Version, Rule.PlanningYearMustBeAsItWasRead, year.Year);
            year.Close(user.Name, clock.GetUtcNow().UtcDateTime);
            await db.SaveYearAsync(year, cancellationToken);
            return Unit.Value;
        }
    }
}
