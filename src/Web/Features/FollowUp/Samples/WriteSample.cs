using System.Globalization;
using CsvHelper;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Excel;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Persistence.Auditing;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp.Samples;

/// <summary>Whoever reports or approves a control, or audits, takes out what was drawn for a report of it, to work with.</summary>
public static class WriteSample
{
    /// <param name="Key">Which occurrence.</param>
    /// <param name="Number">Which draw.</param>
    /// <param name="IsCsv">As csv, else as a workbook.</param>
    /// <param name="Output">Where it is written.</param>
    public sealed record Query(OccurrenceKey Key, int Number, bool IsCsv, Stream Output) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, AuditTrail trail) : IRequestHandler<Query, Unit>
    {
        /// <exception cref="NotFoundException">There is no such occurrence or draw, or the person may not know of it.</exception>
        public async Task<Unit> Handle(Query query, CancellationToken cancellationToken)
        {
            var occurrence = await db.AnyOccurrenceAsync(user, Operation.ReadSamples, query.Key, cancellationToken);
            var sample = await db.DrawnSamples.AsNoTracking().Include(sample => sample.Content).SingleOrDefaultAsync(sample => sample.OccurrenceId == occurrence.Id && sample.Number == query.Number, cancellationToken)
                ?? throw new NotFoundException();
            db.AuditRows.Add(trail.Exported(nameof(WriteSample), $"{occurrence.Control.Reference} {occurrence.PeriodName} {sample.Number}", query.Key.Year, ("Format", query.IsCsv ? "Csv" : "Xlsx")));
            await db.SaveChangesAsync(cancellationToken);

            var rows = DrawnRows.Of(sample);
            List<string> headings = [T.Of("Sample.Number"), T.Of("Sample.Line"), .. rows.Headings];
            if (query.IsCsv) await CsvAsync(headings, rows, query.Output, cancellationToken);
            else SampleWorkbook.Write($"{occurrence.Control.Reference} {occurrence.PeriodName}", SampleWords.Facts(sample, sample.By), headings, [.. rows.Rows.Select(row => (object?[])[row.Number, row.Line, .. row.Cells])], query.Output);
            return Unit.Value;
        }

        private static async Task CsvAsync(List<string> headings, DrawnRows rows, Stream output, CancellationToken cancellationToken)
        {
            await using var writer = new StreamWriter(output, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
            await using var csv = new CsvWriter(writer, Csv.Settings(CultureInfo.InvariantCulture), leaveOpen: true);
            foreach (var heading in headings) csv.WriteField(heading);
            await csv.NextRecordAsync();
            foreach (var row in rows.Rows)
            {
                cancellationToken.ThrowIfCancellationRequested();
                csv.WriteField(row.Number);
                csv.WriteField(row.Line);
                foreach (var cell in row.Cells) csv.WriteField(cell);
                await csv.NextRecordAsync();
            }
        }
    }
}
