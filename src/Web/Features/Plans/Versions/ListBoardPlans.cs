using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Versions;

/// <summary>Anyone sees how far the plans of the boards and companies have come whose risks they read.</summary>
public static class ListBoardPlans
{
    public sealed record Query(int Year) : IRequest<Result>;

    /// <param name="Year">The year and its neighbours.</param>
    /// <param name="Boards">By name.</param>
    /// <param name="MaySeeCommon">The reader may open the municipality's plan.</param>
    public sealed record Result(PageYear Year, IReadOnlyList<Row> Boards, bool MaySeeCommon);

    /// <param name="Plan">Whose plan.</param>
    /// <param name="Name">The board's name.</param>
    /// <param name="Newest">The newest version; null where nothing is kept.</param>
    /// <param name="MayChange">The reader puts it together.</param>
    public sealed record Row(PlanKey Plan, string Name, PlanMark? Newest, bool MayChange);

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var year = await db.PageYearAsync(query.Year, cancellationToken);
            var departments = await db.Departments.AsNoTracking().VisibleTo(user.Rights).OrderBy(department => department.Name).ToListAsync(cancellationToken);
            var versions = await db.PlanVersions.AsNoTracking()
                .Where(version => version.Plan.PlanningYearId == year.Id && version.Plan.BoardId != null)
                .Select(version => new { version.Plan.BoardKey, Version = version })
                .ToListAsync(cancellationToken);
            var newest = versions.GroupBy(row => row.BoardKey).ToDictionary(same => same.Key, same => PlanMark.Of(same.Select(row => row.Version).MaxBy(version => version.Number)!));
            return new Result(
                year,
                [
                    .. departments.Where(department => department.Kind != DepartmentKind.Administration || newest.ContainsKey(department.Id))
                        .Select(department => new Row(new PlanKey(year.Year, department.Code), department.Name, newest.GetValueOrDefault(department.Id), user.Rights.May(Operation.CompileBoardPlan, department.Id))),
                ],
                user.Rights.MaySeePlan);
        }
    }
}
