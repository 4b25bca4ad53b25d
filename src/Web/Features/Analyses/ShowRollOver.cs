using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Analyses;

/// <summary>Anyone sees, department by department, what has been carried into a new year, what is assessed anew, and what of the year before is not closed yet.</summary>
public static class ShowRollOver
{
    /// <param name="Year">The new year.</param>
    public sealed record Query(int Year) : IRequest<Result>;

    /// <param name="Year">The new year.</param>
    /// <param name="Before">The year before; null where there is none.</param>
    /// <param name="IsBeforeOpen">The year before is not closed.</param>
    /// <param name="Rows">Departments that had risks or controls, by name.</param>
    /// <param name="MayClose">The reader closes years.</param>
    public sealed record Result(int Year, int? Before, bool IsBeforeOpen, IReadOnlyList<Row> Rows, bool MayClose);

    public sealed record Row
    {
        public required DepartmentName Department { get; init; }

        /// <summary>Risks of the year before.</summary>
        public required int Risks { get; init; }

        /// <summary>How many of them are in the new year.</summary>
        public required int Carried { get; init; }

        /// <summary>Risks of the new year that are not assessed yet.</summary>
        public required int Unassessed { get; init; }

        /// <summary>How far the new year's analysis has come.</summary>
        public required RiskAnalysisStatus Analysis { get; init; }

        /// <summary>Control occurrences of the year before that can still be reported, or wait to be approved.</summary>
        public required int OpenControls { get; init; }

        /// <summary>Control occurrences of the year before that closed without a report.</summary>
        public required int NotReported { get; init; }

        /// <summary>Deviations of the year before that are not put right; they are followed on.</summary>
        public required int OpenDeviations { get; init; }

        /// <summary>The reader takes the department's risks over.</summary>
        public required bool MayCarry { get; init; }

        public int Left => Risks - Carried;
    }

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        /// <exception cref="NotFoundException">There is no such year.</exception>
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var (year, before) = await db.PlanningYearAndBeforeAsync(query.Year, cancellationToken);
            if (before is null) return new Result(year.Year, null, false, [], false);

            var today = LocalTime.Today(clock);
            var departments = await db.Departments.AsNoTracking().VisibleTo(user.Rights).OrderBy(d => d.Name).Select(d => new DepartmentName(d.Id, d.Code, d.Name, d.ParentId)).ToListAsync(cancellationToken);
            var (old, now) = (db.Risks.AsNoTracking().Where(risk => risk.PlanningYearId == before.Id).VisibleTo(user.Rights), db.Risks.AsNoTracking().Where(risk => risk.PlanningYearId == year.Id));
            var risks = await CountAsync(old.Select(risk => risk.DepartmentId), cancellationToken);
            var carried = await CountAsync(old.Join(now, risk => new { risk.DepartmentId, risk.ReferenceKey }, risk => new { risk.DepartmentId, risk.ReferenceKey }, (risk, _) => risk.DepartmentId), cancellationToken);
            var unassessed = await CountAsync(now.VisibleTo(user.Rights).Where(risk => risk.Value == null).Select(risk => risk.DepartmentId), cancellationToken);
            var analyses = await db.RiskAnalyses.AsNoTracking().Where(analysis => analysis.PlanningYearId == year.Id).ToDictionaryAsync(analysis => analysis.DepartmentId, analysis => analysis.Status, cancellationToken);
            var occurrences = (await db.FollowedControlsAsync(user.Rights, before.Year, cancellationToken)).SelectMany(control => control.Occurrences).ToLookup(occurrence => occurrence.Control.DepartmentId, occurrence => occurrence.StateOn(today));
            var deviations = (await db.DeviationsAsync(user.Rights, before.Year, cancellationToken)).Where(deviation => deviation.StateOn(today) != DeviationState.Closed).CountBy(deviation => deviation.Control.DepartmentId).ToDictionary();
            var rows = departments.ConvertAll(department => new Row
            {
                Department = department,
                Risks = risks.GetValueOrDefault(department.Id),
                Carried = carried.GetValueOrDefault(department.Id),
                Unassessed = unassessed.GetValueOrDefault(department.Id),
                Analysis = analyses.GetValueOrDefault(department.Id),
                OpenControls = occurrences[department.Id].Count(IsOpen),
                NotReported = occurrences[department.Id].Count(state => state == OccurrenceState.NotReported),
                OpenDeviations = deviations.GetValueOrDefault(department.Id),
                MayCarry = year.IsOpen && user.Rights.May(Operation.EditRisks, department.Id),
            });
            return new Result(year.Year, before.Year, before.IsOpen, rows.FindAll(row => row.Risks > 0 || occurrences[row.Department.Id].Any()), user.Rights.May(Operation.EditScoringModels));
        }

        private static bool IsOpen(OccurrenceState state) => state is OccurrenceState.Late or OccurrenceState.Returned or OccurrenceState.Due or OccurrenceState.ToApprove or OccurrenceState.NotDue;

        private static Task<Dictionary<int, int>> CountAsync(IQueryable<int> departments, CancellationToken cancellationToken) =>
            departments.GroupBy(id => id).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
    }
}
