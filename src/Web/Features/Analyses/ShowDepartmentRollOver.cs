using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Analyses;

/// <summary>Whoever reads a department's risks looks at its turn of the year before it is made: what is carried, what begins anew, what of the year before is not closed.</summary>
public static class ShowDepartmentRollOver
{
    public sealed record Query(int Year, string Department) : IRequest<Result>;

    public sealed record Result
    {
        public required int Year { get; init; }

        public required string Code { get; init; }

        public required string Name { get; init; }

        /// <summary>The year before; null where there is none.</summary>
        public required int? Before { get; init; }

        /// <summary>Risks of the year before, the largest first.</summary>
        public IReadOnlyList<LastYearsRisk> Risks { get; init; } = [];

        /// <summary>How many risks of the new year are not assessed yet.</summary>
        public int Unassessed { get; init; }

        /// <summary>The new year's analysis.</summary>
        public RiskAnalysisStatus Analysis { get; init; }

        /// <summary>That of the year before.</summary>
        public RiskAnalysisStatus AnalysisBefore { get; init; }

        /// <summary>Controls of the year before that can still be reported, by last day.</summary>
        public IReadOnlyList<Control> ToReport { get; init; } = [];

        /// <summary>Whose reports wait to be approved.</summary>
        public IReadOnlyList<Control> ToApprove { get; init; } = [];

        /// <summary>That closed without a report.</summary>
        public IReadOnlyList<Control> NotReported { get; init; } = [];

        /// <summary>Deviations of the year before that are not put right; they are followed on.</summary>
        public IReadOnlyList<Deviation> Deviations { get; init; } = [];

        /// <summary>The new year's risks may be changed.</summary>
        public bool IsOpen { get; init; }

        /// <summary>The new year's analysis is not handed in, or the reader may correct it all the same.</summary>
        public bool IsWithDepartment { get; init; }

        /// <summary>The reader changes the department's risks.</summary>
        public bool MayEdit { get; init; }

        public IReadOnlyList<LastYearsRisk> Left => [.. Risks.Where(risk => risk.Here is null)];

        public bool MayCarry => IsOpen && IsWithDepartment && MayEdit;

        /// <summary>The analysis of the year before was never handed in although there were risks.</summary>
        public bool IsAnalysisBeforeOpen => Risks.Count > 0 && AnalysisBefore is RiskAnalysisStatus.Draft or RiskAnalysisStatus.Returned;

        /// <summary>What is said of itself when it is made.</summary>
        public string Seen => CarryRisks.Seen(Left.Select(risk => (risk.Slug, risk.Version)));
    }

    /// <param name="Reference">"SN-K04".</param>
    /// <param name="Slug">Its name in an address.</param>
    /// <param name="What">What is controlled.</param>
    /// <param name="Period">Which one.</param>
    /// <param name="LastDay">On which it can be reported, included; null where its report was returned, which has no last day.</param>
    public sealed record Control(string Reference, string Slug, string What, FollowUpPeriod Period, DateOnly? LastDay);

    public sealed record Deviation(string Reference, string Slug, FollowUpPeriod Period, DeviationState State);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        /// <exception cref="NotFoundException">There is no such year or department, or the person sees none of its risks.</exception>
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var department = await db.DepartmentForAsync(user.Rights, Operation.ReadRisks, query.Department, cancellationToken);
            var (year, before) = await db.PlanningYearAndBeforeAsync(query.Year, cancellationToken);
            if (before is null) return new Result { Year = year.Year, Code = department.Code, Name = department.Name, Before = null };

            var analyses = await db.RiskAnalyses.AsNoTracking().Where(analysis => analysis.DepartmentId == department.Id && (analysis.PlanningYearId == year.Id || analysis.PlanningYearId == before.Id))
                .ToDictionaryAsync(analysis => analysis.PlanningYearId, analysis => analysis.Status, cancellationToken);
            var left = await LeftAsync(before.Id, department.Id, cancellationToken);
            return new Result
            {
                Year = year.Year,
                Code = department.Code,
                Name = department.Name,
                Before = before.Year,
                Risks = await db.LastYearsRisksAsync(user.Rights, (year.Id, year.Year), before.Id, department.Id, cancellationToken),
                Unassessed = await db.Risks.AsNoTracking().Where(risk => risk.PlanningYearId == year.Id && risk.DepartmentId == department.Id && risk.Value == null).VisibleTo(user.Rights).CountAsync(cancellationToken),
                Analysis = analyses.GetValueOrDefault(year.Id),
                AnalysisBefore = analyses.GetValueOrDefault(before.Id),
                ToReport = [.. left[LeftOver.ToReport], .. left[LeftOver.Returned].Select(one => one with { LastDay = null })],
                ToApprove = [.. left[LeftOver.ToApprove]],
                NotReported = [.. left[LeftOver.NotReported]],
                Deviations = await DeviationsAsync(before.Id, department.Id, cancellationToken),
                IsOpen = year.IsOpen,
                IsWithDepartment = user.Rights.MayChangeIn(analyses.GetValueOrDefault(year.Id)),
                MayEdit = user.Rights.May(Operation.EditRisks, department.Id),
            };
        }

        private async Task<ILookup<LeftOver, Control>> LeftAsync(int yearId, int departmentId, CancellationToken cancellationToken)
        {
            var rows = await db.OccurrencesOf(user.Rights, yearId, LocalTime.Today(clock)).Where(one => one.Control.DepartmentId == departmentId && one.Left != LeftOver.Nothing)
                .OrderBy(one => one.Occurrence.Closes).ThenBy(one => one.Control.Number).ThenBy(one => one.Occurrence.Id)
                .Select(one => new { one.Control.Slug, one.Control.Says.What, one.Occurrence, one.Left }).ToListAsync(cancellationToken);
            return rows.ToLookup(row => row.Left, row => new Control(row.Slug.ToUpperInvariant(), row.Slug, row.What, row.Occurrence.Period, row.Occurrence.Closes));
        }

        private async Task<IReadOnlyList<Deviation>> DeviationsAsync(int yearId, int departmentId, CancellationToken cancellationToken)
        {
            var today = LocalTime.Today(clock);
            var results = await db.OpenDeviationsOf(user.Rights, yearId).AsNoTrackingWithIdentityResolution()
                .Include(result => result.Actions).Include(result => result.Occurrence).ThenInclude(occurrence => occurrence.Control)
                .Where(result => result.Occurrence.Control.DepartmentId == departmentId)
                .OrderBy(result => result.Occurrence.Control.Number).ThenBy(result => result.OccurrenceId).ToListAsync(cancellationToken);
            return results.ConvertAll(result => new Deviation(result.Occurrence.Control.Reference, result.Occurrence.Control.Slug, result.Occurrence.Period, result.DeviationOn(today)!.Value));
        }
    }
}
