using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Groups;

/// <summary>Finance lets risks be suggested as one again, after somebody had said that they are not the same.</summary>
public static class TakeDistinctionBack
{
    /// <param name="Year">Planning year.</param>
    /// <param name="Id">Which; where somebody else has taken it back already, there is nothing left to do.</param>
    public sealed record Command(int Year, int Id) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="RuleBrokenException">The year is closed.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var year = await db.YearToCompileAsync(user, command.Year, cancellationToken);
            year.RequireOpen();
            var distinction = await db.RiskDistinctions.Include(said => said.Risks).ThenInclude(risk => risk.Risk)
                .SingleOrDefaultAsync(said => said.PlanningYearId == year.Id && said.Id == command.Id, cancellationToken);
            if (distinction is null) return Unit.Value;

            db.RiskDistinctions.Remove(distinction);
            await db.SaveGroupAsync(cancellationToken);
            return Unit.Value;
        }
    }
}
