using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>Makes a plan from the database: the one way for page, file, API and verification.</summary>
internal static class ReadPlanContent
{
    /// <summary>
    /// The plan is made of all risks, whoever asks, so that selection, ranks and hashes are the same for everybody; what carries a
    /// secrecy mark is then left out for whoever may not read it.
    /// </summary>
    /// <param name="db">Where the risks are.</param>
    /// <param name="rights">Those of the person who asks.</param>
    /// <param name="plan">Of which year, and whose.</param>
    /// <param name="choice">Rules and picks; whoever may not read a risk cannot pick it.</param>
    /// <param name="edition">What is asked for, see <see cref="AccessRights.EditionOf"/>.</param>
    /// <param name="today">The day in the municipality's own time.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ForbiddenException">The person does not see every department, see <see cref="AccessRights.MaySeePlan"/>.</exception>
    /// <exception cref="NotFoundException">There is no such planning year.</exception>
    public static async Task<PlanContent> PlanContentAsync(this AppDbContext db, AccessRights rights, PlanKey plan, PlanChoice choice, Edition? edition, DateOnly today, CancellationToken cancellationToken)
    {
        var scope = await db.PlanScopeAsync(rights, plan.Board, cancellationToken);
        var source = await db.PlanSourceAsync(plan.Year, scope, choice, today, cancellationToken);
        Func<PlanRisk, bool>? isUnknown = scope.HasBoth ? null : risk => risk.IsSecret;
        return source.Content(source.Plan(isUnknown), scope.EditionOf(edition));
    }
}
