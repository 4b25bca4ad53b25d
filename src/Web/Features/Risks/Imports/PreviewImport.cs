using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Import;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Imports;

/// <summary>A person looks at what an uploaded file would do: the same reading as the import itself, with nothing saved.</summary>
public static class PreviewImport
{
    /// <summary>Risks that are shown with all their changes; more are counted.</summary>
    public const int Shown = 200;

    public sealed record Query(int Year, string Department) : IRequest<Result?>;

    /// <param name="Stamp">What the look was at; bringing in is refused when it is something else by then.</param>
    /// <param name="Missing">Risks of the department that the file does not name; they stay.</param>
    /// <param name="Problems">What is wrong with the file; nothing can be brought in until it is put right.</param>
    public sealed record Result(string FileName, string DepartmentCode, string DepartmentName, string Stamp)
    {
        public IReadOnlyList<Row> Added { get; init; } = [];

        public IReadOnlyList<Row> Changed { get; init; } = [];

        public IReadOnlyList<Row> Conflicts { get; init; } = [];

        public IReadOnlyList<(string Reference, string Title)> Missing { get; init; } = [];

        public int Unchanged { get; init; }

        public IReadOnlyList<ImportProblem> Problems { get; init; } = [];

        public IReadOnlyList<InputProblem> Warnings { get; init; } = [];

        public IReadOnlyList<string> UnusedColumns { get; init; } = [];

        /// <summary>An empty cell empties the field: the department's own workbook.</summary>
        public bool IsOwn { get; init; }

        /// <summary>The problems can be marked in a copy of the file.</summary>
        public bool IsWorkbook { get; init; }

        /// <summary>The columns, where their headings do not say enough or somebody said what they are.</summary>
        public ColumnGuess? Columns { get; init; }

        /// <summary>Words for likelihood and consequence that the scale does not explain, and those that somebody explained.</summary>
        public IReadOnlyList<UnknownWord> Words { get; init; } = [];

        /// <summary>The columns are read as somebody said once.</summary>
        public bool IsRemembered { get; init; }
    }

    /// <param name="ChangedBy">For a conflict: who changed it since the file was fetched.</param>
    public sealed record Row(string Reference, string Title, IReadOnlyList<ImportedChange> Changes, string? ChangedBy = null, DateTime? ChangedAt = null);

    /// <param name="Steps">The scale's steps in words, from step 1.</param>
    /// <param name="Step">What somebody said that it means; 0 when nobody has.</param>
    public sealed record UnknownWord(RegisterField Field, string Word, IReadOnlyList<string> Steps, int? Step);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Query, Result?>
    {
        public async Task<Result?> Handle(Query query, CancellationToken cancellationToken)
        {
            var (year, department) = await db.ImportDepartmentAsync(user.Rights, query.Year, query.Department, cancellationToken);
            if (await db.PendingImports.AsNoTracking().Of(db, user, year.Year, department.Id).FirstOrDefaultAsync(cancellationToken) is not { } import) return null;

            var read = await ReadPendingImport.ReadAsync(db, user, import, department.Code, cancellationToken);
            var result = new Result(import.FileName, department.Code, department.Name, read.Stamp)
            {
                Problems = read.Problems,
                IsWorkbook = read.IsWorkbook,
                Columns = read.Columns,
                Words = read.Columns is null ? [] : Words(import, year.ScoringModel),
                IsRemembered = import.Columns.Length > 0,
            };
            return read.Prepared is { } prepared ? Told(result, prepared) : result;
        }

        private static List<UnknownWord> Words(PendingImport import, ScoringModel model)
        {
            var map = ReadPendingImport.MapOf(import);
            return [.. ColumnGuess.UnknownWords(RegisterFile.Read(new MemoryStream(import.Content), import.FileName), map, model).Select(word => new UnknownWord(
                word.Field,
                word.Word,
                [.. (word.Field == RegisterField.Likelihood ? model.Likelihood : model.Consequence).Select(step => $"{step.Number} {T.Of(step.Word)}")],
                map.Words.GetValueOrDefault(word.Field)?.GetValueOrDefault(LevelWords.Stem(word.Word))))];
        }

        private Result Told(Result result, PrepareImport.Prepared prepared)
        {
            var before = prepared.Matches.Select(match => match.Existing is { } risk ? RiskCells.Exported(risk) : null).ToList();
            var versions = prepared.Existing.ToDictionary(risk => risk.Id, risk => (risk.Version, risk.ChangedBy, risk.ChangedAt));
            new SaveImportedRisks(db, user, clock).Apply(prepared);
            var after = db.ChangeTracker.Entries<Risk>().Select(entry => entry.Entity).ToDictionary(risk => (risk.DepartmentId, risk.ReferenceKey));
            var (added, changed, conflicts, unchanged) = (new List<Row>(), new List<Row>(), new List<Row>(), 0);
            foreach (var (index, match) in prepared.Matches.Index())
            {
                var risk = match.Existing ?? after[(match.Department.Id, RiskIdentity.ReferenceKey(match.Reference))];
                var changes = ImportedChange.Between(before[index], RiskCells.Exported(risk));
                if (match.Existing is null) added.Add(new Row(risk.Reference, risk.Title, changes));
                else if (changes.Count == 0) unchanged++;
                else if (match.IsConflict) conflicts.Add(new Row(risk.Reference, risk.Title, changes, versions[risk.Id].ChangedBy, versions[risk.Id].ChangedAt));
                else changed.Add(new Row(risk.Reference, risk.Title, changes));
            }

            var named = prepared.Matches.Select(match => match.Existing).OfType<Risk>().ToHashSet();
            return result with
            {
                Added = added,
                Changed = changed,
                Conflicts = conflicts,
                Unchanged = unchanged,
                Missing = [.. prepared.Existing.Where(risk => !named.Contains(risk)).OrderBy(risk => Domain.Text.NaturalOrder(risk.Reference), StringComparer.Ordinal).Select(risk => (risk.Reference, risk.Title))],
                Warnings = prepared.Warnings,
                UnusedColumns = prepared.Table.UnusedColumns,
                IsOwn = prepared.Table.IsOwn,
            };
        }
    }
}
