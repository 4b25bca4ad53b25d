using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Goals;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Excel;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Import;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Persistence.Auditing;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Imports;

/// <summary>A department takes out its risks as a workbook to work in and bring in again.</summary>
public static class WriteDepartmentWorkbook
{
    /// <param name="Target">Written to from where it stands; left open.</param>
    public sealed record Query(int Year, string Department, Stream Target) : IRequest<Result>;

    /// <param name="FileName">What to call it.</param>
    public sealed record Result(string FileName, int Count);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, AuditTrail trail, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var (year, department) = await db.ImportDepartmentAsync(user.Rights, query.Year, query.Department, cancellationToken);
            db.AuditRows.Add(trail.Exported(nameof(ExportRisks), $"{year.Year} {department.Code}", year.Year, ("Format", "Xlsx")));
            await db.SaveChangesAsync(cancellationToken);

            var risks = await db.Risks.AsNoTracking().Whole().Where(risk => risk.PlanningYearId == year.Id && risk.DepartmentId == department.Id).VisibleTo(user.Rights).ToListAsync(cancellationToken);
            var rows = risks.OrderBy(risk => Text.NaturalOrder(risk.Reference), StringComparer.Ordinal).Select(risk => (Cells: RiskCells.Exported(risk), risk.Version)).ToList();
            var categories = await db.Risks.Where(risk => risk.PlanningYearId == year.Id && risk.Category != null).VisibleTo(user.Rights).Select(risk => risk.Category!).Distinct().OrderBy(category => category).Take(100).ToListAsync(cancellationToken);
            var goals = await db.GoalsOfYear(year.Year).ToListAsync(cancellationToken);
            var columns = new DepartmentColumns(year.ScoringModel, goals, categories, rows.ConvertAll(row => row.Cells));
            var title = T.Of("Excel.BookTitle", department.Name, year.Year);
            DepartmentWorkbook.Write(
                new DepartmentWorkbook.Content(
                    title,
                    T.Of("Excel.Sheet.Instructions"),
                    T.Of("Export.Sheet"),
                    T.Of("Excel.Sheet.Choices"),
                    Sections(department, year.ScoringModel, goals, LocalTime.Of(clock.GetUtcNow().UtcDateTime)),
                    columns.Columns,
                    rows.ConvertAll(row => columns.Row(row.Cells, row.Version))),
                query.Target);
            return new Result($"risker {department.Code.ToLowerInvariant()} {year.Year}.xlsx", rows.Count);
        }

        private static List<(string, IReadOnlyList<string>)> Sections(Department department, ScoringModel model, List<Goal> goals, DateTime at) =>
        [
            (T.Of("Excel.How"), [T.Of("Excel.How.Change"), T.Of("Excel.How.Empty"), T.Of("Excel.How.New", department.Code), T.Of("Excel.How.Locked"), T.Of("Excel.How.Lines"), T.Of("Excel.How.Upload"), T.Of("Excel.How.Meanwhile", at.ToString("yyyy-MM-dd HH.mm", System.Globalization.CultureInfo.InvariantCulture))]),
            (T.Of("Excel.How.Likelihood"), [.. model.Likelihood.Select(Step)]),
            (T.Of("Excel.How.Consequence"), [.. model.Consequence.Select(Step)]),
            (T.Of("Excel.How.Goals"), [.. goals.Select(goal => $"{goal.Code}: {goal.Title}")]),
            (T.Of("Excel.How.Responses"), [.. Enum.GetValues<RiskResponse>().Select(response => ResponseWords.Exported(response, T.Language))]),
        ];

        private static string Step(ScaleStep step) => $"{DepartmentColumns.Choice(step)}: {T.Of(step.Meaning)}".TrimEnd(' ', ':');
    }
}
