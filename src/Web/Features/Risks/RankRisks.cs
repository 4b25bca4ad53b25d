using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks;

/// <summary>
/// Anyone reads the year's risks that they may see, in their total order. The rank is the one among all of the municipality's,
/// the same for every reader; a neighbour that the reader may not see is not named.
/// </summary>
public static class RankRisks
{
    public sealed record Query(int Year) : IRequest<Result>;

    public sealed record Result(ScoringModel Model, IReadOnlyList<RankedRisk<Row>> Risks);

    public sealed record Row : Standing
    {
        public required int DepartmentId { get; init; }

        public required string Title { get; init; }

        public required bool IsSecret { get; init; }
    }

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var year = await db.PlanningYearAsync(query.Year, cancellationToken);
            var rows = await db.Risks.AsNoTracking()
                .Where(risk => risk.PlanningYearId == year.Id)
                .OrderBy(risk => risk.RankKey).ThenBy(risk => risk.Id)
                .Select(risk => new Row
                {
                    DepartmentId = risk.DepartmentId,
                    Department = risk.Department.Code,
                    Reference = risk.Reference,
                    Title = risk.Title,
                    IsSecret = risk.IsSecret,
                    Category = risk.Category,
                    GoalCount = risk.GoalCount,
                    GoalWeight = risk.GoalWeight,
                    DepartmentCount = risk.DepartmentCount,
                    Appetite = risk.Appetite,
                    ValueBefore = risk.ValueBefore,
                    Age = risk.Age,
                    ComputedValue = risk.ComputedValue,
                    Likelihood = risk.Likelihood,
                    Consequence = risk.Consequence,
                    Value = risk.Value,
                    Level = risk.Level,
                })
                .ToListAsync(cancellationToken);

            var ranking = Ranking.InOrder(rows, year.ScoringModel.Order);
            return new Result(year.ScoringModel, [.. VisibleOf(ranking)]);
        }

        private IEnumerable<RankedRisk<Row>> VisibleOf(IReadOnlyList<RankedRisk<Row>> ranking)
        {
            for (var at = 0; at < ranking.Count; at++)
            {
                var ranked = ranking[at];
                if (!user.Rights.MaySee(ranked.Risk.DepartmentId, ranked.Risk.IsSecret)) continue;

                var neighbour = ranked.Explanation?.Side == NeighbourSide.Above ? at - 1 : at + 1;
                yield return ranked.Explanation is null || user.Rights.MaySee(ranking[neighbour].Risk.DepartmentId, ranking[neighbour].Risk.IsSecret)
                    ? ranked
                    : ranked with { Explanation = ranked.Explanation.WithoutNeighbour() };
            }
        }
    }
}
