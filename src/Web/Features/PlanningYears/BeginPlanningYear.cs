using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Web.Features.PlanningYears;

/// <summary>Finance begins a planning year with the scoring model that its risks are to be assessed with.</summary>
public static class BeginPlanningYear
{
    /// <param name="Year">Such as 2027.</param>
    /// <param name="Model">The model's number or title, see <see cref="FindScoringModel"/>.</param>
    public sealed record Command(int Year, string Model) : IRequest<Result>;

    /// <param name="Model">The model's title.</param>
    /// <param name="Number">Its version.</param>
    public sealed record Result(string Model, int Number);

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Command, Result>
    {
        /// <exception cref="RuleBrokenException">The year is there already, or is none.</exception>
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            user.Require(Operation.EditScoringModels);
            Require(!await db.PlanningYears.AnyAsync(year => year.Year == command.Year, cancellationToken), Rule.PlanningYearMustBeNew, command.Year);
            var model = await db.ScoringModelAsync(command.Model, cancellationToken);

            // As the newest year before it, or the newest there is.
            var asBefore = await db.PlanningYears.AsNoTracking().OrderByDescending(year => year.Year < command.Year).ThenByDescending(year => year.Year).FirstOrDefaultAsync(cancellationToken);
            db.PlanningYears.Add(new PlanningYear(command.Year, model, asBefore?.FollowUp));
            try
            {
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (DbUpdateException failure) when (failure.IsDuplicate())
            {
                throw new RuleBrokenException(Rule.PlanningYearMustBeNew, command.Year);
            }

            return new Result(model.Title, model.Number);
        }
    }
}
