using MediatR;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.ScoringModels;

/// <summary>Somebody asks what two steps are worth in a year, and how that is worked out.</summary>
public static class ExplainScore
{
    /// <param name="Year">Says which scoring model.</param>
    /// <param name="Likelihood">Step number.</param>
    /// <param name="Consequence">Step number; null when <paramref name="Dimensions"/> say it.</param>
    /// <param name="Dimensions">Steps of the model's own dimensions of consequence.</param>
    public sealed record Query(int Year, int Likelihood, int? Consequence, IReadOnlyList<DimensionStep> Dimensions) : IRequest<Result>;

    /// <param name="Joint">How the dimensions became one consequence; null where that was given.</param>
    public sealed record Result(ScoringModel Model, RiskScore Score, JointConsequence? Joint);

    internal sealed class Handler(AppDbContext db) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var model = (await db.PlanningYearAsync(query.Year, cancellationToken)).ScoringModel;
            var joint = query.Consequence is null ? model.ConsequenceOf(query.Dimensions) : (JointConsequence?)null;

            return new Result(model, model.Score(query.Likelihood, query.Consequence ?? joint!.Value.Step), joint);
        }
    }
}
