using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.PlanningYears;

/// <summary>Anybody who is signed in sees which planning years there are, what each is scored with and whether it is open.</summary>
public static class ListPlanningYears
{
    public sealed record Query : IRequest<Result>;

    /// <param name="Years">Newest first.</param>
    /// <param name="Models">What a new year can be scored with; empty for whoever may not begin one.</param>
    public sealed record Result(IReadOnlyList<Row> Years, IReadOnlyList<ScoringModel> Models);

    /// <param name="Year">The year with its model.</param>
    /// <param name="Risks">How many risks of it the reader may see.</param>
    public sealed record Row(PlanningYear Year, int Risks);

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var years = await db.PlanningYears.AsNoTracking().Include(year => year.ScoringModel).OrderByDescending(year => year.Year).ToListAsync(cancellationToken);
            var risks = await db.Risks.AsNoTracking()
                .VisibleTo(user.Rights)
                .GroupBy(risk => risk.PlanningYearId)
                .Select(group => new { Year = group.Key, Count = group.Count() })
                .ToDictionaryAsync(group => group.Year, group => group.Count, cancellationToken);
            return new Result(years.ConvertAll(year => new Row(year, risks.GetValueOrDefault(year.Id))), user.Rights.May(Operation.EditScoringModels) ? await db.ModelsToChooseAsync(cancellationToken) : []);
        }
    }
}
