using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Excel;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Import;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Persistence.Auditing;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks;

/// <summary>Anyone takes out the year's risks that they may see, in rank order, whole enough to be imported again.</summary>
public static class ExportRisks
{
    public enum Format
    {
        Xlsx,
        Csv,
        Json,
    }

    /// <param name="Target">Written to from where it stands; left open.</param>
    /// <param name="Progress">Told the number of rows written, now and then.</param>
    /// <param name="Edition">Asked for; whoever may read no secrets gets the open one.</param>
    public sealed record Query(int Year, Format Format, Stream Target, IProgress<int>? Progress = null, Edition Edition = Edition.Full) : IRequest<Result>;

    /// <param name="Count">How many risks were written.</param>
    /// <param name="Edition">Which edition it is and how many risks are left out, in words.</param>
    public sealed record Result(int Count, string Edition);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, AuditTrail trail) : IRequestHandler<Query, Result>
    {
        private const int AtATime = 500;

        private int _count;

        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var year = await db.PlanningYearAsync(query.Year, cancellationToken);
            var edition = user.Rights.SeesNoSecrets ? Edition.Open : query.Edition;
            var rights = edition == Edition.Open ? user.Rights.WithoutSecrets() : user.Rights;
            var words = await EditionAsync(year.Id, rights, edition, cancellationToken);
            db.AuditRows.Add(trail.Exported(nameof(ExportRisks), $"{query.Year}", query.Year, (nameof(Format), query.Format.ToString()), (nameof(Edition), edition.ToString())));
            await db.SaveChangesAsync(cancellationToken);

            var risks = Counted(Read(year.Id, rights), query.Progress);
            await (query.Format switch
            {
                Format.Json => JsonSerializer.SerializeAsync(query.Target, risks, Json.Indented, cancellationToken),
                Format.Csv => CsvAsync(risks, query.Target, edition, cancellationToken),
                _ => XlsxAsync(risks, query, edition, words, cancellationToken),
            });
            return new Result(_count, words);
        }

        /// <summary>What is left out is counted among the departments that the person may read.</summary>
        private async Task<string> EditionAsync(int yearId, AccessRights rights, Edition edition, CancellationToken cancellationToken)
        {
            var readable = db.Risks.Where(risk => risk.PlanningYearId == yearId && risk.IsSecret).InReach(rights.ReachOf(Operation.ReadRisks));
            var withheld = await readable.CountAsync(cancellationToken) - await readable.VisibleTo(rights).CountAsync(cancellationToken);
            return $"{T.Of(edition)}. {T.Count("Export.Withheld", withheld)}";
        }

        /// <summary>The order first, then the risks some at a time: memory hardly grows with their number, and no text is read once for each of its actions.</summary>
        private async IAsyncEnumerable<ExportedRisk> Read(int yearId, AccessRights rights)
        {
            var ids = await db.Risks.Where(risk => risk.PlanningYearId == yearId).VisibleTo(rights).OrderBy(risk => risk.RankKey).ThenBy(risk => risk.Id).Select(risk => risk.Id).ToListAsync();
            foreach (var some in ids.Chunk(AtATime))
            {
                var risks = await db.Risks.AsNoTracking().Whole().Where(risk => some.AsEnumerable().Contains(risk.Id)).VisibleTo(rights).ToDictionaryAsync(risk => risk.Id);
                foreach (var id in some)
                {
                    if (risks.TryGetValue(id, out var risk)) yield return RiskCells.Exported(risk);
                }
            }
        }

        private async IAsyncEnumerable<ExportedRisk> Counted(IAsyncEnumerable<ExportedRisk> risks, IProgress<int>? progress)
        {
            await foreach (var risk in risks)
            {
                if (++_count % 1000 == 0) progress?.Report(_count);
                yield return risk;
            }
        }

        private static async Task CsvAsync(IAsyncEnumerable<ExportedRisk> risks, Stream target, Edition edition, CancellationToken cancellationToken)
        {
            // The escape of the importer, which takes it off again, and not the library's, which nobody could tell from the text.
            var settings = Csv.Settings(CultureInfo.InvariantCulture);
            settings.InjectionOptions = InjectionOptions.None;
            await using var writer = new StreamWriter(target, new UTF8Encoding(false), leaveOpen: true);
            await using var csv = new CsvWriter(writer, settings);
            foreach (var heading in ExportColumns.Headings(T.Language, edition)) csv.WriteField(heading);
            await csv.NextRecordAsync();
            await foreach (var risk in risks.WithCancellation(cancellationToken))
            {
                foreach (var value in risk.Cells(edition)) csv.WriteField(value switch { string text => CsvSheet.Escape(text), DateOnly day => day.ToIso(), _ => value?.ToString() });
                await csv.NextRecordAsync();
            }
        }

        private static async Task XlsxAsync(IAsyncEnumerable<ExportedRisk> risks, Query query, Edition edition, string words, CancellationToken cancellationToken)
        {
            using var workbook = new RegisterWorkbook(T.Of("Export.Title", query.Year), T.Of("Export.Sheet"), words, ExportColumns.Headings(T.Language, edition));
            await foreach (var risk in risks.WithCancellation(cancellationToken)) workbook.Add(risk.Cells(edition));
            workbook.Save(query.Target);
        }
    }
}
