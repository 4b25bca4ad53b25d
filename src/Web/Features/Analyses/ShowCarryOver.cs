using MediatR;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Analyses;

/// <summary>A department sees last year's risks, what was to be done about them, and which of them are in this year's analysis already.</summary>
public static class ShowCarryOver
{
    public sealed record Query(int Year, string Department) : IRequest<Result>;

    /// <param name="Department">Whose risks.</param>
    /// <param name="Model">Last year's scoring model; null where there was no such year.</param>
    /// <param name="Rows">Last year's risks, the largest first.</param>
    /// <param name="IsYearOpen">The year's risks may be changed.</param>
    /// <param name="IsWithDepartment">The analysis is not handed in, or the reader may correct it all the same.</param>
    public sealed record Result(Department Department, ScoringModel? Model, IReadOnlyList<LastYearsRisk> Rows, bool IsYearOpen, bool IsWithDepartment);

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var department = await db.DepartmentForAsync(user.Rights, Operation.EditRisks, query.Department, cancellationToken);
            var (year, before) = await db.PlanningYearAndBeforeAsync(query.Year, cancellationToken);
            var isOpen = await db.IsOpenForAsync(user.Rights, year.Id, department.Id, cancellationToken);
            var rows = before is null ? [] : await db.LastYearsRisksAsync(user.Rights, (year.Id, year.Year), before.Id, department.Id, cancellationToken);
            return new Result(department, before?.ScoringModel, rows, year.IsOpen, isOpen);
        }
    }
}
