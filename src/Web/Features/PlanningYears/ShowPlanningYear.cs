using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.PlanningYears;

/// <summary>Anybody who is signed in reads what a planning year is scored with and whether it is open; finance closes and opens it there.</summary>
public static class ShowPlanningYear
{
    public sealed record Query(int Year) : IRequest<Result>;

    /// <param name="Year">The year with its model.</param>
    /// <param name="Levels">The risks that the reader may see, by level.</param>
    /// <param name="Models">The models that the year can be recalculated with; empty for whoever may not.</param>
    /// <param name="MayChange">The reader may close, open and recalculate it.</param>
    /// <param name="IsNewest">There is no later year.</param>
    public sealed record Result(PlanningYear Year, LevelCounts Levels, IReadOnlyList<ScoringModel> Models, bool MayChange, bool IsNewest)
    {
        /// <summary>The reader may begin the next one.</summary>
        public bool MayBeginNext => MayChange && IsNewest;
    }

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var year = await db.PlanningYearAsync(query.Year, cancellationToken);
            var levels = await db.Risks.AsNoTracking()
                .Where(risk => risk.PlanningYearId == year.Id)
                .VisibleTo(user.Rights)
                .GroupBy(risk => risk.Level)
                .Select(group => new { Level = group.Key, Count = group.Count() })
                .ToListAsync(cancellationToken);
            var mayChange = user.Rights.May(Operation.EditScoringModels);
            var models = mayChange ? (await db.ModelsToChooseAsync(cancellationToken)).FindAll(model => model.Hash != year.ScoringModel.Hash) : [];
            return new Result(year, new LevelCounts(year.ScoringModel, levels.Select(level => (level.Level, level.Count))), models, mayChange, !await db.PlanningYears.AnyAsync(later => later.Year > year.Year, cancellationToken));
        }
    }
}
