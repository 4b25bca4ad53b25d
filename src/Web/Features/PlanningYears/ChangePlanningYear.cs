using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.PlanningYears;

/// <summary>Reads a planning year that finance wants to change, and saves it unless somebody else was first.</summary>
internal static class ChangePlanningYear
{
    /// <exception cref="ForbiddenException">The person may not.</exception>
    /// <exception cref="NotFoundException">There is no such year.</exception>
    public static async Task<PlanningYear> YearToChangeAsync(this AppDbContext db, ICurrentUser user, int number, CancellationToken cancellationToken)
    {
        user.Require(Operation.EditScoringModels);
        return await db.PlanningYears.Include(year => year.ScoringModel).SingleOrDefaultAsync(year => year.Year == number, cancellationToken)
            ?? throw new NotFoundException(T.Of("PlanningYear.NotFound", number));
    }

    /// <exception cref="RuleBrokenException">The race is lost.</exception>
    public static async Task SaveYearAsync(this AppDbContext db, PlanningYear year, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new RuleBrokenException(Rule.PlanningYearMustBeAsItWasRead, year.Year);
        }
    }
}
