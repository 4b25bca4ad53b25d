using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Analyses;

/// <summary>Anyone who may read a department's risks sees what has become of them since the year before.</summary>
public static class CompareYears
{
    public sealed record Query(int Year, string Department) : IRequest<Result>;

    /// <param name="Department">Whose own risks.</param>
    /// <param name="HasBefore">There was a planning year before.</param>
    /// <param name="SameModel">Both years are scored alike; else values are not compared.</param>
    /// <param name="Risks">This year's in rank order, then those that are gone.</param>
    public sealed record Result(Department Department, bool HasBefore, bool SameModel, IReadOnlyList<Compared> Risks);

    /// <param name="Change">What has become of it.</param>
    /// <param name="Year">The year that it is shown of.</param>
    /// <param name="Trend">Its value against that of the year before; null for one that is gone.</param>
    /// <param name="Fields">Names of the texts that are others.</param>
    public sealed record Compared(RiskChange Change, int Year, string Slug, string Reference, string Title, bool IsSecret, RiskTrend? Trend, IReadOnlyList<string> Fields);

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var department = await db.DepartmentForAsync(user.Rights, Operation.ReadRisks, query.Department, cancellationToken);
            var (year, before) = await db.PlanningYearAndBeforeAsync(query.Year, cancellationToken);
            if (before is null) return new Result(department, false, false, []);

            var sameModel = year.ScoringModel.Hash == before.ScoringModel.Hash;
            var now = await RisksAsync(year.Id, department.Id, cancellationToken);
            var earlier = (await RisksAsync(before.Id, department.Id, cancellationToken)).ToDictionary(risk => risk.ReferenceKey);
            var gone = await db.GoneRisks(user.Rights, year.Id, before.Id).Where(risk => risk.DepartmentId == department.Id).Select(risk => risk.ReferenceKey).ToHashSetAsync(cancellationToken);
            return new Result(department, true, sameModel,
            [
                .. now.Select(risk => Compare(risk, earlier.GetValueOrDefault(risk.ReferenceKey), year.Year, sameModel)),
                .. earlier.Values.Where(risk => gone.Contains(risk.ReferenceKey)).OrderBy(risk => risk.RankKey, StringComparer.Ordinal)
                    .Select(risk => new Compared(RiskChange.Gone, before.Year, risk.Slug, risk.Reference, risk.Texts.Title, risk.IsSecret, null, [])),
            ]);
        }

        private static Compared Compare(DescribedRisk risk, DescribedRisk? before, int year, bool sameModel)
        {
            var known = before is not null && (risk.IsSecret || !before.IsSecret);
            var trend = known ? RiskTrend.Between(risk.Value, before!.Value, sameModel) : RiskTrend.New;
            IReadOnlyList<string> fields = known ? [.. RiskComparison.Between(before!.Texts, risk.Texts).Select(change => change.Field)] : [];
            return new Compared(RiskComparison.Of(trend, fields.Count > 0), year, risk.Slug, risk.Reference, risk.Texts.Title, risk.IsSecret, trend, fields);
        }

        private Task<List<DescribedRisk>> RisksAsync(int yearId, int departmentId, CancellationToken cancellationToken) => db.Risks.AsNoTracking()
            .Where(risk => risk.PlanningYearId == yearId && risk.DepartmentId == departmentId)
            .VisibleTo(user.Rights)
            .OrderBy(risk => risk.RankKey).ThenBy(risk => risk.Id)
            .Select(ChangedRisks.Described)
            .ToListAsync(cancellationToken);
    }
}
