using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>Makes the plan from the database: the one way for page, file, API and verification.</summary>
internal static class ReadPlanContent
{
    /// <summary>
    /// The plan is made of all risks, whoever asks, so that selection, ranks and hashes are the same for everybody; what carries a
    /// secrecy mark is then left out for whoever may not read it.
    /// </summary>
    /// <exception cref="ForbiddenException">The person does not see every department, see <see cref="AccessRights.MaySeePlan"/>.</exception>
    /// <exception cref="NotFoundException">There is no such planning year.</exception>
    public static Task<PlanContent> PlanContentAsync(this AppDbContext db, AccessRights rights, int planningYear, IReadOnlyList<SelectionRule> rules, CancellationToken cancellationToken) =>
        db.PlanContentAsync(rights, planningYear, rules, picks: [], error: null, edition: null, cancellationToken);

    /// <inheritdoc cref="PlanContentAsync(AppDbContext, AccessRights, int, IReadOnlyList{SelectionRule}, CancellationToken)"/>
    /// <param name="picks">What people decided beside the rules; whoever may not read a risk cannot pick it.</param>
    /// <param name="error">How far off each assessment may be; null is the standard.</param>
    /// <param name="edition">What is asked for, see <see cref="AccessRights.EditionOf"/>.</param>
    public static async Task<PlanContent> PlanContentAsync(
        this AppDbContext db,
        AccessRights rights,
        int planningYear,
        IReadOnlyList<SelectionRule> rules,
        IReadOnlyList<Pick> picks,
        ErrorModel? error,
        Edition? edition,
        CancellationToken cancellationToken)
    {
        if (!rights.MaySeePlan) throw new ForbiddenException();

        var year = await db.PlanningYearAsync(planningYear, cancellationToken);
        var municipality = await db.Municipalities.AsNoTracking().SingleAsync(cancellationToken);
        var goals = await db.Goals.AsNoTracking()
            .OrderBy(goal => goal.Order)
            .Select(goal => new GoalName(goal.Code, goal.ShortTitle))
            .ToListAsync(cancellationToken);
        var risks = await db.WithCommonRisksAsync(year.Id, await db.PlanRisksAsync(db.Risks.Where(risk => risk.PlanningYearId == year.Id), cancellationToken), year.ScoringModel, cancellationToken);

        Func<PlanRisk, bool>? isUnknown = rights.EditionOf(Edition.Full) == Edition.Full ? null : risk => risk.IsSecret;
        var whole = GeneratedPlan.From(planningYear, year.ScoringModel, Ranking.InOrder(risks, year.ScoringModel.Order), rules, error, picks, isUnknown);
        var given = rights.EditionOf(edition);
        var (plan, withheld) = given == Edition.Open ? whole.Opened() : (whole, Withheld.Nothing);
        return new PlanContent(plan, year.ScoringModel, municipality.Name, municipality.IsDemo, goals, given, withheld);
    }
}
