using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.FollowUp.Reports;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp.Reports;

/// <summary>Gathers a report as it is at the moment, whoever asks: secret controls too. The statements are as many however much there is.</summary>
internal static class GatherReport
{
    public static async Task<PeriodReportContent> GatherAsync(this AppDbContext db, PeriodReportScope scope, MarkedByYear marks, DateOnly today, CancellationToken cancellationToken)
    {
        var (calendar, period, within) = (scope.Plan.PlanningYear.FollowUp, scope.Period, scope.Departments);
        var (before, first) = (FollowUpCalendar.Before(period), Math.Min(period.Year, FollowUpCalendar.Before(period).Year));
        var marked = marks.Of(period.Year);
        var municipality = await db.Municipalities.AsNoTracking().SingleAsync(cancellationToken);
        var version = await db.PlanVersions.AsNoTracking().Include(version => version.Content).SingleAsync(version => version.PlanId == scope.Plan.Id && version.Number == scope.Plan.FollowedNumber, cancellationToken);
        var controls = await db.ControlsAsync(first, period.Year, within, cancellationToken);
        var actions = await db.ActionsAsync(first, period.Year, within, cancellationToken);
        var reports = await db.PeriodReports.AsNoTrackingWithIdentityResolution().Include(report => report.SignOffs).Where(report => report.PlanId == scope.Plan.Id).ToListAsync(cancellationToken);
        var plan = PlanSnapshot.Unpack(version.Content!, T.Of("PlanVersion.Named", version.Number));
        var content = new PeriodReportContent
        {
            Year = period.Year,
            Period = period.Name,
            Municipality = municipality.Name,
            IsDemo = municipality.IsDemo,
            Department = scope.Department is { } department ? new BoardName(department.Code, department.Name) : null,
            PlanVersion = version.Number,
            PlanHash = version.ContentHash!,
            Controls = Rows(period),
            Before = controls.Exists(control => control.Plan.PlanningYear.Year == before.Year) ? before.Name : null,
            ControlsBefore = Rows(before),
            Changes = [.. controls.Where(control => control.Plan.PlanningYearId == scope.Plan.PlanningYearId).SelectMany(control => ReportedChanges.Of(control, period, marked))],
            IsOtherModel = plan.Model.Hash != scope.Plan.PlanningYear.ScoringModel.Hash,
            Boards = scope.Department is null ? Boards() : [],
            Parts = period.Months == 12 ? [.. calendar.Columns(period.Year).Select(part => Part(part.Name))] : [],
        };
        return content with { Risks = await db.ReportedRisksAsync(scope, plan, marked, await BeforeAsync(), cancellationToken) };

        IReadOnlyList<ReportedControl> Rows(FollowUpPeriod of)
        {
            var markedThen = marks.Of(of.Year);
            return
            [
                .. controls.Where(control => control.Plan.PlanningYear.Year == of.Year)
                    .SelectMany(control => control.Occurrences.Where(occurrence => of.Months == 12 || calendar.ColumnOf(occurrence.Period) == of).OrderBy(occurrence => occurrence.Period.Last).ThenBy(occurrence => occurrence.Period.First))
                    .Select(occurrence => ReportedControl.Of(occurrence, actions[occurrence.Id], markedThen, today)),
            ];
        }

        PeriodSignOff? Signed(string of, int key) => reports.Find(report => report.PeriodName == of && report.DepartmentKey == key)?.InForce;

        ReportedPart Part(string of) => Signed(of, scope.DepartmentKey) is { } signed ? new(of, true, signed.Verdict, signed.Reason, signed.ContentHash) : new(of, false);

        IReadOnlyList<ReportedBoard> Boards()
        {
            var codes = scope.Lines.All.ToDictionary(department => department.Id, department => department.Code);
            var busy = controls.Where(control => control.Plan.PlanningYearId == scope.Plan.PlanningYearId && control.Occurrences.Count > 0).Select(control => control.DepartmentId).ToHashSet();
            return
            [
                .. scope.Lines.All.Where(ReportingLines.ReportsForItself).Where(board => scope.Lines.Of(board.Id).Overlaps(busy)).OrderBy(board => board.Code, StringComparer.Ordinal).Select(board =>
                {
                    string[] departments = [.. scope.Lines.Of(board.Id).Select(id => codes[id]).Order(StringComparer.Ordinal)];
                    return Signed(period.Name, board.Id) is { } signed ? new ReportedBoard(board.Code, board.Name, departments, true, signed.Verdict, signed.Reason, signed.ContentHash) : new ReportedBoard(board.Code, board.Name, departments, false);
                }),
            ];
        }

        async Task<PeriodReportContent?> BeforeAsync()
        {
            if (before.Year != period.Year || Signed(before.Name, scope.DepartmentKey) is not { } signed) return null;

            var stored = await db.PeriodSignOffContents.AsNoTracking().SingleAsync(stored => stored.SignOffId == signed.Id, cancellationToken);
            return FrozenText.Unpack<PeriodReportContent>(stored.Bytes, signed.ContentHash);
        }
    }

    /// <summary>By the occurrence whose deviation they are about.</summary>
    private static async Task<ILookup<int, CorrectiveAction>> ActionsAsync(this AppDbContext db, int first, int last, IReadOnlySet<int>? within, CancellationToken cancellationToken)
    {
        var actions = db.CorrectiveActions.AsNoTracking()
            .Where(action => action.Result.Occurrence.Control.Plan.PlanningYear.Year >= first && action.Result.Occurrence.Control.Plan.PlanningYear.Year <= last);
        if (within is not null) actions = actions.Where(action => within.Contains(action.Result.Occurrence.Control.DepartmentId));
        return (await actions.ToListAsync(cancellationToken)).ToLookup(action => action.OccurrenceId);
    }

    private static Task<List<FollowedControl>> ControlsAsync(this AppDbContext db, int first, int last, IReadOnlySet<int>? within, CancellationToken cancellationToken)
    {
        var controls = db.FollowedControls.AsNoTrackingWithIdentityResolution()
            .Include(control => control.Department).Include(control => control.Plan).ThenInclude(plan => plan.PlanningYear)
            .Include(control => control.Occurrences).ThenInclude(occurrence => occurrence.Result)
            .Where(control => control.Plan.PlanningYear.Year >= first && control.Plan.PlanningYear.Year <= last);
        if (within is not null) controls = controls.Where(control => within.Contains(control.DepartmentId));
        return controls.InOrder().ToListAsync(cancellationToken);
    }
}
