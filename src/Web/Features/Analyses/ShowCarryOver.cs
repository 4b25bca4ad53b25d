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

/// <summary>A department sees last year's risks, what was to be done about them, and which of them are in this year's analysis already.</summary>
public static class ShowCarryOver
{
    public sealed record Query(int Year, string Department) : IRequest<Result>;

    /// <param name="Department">Whose risks.</param>
    /// <param name="Model">Last year's scoring model; null where there was no such year.</param>
    /// <param name="Rows">Last year's risks, the largest first.</param>
    /// <param name="IsYearOpen">The year's risks may be changed.</param>
    /// <param name="IsWithDepartment">The analysis is not handed in, or the reader may correct it all the same.</param>
    public sealed record Result(Department Department, ScoringModel? Model, IReadOnlyList<Row> Rows, bool IsYearOpen, bool IsWithDepartment);

    /// <summary>A risk of last year.</summary>
    public sealed record Row
    {
        public required string Slug { get; init; }
        public required string Reference { get; init; }
        public required string ReferenceKey { get; init; }
        public required string Title { get; init; }
        public required int? Value { get; init; }
        public required int? Level { get; init; }
        public required RiskResponse? Response { get; init; }
        public required string? ControlActivity { get; init; }
        public required bool IsSecret { get; init; }
        public required IReadOnlyList<TreatmentAction> Actions { get; init; }
        public required IReadOnlyList<LinkedGoal> Goals { get; init; }

        /// <summary>Titles of its goals that are none of this year's.</summary>
        public IReadOnlyList<string> DroppedGoals { get; init; } = [];

        /// <summary>The same risk this year; null when it is not there.</summary>
        public ThisYear? Here { get; init; }
    }

    public sealed record LinkedGoal(int Id, string Title);

    public sealed record ThisYear(string Slug, DateTime CreatedAt);

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var department = await db.DepartmentForAsync(user.Rights, Operation.EditRisks, query.Department, cancellationToken);
            var (year, before) = await db.PlanningYearAndBeforeAsync(query.Year, cancellationToken);
            var isOpen = await db.IsOpenForAsync(user.Rights, year.Id, department.Id, cancellationToken);
            if (before is null) return new Result(department, null, [], year.IsOpen, isOpen);

            var here = await db.Risks.AsNoTracking()
                .Where(risk => risk.PlanningYearId == year.Id && risk.DepartmentId == department.Id)
                .Select(risk => new { risk.ReferenceKey, risk.Slug, risk.CreatedAt })
                .ToDictionaryAsync(risk => risk.ReferenceKey, risk => new ThisYear(risk.Slug, risk.CreatedAt), cancellationToken);
            var goals = (await db.GoalsOfYear(year.Year).Select(goal => goal.Id).ToListAsync(cancellationToken)).ToHashSet();
            var rows = await RowsAsync(before.Id, department.Id, cancellationToken);
            return new Result(
                department,
                before.ScoringModel,
                rows.ConvertAll(row => row with
                {
                    Here = here.GetValueOrDefault(row.ReferenceKey),
                    DroppedGoals = [.. row.Goals.Where(goal => !goals.Contains(goal.Id)).Select(goal => goal.Title)],
                }),
                year.IsOpen,
                isOpen);
        }

        private Task<List<Row>> RowsAsync(int yearId, int departmentId, CancellationToken cancellationToken) => db.Risks.AsNoTracking().AsSplitQuery()
            .Where(risk => risk.PlanningYearId == yearId && risk.DepartmentId == departmentId)
            .VisibleTo(user.Rights)
            .OrderBy(risk => risk.RankKey).ThenBy(risk => risk.Id)
            .Select(risk => new Row
            {
                Slug = risk.Slug,
                Reference = risk.Reference,
                ReferenceKey = risk.ReferenceKey,
                Title = risk.Title,
                Value = risk.Value,
                Level = risk.Level,
                Response = risk.Response,
                ControlActivity = risk.ControlActivity,
                IsSecret = risk.IsSecret,
                Actions = risk.Actions.OrderBy(action => action.Number).ToList(),
                Goals = risk.Goals.OrderBy(link => link.Goal.Order).Select(link => new LinkedGoal(link.GoalId, link.Goal.Title)).ToList(),
            })
            .ToListAsync(cancellationToken);
    }
}
