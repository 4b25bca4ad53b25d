using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Import;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks;

/// <summary>A department brings in its risk register from a file: all of it or, when anything is wrong, nothing.</summary>
public static class ImportRisks
{
    /// <param name="File">Must be able to seek.</param>
    /// <param name="FileName">As people call it; problems say it.</param>
    /// <param name="Department">Code or name; null when a column of the file says it.</param>
    /// <param name="Stage">What the file's likelihood and consequence are about.</param>
    /// <param name="Scale">Such as "5x5"; null for the year's own, or 4x4 when the year is new.</param>
    /// <param name="DryRun">Check and count, but keep nothing.</param>
    /// <param name="Progress">Told the number of rows read, now and then.</param>
    public sealed record Command(Stream File, string FileName, int Year, string? Department = null, AssessmentStage Stage = AssessmentStage.Current) : IRequest<Result>
    {
        public ColumnMap Columns { get; init; } = ColumnMap.Empty;

        public string? Scale { get; init; }

        public bool DryRun { get; init; }

        public IProgress<int>? Progress { get; init; }
    }

    /// <param name="Sheet">The sheet that was read; empty for csv.</param>
    /// <param name="Scale">The year's scale, such as "4x4".</param>
    public sealed record Result(int Added, int Changed, int Unchanged, string Sheet, string Scale, bool YearCreated)
    {
        public required IReadOnlyList<InputProblem> Warnings { get; init; }

        /// <summary>Headings that nothing was read from.</summary>
        public required IReadOnlyList<string> UnusedColumns { get; init; }
    }

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command command, CancellationToken cancellationToken)
        {
            var table = RegisterTable.Find(command.FileName, RegisterFile.Read(command.File, command.FileName), command.Columns);
            var (year, isNew) = await OpenImportYear.OpenAsync(db, user, command.Year, command.Scale, cancellationToken);
            var problems = new ProblemList();
            var warnings = new List<InputProblem>();
            var rows = new RowReader(table, year.ScoringModel, command.Columns, problems, warnings).Read(command.Stage, command.Progress);
            if (!table.Has(RegisterField.Likelihood)) warnings.Add(new InputProblem(command.FileName, T.Of("Import.NoAssessments")));

            var all = await db.Departments.OrderBy(d => d.Code).ToListAsync(cancellationToken);
            var departments = new FindImportDepartments(all, user.Rights, table, problems).Of(rows, command.Department);
            var concerned = new FindConcernedDepartments(all, table, problems);
            var goals = new FindImportGoals(await db.GoalsOfYearAsync(command.Year, cancellationToken), table, problems);
            var links = rows.ConvertAll(row => new MatchImportedRisks.RowLinks(goals.Of(row), concerned.Of(row)));
            var existing = isNew ? [] : await ExistingAsync(year, departments, cancellationToken);
            var matches = new MatchImportedRisks(table, problems).Of(rows, departments, links, existing);
            problems.ThrowIfAny();

            var slugs = isNew ? [] : await db.Risks.Where(r => r.PlanningYearId == year.Id).Select(r => r.Slug).ToHashSetAsync(cancellationToken);
            var apply = new ApplyImportedRisks(db, year, command.Stage, slugs, user.Name, clock.GetUtcNow().UtcDateTime);
            var counts = command.DryRun ? apply.All(matches) : await SaveOrGiveUpAsync(apply, matches, year, isNew, cancellationToken);

            return new Result(counts.Added, counts.Changed, matches.Count - counts.Added - counts.Changed, table.Sheet, year.ScoringModel.Name, isNew)
            {
                Warnings = warnings,
                UnusedColumns = table.UnusedColumns,
            };
        }

        /// <summary>Five queries, however many risks there are.</summary>
        private async Task<List<Risk>> ExistingAsync(PlanningYear year, IReadOnlyList<Department?> departments, CancellationToken cancellationToken)
        {
            var ids = departments.Where(d => d is not null).Select(d => d!.Id).Distinct().ToList();
            return await db.Risks
                .Include(r => r.Assessments)
                .Include(r => r.Goals)
                .Include(r => r.Concerned)
                .Include(r => r.Actions)
                .AsSplitQuery()
                .Where(r => r.PlanningYearId == year.Id && ids.Contains(r.DepartmentId))
                .OrderBy(r => r.Id)
                .ToListAsync(cancellationToken);
        }

        /// <summary>Only the departments whose risks the file changes: bringing in again what is there already is nothing.</summary>
        private Task RequireOpenAnalysesAsync(PlanningYear year, CancellationToken cancellationToken)
        {
            var changed = db.ChangeTracker.Entries<Risk>().Where(e => e.State is EntityState.Added or EntityState.Modified).Select(e => e.Entity.DepartmentId).Distinct().ToList();
            return changed.Count == 0 ? Task.CompletedTask : db.RequireOpenAnalysesAsync(user.Rights, year.Id, changed, cancellationToken);
        }

        private async Task<(int Added, int Changed)> SaveOrGiveUpAsync(ApplyImportedRisks apply, IReadOnlyList<MatchImportedRisks.Match> matches, PlanningYear year, bool isNew, CancellationToken cancellationToken)
        {
            try
            {
                return await SaveAsync(apply, matches, year, isNew, cancellationToken);
            }
            catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || failure.IsDuplicate())
            {
                throw new BadInputException("", T.Of("Import.SavedMeanwhile"));
            }
        }

        /// <summary>A new year goes first, because assessments note the number that the database gives its scoring model.</summary>
        private async Task<(int Added, int Changed)> SaveAsync(ApplyImportedRisks apply, IReadOnlyList<MatchImportedRisks.Match> matches, PlanningYear year, bool isNew, CancellationToken cancellationToken)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            if (isNew)
            {
                db.PlanningYears.Add(year);
                await db.SaveChangesAsync(cancellationToken);
            }

            // One look for changes is enough; by itself the library takes one for each step, over thousands of risks.
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            var counts = apply.All(matches);
            db.ChangeTracker.DetectChanges();
            await RequireOpenAnalysesAsync(year, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return counts;
        }
    }
}
