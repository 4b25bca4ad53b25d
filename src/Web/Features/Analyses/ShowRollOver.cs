using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Analyses;

/// <summary>Anyone sees, department by department, what has been carried into a new year, what is assessed anew, and what of the year before is not closed yet.</summary>
public static class ShowRollOver
{
    /// <param name="Year">The new year.</param>
    /// <param name="TakenAt">When risks were taken that are to be told of, UTC in whole milliseconds; null: none.</param>
    public sealed record Query(int Year, DateTime? TakenAt = null) : IRequest<Result>;

    public sealed record Result
    {
        public required int Year { get; init; }

        /// <summary>The year before; null where there is none.</summary>
        public int? Before { get; init; }

        /// <summary>The new year's risks may be changed.</summary>
        public bool IsOpen { get; init; }

        /// <summary>The year before is not closed.</summary>
        public bool IsBeforeOpen { get; init; }

        /// <summary>Departments that had risks or controls, by name.</summary>
        public IReadOnlyList<Row> Rows { get; init; } = [];

        /// <summary>The reader closes years.</summary>
        public bool MayClose { get; init; }

        /// <summary>The reader takes risks over for every department.</summary>
        public bool MayCarryAll { get; init; }

        /// <summary>Nothing of the year before is left: all is carried over and reported, and no report waits.</summary>
        public bool IsDone => Before is not null && Rows.All(row => row.Left == 0 && row.OpenControls == 0);

        /// <summary>The rows of some departments, by code; of all where none is named.</summary>
        /// <exception cref="NotFoundException">There is none of a department.</exception>
        public IReadOnlyList<Row> Of(IReadOnlyCollection<string> departments) => departments.Count == 0
            ? Rows
            : [.. departments.Select(code => Rows.FirstOrDefault(row => row.Department.Code.Equals(code, StringComparison.OrdinalIgnoreCase)) ?? throw new NotFoundException()).Distinct()];
    }

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

        /// <summary>How many were taken at the moment that was asked for.</summary>
        public required int JustTaken { get; init; }

        /// <summary>The reader takes the department's risks over: the year is open and the analysis not handed in.</summary>
        public required bool MayCarry { get; init; }

        public int Left => Risks - Carried;
    }

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        /// <exception cref="NotFoundException">There is no such year.</exception>
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var (year, before) = await db.PlanningYearAndBeforeAsync(query.Year, cancellationToken);
            if (before is null) return new Result { Year = year.Year };

            var today = LocalTime.Today(clock);
            var departments = await db.Departments.AsNoTracking().VisibleTo(user.Rights).OrderBy(d => d.Name).Select(d => new DepartmentName(d.Id, d.Code, d.Name, d.ParentId)).ToListAsync(cancellationToken);
            var (old, now) = (db.Risks.AsNoTracking().Where(risk => risk.PlanningYearId == before.Id).VisibleTo(user.Rights), db.Risks.AsNoTracking().Where(risk => risk.PlanningYearId == year.Id));
            var risks = await CountAsync(old.Select(risk => risk.DepartmentId), cancellationToken);
            var carried = await CountAsync(old.Join(now, risk => new { risk.DepartmentId, risk.ReferenceKey }, risk => new { risk.DepartmentId, risk.ReferenceKey }, (risk, _) => risk.DepartmentId), cancellationToken);
            var unassessed = await CountAsync(now.VisibleTo(user.Rights).Where(risk => risk.Value == null).Select(risk => risk.DepartmentId), cancellationToken);
            var justTaken = query.TakenAt is { } at ? await CountAsync(now.VisibleTo(user.Rights).Where(risk => risk.CreatedAt == at).Select(risk => risk.DepartmentId), cancellationToken) : [];
            var analyses = await db.RiskAnalyses.AsNoTracking().Where(analysis => analysis.PlanningYearId == year.Id).ToDictionaryAsync(analysis => analysis.DepartmentId, analysis => analysis.Status, cancellationToken);
            var occurrences = await db.OccurrencesOf(user.Rights, before.Id, today).GroupBy(one => new { one.Control.DepartmentId, one.Left })
                .Select(group => new { group.Key.DepartmentId, group.Key.Left, Count = group.Count() }).ToListAsync(cancellationToken);
            var counts = occurrences.ToLookup(one => one.DepartmentId, one => (one.Left, one.Count));
            var deviations = await CountAsync(db.OpenDeviationsOf(user.Rights, before.Id).Select(result => result.Occurrence.Control.DepartmentId), cancellationToken);
            var rows = departments.ConvertAll(department => new Row
            {
                Department = department,
                Risks = risks.GetValueOrDefault(department.Id),
                Carried = carried.GetValueOrDefault(department.Id),
                Unassessed = unassessed.GetValueOrDefault(department.Id),
                Analysis = analyses.GetValueOrDefault(department.Id),
                OpenControls = counts[department.Id].Where(one => one.Left is LeftOver.ToReport or LeftOver.Returned or LeftOver.ToApprove).Sum(one => one.Count),
                NotReported = counts[department.Id].Where(one => one.Left == LeftOver.NotReported).Sum(one => one.Count),
                OpenDeviations = deviations.GetValueOrDefault(department.Id),
                JustTaken = justTaken.GetValueOrDefault(department.Id),
                MayCarry = year.IsOpen && user.Rights.May(Operation.EditRisks, department.Id) && user.Rights.MayChangeIn(analyses.GetValueOrDefault(department.Id)),
            });
            return new Result
            {
                Year = year.Year,
                Before = before.Year,
                IsOpen = year.IsOpen,
                IsBeforeOpen = before.IsOpen,
                Rows = rows.FindAll(row => row.Risks > 0 || counts[row.Department.Id].Any()),
                MayClose = user.Rights.May(Operation.EditScoringModels),
                MayCarryAll = year.IsOpen && user.Rights.May(Operation.EditRisks),
            };
        }

        private static Task<Dictionary<int, int>> CountAsync(IQueryable<int> departments, CancellationToken cancellationToken) =>
            departments.GroupBy(id => id).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
    }
}
