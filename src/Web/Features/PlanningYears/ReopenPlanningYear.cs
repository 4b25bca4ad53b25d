using MediatR;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Web.Features.PlanningYears;

/// <summary>Finance opens a closed planning year: its risks can be changed again.</summary>
public static class ReopenPlanningYear
{
    /// <param name="Year">Planning year.</param>
    /// <param name="Version">The version that the person has read; null for whoever did not look.</param>
    public sealed record Command(int Year, int? Version = null) : IRequest<Result>;

    /// <param name="WasClosed">False when it was open already, which is then left as it is.</param>
    public sealed record Result(bool WasClosed);

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var year = await db.YearToChangeAsync(user, command.Year, cancellationToken);
            Require(command.Version is null || command.Version == year.Version, Rule.PlanningYearMustBeAsItWasRead, year.Year);
            var wasClosed = year.Reopen();
            await db.SaveYearAsync(year, cancellationToken);
            return new Result(wasClosed);
        }
    }
}
