using System.Globalization;
using System.Text;
using CsvHelper;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Web.Excel;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Persistence.Auditing;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Trail;

/// <summary>Whoever reads the trail takes out what a filter finds, in the order in which it happened. The trail tells of it.</summary>
public static class ExportTrail
{
    /// <summary>A workbook is built in memory. Csv has no limit.</summary>
    public const int MostRowsInAWorkbook = 50_000;

    /// <summary>What a cell of a workbook holds, with some room.</summary>
    private const int MostCharactersInACell = 32_000;

    public enum Format
    {
        Csv,
        Xlsx,
    }

    /// <param name="Target">Written to from where it stands; left open.</param>
    public sealed record Query(TrailFilter Filter, Format Format, Stream Target) : IRequest<Result>;

    public sealed record Result(int Count);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, AuditTrail trail) : IRequestHandler<Query, Result>
    {
        private static readonly string[] Headings = ["Number", "Id", "Time", "Person", "Channel", "Kind", "Subject", "SubjectId", "Name", "Department", "Year", "Changes", "Network", "Unit", "Hash"];

        private int _count;

        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var rows = await db.TrailVisibleTo(user.Rights).MatchingAsync(db, query.Filter with { Before = null }, cancellationToken);
            if (query.Format == Format.Xlsx && await rows.CountAsync(cancellationToken) > MostRowsInAWorkbook)
                throw new BadInputException("", T.Of("Trail.TooManyRows", MostRowsInAWorkbook));

            var newest = await db.AuditRows.MaxAsync(row => (int?)row.Id, cancellationToken) ?? 0;
            db.AuditRows.Add(trail.Exported(nameof(ExportTrail), "", null, (nameof(Format), query.Format.ToString()), ("Filter", query.Filter.ToString())));
            await db.SaveChangesAsync(cancellationToken);

            var cells = CellsAsync(rows.Where(row => row.Id <= newest), await db.TrailNamesAsync(cancellationToken), cancellationToken);
            await (query.Format == Format.Csv ? CsvAsync(cells, query.Target) : XlsxAsync(cells, query.Target));
            return new Result(_count);
        }

        /// <summary>One query, read row by row: memory does not grow with the trail.</summary>
        private async IAsyncEnumerable<object?[]> CellsAsync(IQueryable<AuditRow> rows, TrailNames names, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        {
            var sealedRows = rows.OrderBy(row => row.Id).Select(row => new { Row = row, Seal = db.AuditSeals.Where(seal => seal.RowId == row.Id).Select(seal => new { seal.Number, seal.Hash }).FirstOrDefault() });
            await foreach (var entry in sealedRows.AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                _count++;
                var row = user.Rights.May(Operation.ReadTrail) ? entry.Row : entry.Row.ForSecurityLog();
                yield return
                [
                    entry.Seal?.Number, row.Id, TrailWords.Time(row.At), row.Actor, T.Of(row.Channel), T.Of(row.Kind), TrailWords.Subject(row.Subject), row.SubjectId, row.SubjectName,
                    row.DepartmentId is { } department ? names.Of(nameof(row.DepartmentId), department.ToString(CultureInfo.InvariantCulture)) : null, row.Year,
                    TrailChange.InOneText(TrailChange.Read(row.Changes, names)), row.Network, row.Unit, entry.Seal?.Hash,
                ];
            }
        }

        private static async Task CsvAsync(IAsyncEnumerable<object?[]> rows, Stream target)
        {
            // Without the mark at the start Excel reads å, ä and ö wrongly.
            await using var text = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
            await using var csv = new CsvWriter(text, Csv.Settings(CultureInfo.InvariantCulture), leaveOpen: true);
            foreach (var heading in Headings) csv.WriteField(T.Of($"Trail.Column.{heading}"));
            await csv.NextRecordAsync();
            await foreach (var row in rows)
            {
                foreach (var cell in row) csv.WriteField(Convert.ToString(cell, CultureInfo.InvariantCulture));
                await csv.NextRecordAsync();
            }
        }

        private static async Task XlsxAsync(IAsyncEnumerable<object?[]> rows, Stream target)
        {
            using var workbook = new RegisterWorkbook(T.Of("Trail.Title"), T.Of("Trail.Title"), "", [.. Headings.Select(heading => T.Of($"Trail.Column.{heading}"))]);
            await foreach (var row in rows) workbook.Add([.. row.Select(Fit)]);
            using var package = new MemoryStream();
            workbook.Save(package);
            package.Position = 0;
            await package.CopyToAsync(target);
        }

        private static object? Fit(object? cell) => cell is string text ? ShortenText.At(XmlText.Of(text), MostCharactersInACell).Start : cell;
    }
}
