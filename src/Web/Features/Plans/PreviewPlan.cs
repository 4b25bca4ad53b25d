using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Plans;

/// <summary>Finance weighs selection rules against each other before a plan is taken out.</summary>
public static class PreviewPlan
{
    /// <summary>Rows of the plan on the page; the files hold all of them.</summary>
    public const int MostRows = 200;

    /// <summary>Risks shown just below the line.</summary>
    public const int MostBelow = 10;

    /// <summary>Unscored risks named; the number beside them is always the whole.</summary>
    public const int MostUnscored = 20;

    /// <param name="Plan">Of which year, and whose.</param>
    /// <param name="Choice">Rules and picks; null: those that are stored last, or where none are, the standard.</param>
    /// <param name="Edition">What is asked for, as for <see cref="WritePlan"/>.</param>
    /// <param name="IsFrame">Only the frame of the page is read, because what was asked for cannot be used.</param>
    public sealed record Query(PlanKey Plan, PlanChoice? Choice, Edition? Edition = null, bool IsFrame = false) : IRequest<Result>;

    /// <param name="Year">The year and its model.</param>
    /// <param name="Board">Whose plan; null for the municipality's.</param>
    /// <param name="Choice">The rules and picks that it is made by, as far as the person may know of them.</param>
    /// <param name="Draft">The plan as the rules make it; null where only the frame is read.</param>
    /// <param name="Edition">The edition that is shown.</param>
    /// <param name="Analyses">How far each department's risk analysis has come; empty where only the frame is read.</param>
    /// <param name="HasBoth">The person may choose between the editions.</param>
    public sealed record Result(PageYear Year, Department? Board, PlanChoice Choice, PlanDraft? Draft, IReadOnlyList<BasisAnalysis> Analyses, Edition Edition, bool HasBoth)
    {
        /// <summary>Analyses that are not accepted, late ones first.</summary>
        public IReadOnlyList<BasisAnalysis> Waiting => [.. Analyses.Where(analysis => !analysis.IsAccepted).OrderByDescending(analysis => analysis.IsLate)];
    }

    private static PlanChoice Standard => new([ReadPlanRules.Default]);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var scope = await db.PlanScopeAsync(user.Rights, query.Plan.Board, cancellationToken);
            var year = await db.PageYearAsync(query.Plan.Year, cancellationToken);
            var edition = scope.EditionOf(query.Edition);
            if (query.IsFrame) return new Result(year, scope.Board, Standard, null, [], edition, scope.HasBoth);

            var choice = query.Choice ?? await StoredAsync(year.Id, scope, cancellationToken) ?? Standard;
            var frame = await db.CoverageFrameAsync(scope, cancellationToken);
            var ranking = await db.DraftRankingAsync(year, scope, choice.Basis, cancellationToken);
            if (query.Choice is null) choice = WithoutLapsed(choice, ranking);

            // Whoever picks by the address must not learn of what is hidden; what is stored was picked by those who may know.
            var draft = new PlanDraft(year.Model, ranking, choice, frame, edition, scope.HasBoth || query.Choice is null ? null : risk => risk.IsSecret);
            return new Result(year, scope.Board, new PlanChoice(choice.Rules, draft.Together.Selection.Picks, choice.Basis, choice.Error), draft, await db.BasisAnalysesAsync(year.Id, scope, year.AnalysesDue, LocalTime.Today(clock), cancellationToken), edition, scope.HasBoth);
        }

        private async Task<PlanChoice?> StoredAsync(int yearId, PlanScope scope, CancellationToken cancellationToken) =>
            (await db.PlanVersions.AsNoTracking().Include(version => version.Picks)
                .Where(version => version.Plan.PlanningYearId == yearId && version.Plan.BoardKey == scope.BoardKey)
                .OrderByDescending(version => version.Number).FirstOrDefaultAsync(cancellationToken))?.Choice;

        /// <summary>What can still be picked; the rest is told where the draft is proposed.</summary>
        private static PlanChoice WithoutLapsed(PlanChoice choice, IReadOnlyList<RankedRisk<DraftRisk>> ranking)
        {
            if (choice.Picks.Count == 0) return choice;

            var scored = ranking.ToDictionary(ranked => ranked.Risk.Slug, ranked => ranked.Risk.IsScored);
            return new PlanChoice(choice.Rules, [.. choice.Picks.Where(pick => scored.TryGetValue(pick.Slug, out var isScored) && (isScored || !pick.IsMandatory))], choice.Basis, choice.Error);
        }
    }
}
