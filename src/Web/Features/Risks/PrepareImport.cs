using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Goals;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Import;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks;

/// <summary>Reads a file as far as to know what it would do. A look at it first and the import itself are the same reading.</summary>
internal sealed class PrepareImport(AppDbContext db, ICurrentUser user)
{
    /// <param name="Existing">The risks of the departments that the file is about, whole.</param>
    /// <param name="Slugs">The addresses that are taken.</param>
    public sealed record Prepared(
        RegisterTable Table,
        PlanningYear Year,
        bool IsNewYear,
        IReadOnlyList<MatchImportedRisks.Match> Matches,
        IReadOnlyList<SettleImportedRows.Details> Details,
        IReadOnlyList<Risk> Existing,
        IReadOnlyList<InputProblem> Warnings,
        HashSet<string> Slugs);

    /// <summary>The table, as soon as it is found: what is wrong is then in its cells.</summary>
    public RegisterTable? Table { get; private set; }

    /// <exception cref="BadInputException">Something in the file is wrong; every problem is named.</exception>
    public async Task<Prepared> ReadAsync(ImportRisks.Command command, CancellationToken cancellationToken)
    {
        var table = Table = RegisterTable.Find(command.FileName, RegisterFile.Read(command.File, command.FileName), command.Columns);
        var (year, isNew) = await OpenImportYear.OpenAsync(db, user, command.Year, command.Scale, cancellationToken);
        var problems = new ProblemList();
        var warnings = new List<InputProblem>();
        var rows = new RowReader(table, year.ScoringModel, command.Columns, problems, warnings).Read(command.Stage, command.Progress);
        if (!table.Has(RegisterField.Likelihood)) warnings.Add(new InputProblem(command.FileName, T.Of("Import.NoAssessments")));

        var all = await db.Departments.OrderBy(d => d.Code).ToListAsync(cancellationToken);
        var departments = new FindImportDepartments(all, user.Rights, table, problems).Of(rows, command.Department, command.DepartmentAlone);
        var concerned = new FindConcernedDepartments(all, table, problems);
        var known = await GoalsAsync(command.Year, cancellationToken);
        var goals = new FindImportGoals(known, table, problems);
        var links = rows.ConvertAll(row => new MatchImportedRisks.RowLinks(goals.Of(row), concerned.Of(row)));
        var existing = isNew ? [] : await ExistingAsync(year, departments, cancellationToken);
        var matches = new MatchImportedRisks(table, problems).Of(rows, departments, links, existing);
        var settle = new SettleImportedRows(table, year.ScoringModel, known, problems, warnings);
        var details = matches.Select(settle.Of).ToList();
        problems.ThrowIfAny();

        var slugs = isNew ? [] : await db.Risks.Where(r => r.PlanningYearId == year.Id).Select(r => r.Slug).ToHashSetAsync(cancellationToken);
        return new Prepared(table, year, isNew, matches, details, existing, warnings, slugs);
    }

    /// <summary>The goals of the mandate period that holds the year, otherwise of the latest one.</summary>
    public async Task<List<Goal>> GoalsAsync(int year, CancellationToken cancellationToken)
    {
        var period = await db.MandatePeriods.AsNoTracking()
            .OrderByDescending(p => p.FromYear <= year && p.ToYear >= year ? 1 : 0).ThenByDescending(p => p.ToYear)
            .Select(p => p.Id)
            .FirstOrDefaultAsync(cancellationToken);
        return await db.Goals.Where(g => g.MandatePeriodId == period).OrderBy(g => g.Order).ToListAsync(cancellationToken);
    }

    /// <summary>A few queries, however many risks there are.</summary>
    private async Task<List<Risk>> ExistingAsync(PlanningYear year, IReadOnlyList<Department?> departments, CancellationToken cancellationToken)
    {
        var ids = departments.Where(d => d is not null).Select(d => d!.Id).Distinct().ToList();
        return await db.Risks.Whole().Where(r => r.PlanningYearId == year.Id && ids.Contains(r.DepartmentId)).OrderBy(r => r.Id).ToListAsync(cancellationToken);
    }
}
