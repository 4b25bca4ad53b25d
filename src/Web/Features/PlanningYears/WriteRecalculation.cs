using MediatR;
using Vaggeryd.InternalControl.Web.Excel;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Persistence.Auditing;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.PlanningYears;

/// <summary>Finance takes out the preview of a recalculation as a workbook, with every risk.</summary>
public static class WriteRecalculation
{
    private static readonly string[] Columns =
        ["Department", "Reference", "Title", "RankBefore", "RankAfter", "Move", "ValueBefore", "LevelBefore", "ValueAfter", "LevelAfter", "StepsBefore", "StepsAfter", "FallsAway"];

    /// <param name="Preview">What to work out.</param>
    /// <param name="Target">Written to from where it stands; left open.</param>
    public sealed record Query(PreviewRecalculation.Query Preview, Stream Target) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, AuditTrail trail) : IRequestHandler<Query, Unit>
    {
        public async Task<Unit> Handle(Query query, CancellationToken cancellationToken)
        {
            var preview = await db.RecalculationAsync(user, query.Preview, cancellationToken);
            db.AuditRows.Add(trail.Exported(nameof(WriteRecalculation), $"{preview.Year}", preview.Year, ("Format", "Xlsx")));
            await db.SaveChangesAsync(cancellationToken);

            var title = T.Of("Recalculation.FileTitle", preview.Year, YearWords.Model(preview.Recalculation.From), YearWords.Model(preview.Recalculation.To));
            using var workbook = new RegisterWorkbook(title, T.Of("Recalculation.Sheet"), title, [.. Columns.Select(column => T.Of($"Recalculation.Column.{column}"))]);
            foreach (var risk in preview.Risks) workbook.Add(Values(RecalculatedRow.Of(risk, preview.Recalculation)));

            using var package = new MemoryStream();
            workbook.Save(package);
            package.Position = 0;
            await package.CopyToAsync(query.Target, cancellationToken);
            return Unit.Value;
        }

        private static List<object?> Values(RecalculatedRow row) =>
        [
            row.Department, row.Reference, row.Title, row.RankBefore, row.RankAfter, row.Move, row.ValueBefore, row.LevelBefore, row.ValueAfter, row.LevelAfter,
            Steps(row.LikelihoodBefore, row.ConsequenceBefore), Steps(row.LikelihoodAfter, row.ConsequenceAfter),
            row.FallsAway.Count == 0 ? null : string.Join('\n', row.FallsAway),
        ];

        private static string? Steps(int? likelihood, int? consequence) => likelihood is null ? null : T.Of("Calibration.Cell", likelihood, consequence);
    }
}
