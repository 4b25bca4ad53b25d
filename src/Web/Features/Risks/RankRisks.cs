using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks;

/// <summary>Anyone reads the year's risks that they may see, in their total order.</summary>
public static class RankRisks
{
    public sealed record Query(int Year) : IRequest<Result>;

    public sealed record Result(ScoringModel Model, IReadOnlyList<RankedRisk<Row>> Risks);

    public sealed record Row : Standing
    {
        public required string Title { get; init; }
    }

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var year = await db.PlanningYearAsync(query.Year, cancellationToken);
            var rows = await db.Risks.AsNoTracking()
                .Where(risk => risk.PlanningYearId == year.Id)
                .VisibleTo(user.Rights)
                .OrderBy(risk => risk.RankKey).ThenBy(risk => risk.Id)
                .Select(risk => new Row
                {
                    Department = risk.Department.Code,
                    Reference = risk.Reference,
                    Title = risk.Title,
                    Category = risk.Category,
                    GoalCount = risk.GoalCount,
                    Likelihood = risk.Likelihood,
                    Consequence = risk.Consequence,
                    Value = risk.Value,
                    Level = risk.Level,
                })
                .ToListAsync(cancellationToken);

            return new Result(year.ScoringModel, Ranking.InOrder(rows));
        }
    }
}
