using MediatR;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.PlanningYears;

/// <summary>Finance chooses the model that an open year is to be recalculated with.</summary>
public static class ChooseRecalculation
{
    public sealed record Query(int Year) : IRequest<Result>;

    /// <param name="Year">The year with its model.</param>
    /// <param name="Models">Those with another content.</param>
    public sealed record Result(PlanningYear Year, IReadOnlyList<ScoringModel> Models);

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        /// <exception cref="Domain.RuleBrokenException">The year is closed.</exception>
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var year = await db.YearToChangeAsync(user, query.Year, cancellationToken);
            year.RequireOpen();
            var models = await db.ModelsToChooseAsync(cancellationToken);
            return new Result(year, models.FindAll(model => model.Hash != year.ScoringModel.Hash));
        }
    }
}
