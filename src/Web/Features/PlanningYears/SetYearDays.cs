using MediatR;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Web.Features.PlanningYears;

/// <summary>Finance says by when risk analyses are handed in, boards have decided and the plan is decided.</summary>
public static class SetYearDays
{
    /// <param name="Year">Planning year.</param>
    /// <param name="Analyses">The last day for handing in; null: none.</param>
    /// <param name="Decisions">The last day for the boards; null: none.</param>
    /// <param name="Plan">The day of the plan; null: none.</param>
    /// <param name="Version">The version that the person has read; null for whoever did not look.</param>
    public sealed record Command(int Year, DateOnly? Analyses, DateOnly? Decisions, DateOnly? Plan, int? Version = null) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="RuleBrokenException">A day comes before the one it waits for, the year is closed, or somebody else changed it.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var year = await db.YearToChangeAsync(user, command.Year, cancellationToken);
            Require(command.Version is null || command.Version == year.Version, Rule.PlanningYearMustBeAsItWasRead, year.Year);
            if (year.SetDays(command.Analyses, command.Decisions, command.Plan)) await db.SaveYearAsync(year, cancellationToken);
            return Unit.Value;
        }
    }
}
