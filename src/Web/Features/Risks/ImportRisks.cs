using MediatR;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Import;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

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

        /// <summary>Rows that name another department than <see cref="Department"/> are wrong, and names that are no department's are left aside.</summary>
        public bool DepartmentAlone { get; init; }

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
            var prepared = await new PrepareImport(db, user).ReadAsync(command, cancellationToken);
            var save = new SaveImportedRisks(db, user, clock);
            var counts = command.DryRun ? save.Apply(prepared) : await save.SaveAsync(prepared, cancellationToken);

            return new Result(counts.Added, counts.Changed, prepared.Matches.Count - counts.Added - counts.Changed, prepared.Table.Sheet, prepared.Year.ScoringModel.Name, prepared.IsNewYear)
            {
                Warnings = prepared.Warnings,
                UnusedColumns = prepared.Table.UnusedColumns,
            };
        }
    }
}
