using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using MediatR;
using Microsoft.EntityFrameworkCore;
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
    public sealed record Query(int Year, Format Format, Stream Target, IProgress<int>? Progress = null) : IRequest<Result>;

    public sealed record Result(int Count);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, AuditTrail trail) : IRequestHandler<Query, Result>
    {
        private int _count;

        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var year = await db.PlanningYearAsync(query.Year, cancellationToken);
            db.AuditRows.Add(trail.Exported(nameof(ExportRisks), $"{query.Year}", query.Year, (nameof(Format), query.Format.ToString())));
            await db.SaveChangesAsync(cancellationToken);

            var risks = Counted(Read(year.Id), query.Progress);
            await (query.Format switch
            {
                Format.Json => JsonSerializer.SerializeAsync(query.Target, risks, Json.Indented, cancellationToken),
                Format.Csv => CsvAsync(risks, query.Target, cancellationToken),
                _ => XlsxAsync(risks, query, cancellationToken),
            });
            return new Result(_count);
        }

        /// <summary>One query, read row by row: memory does not grow with the number of risks.</summary>
        private IAsyncEnumerable<ExportedRisk> Read(int yearId) => db.Risks
            .AsNoTracking()
            .Where(risk => risk.PlanningYearId == yearId)
            .VisibleTo(user.Rights)
            .OrderBy(risk => risk.RankKey).ThenBy(risk => risk.Id)
            .Select(risk => new ExportedRisk
            {
                Reference = risk.Reference,
                Department = risk.Department.Code,
                Title = risk.Title,
                Process = risk.Process,
                Category = risk.Category,
                Goals = risk.Goals.OrderBy(link => link.Goal.Order).Select(link => link.Goal.Code).ToList(),
                Cause = risk.Cause,
                Event = risk.Event,
                Effect = risk.Effect,
                ExistingControls = risk.ExistingControls,
                Likelihood = risk.Likelihood,
                Consequence = risk.Consequence,
                Value = risk.Value,
                InherentLikelihood = risk.Assessments.Where(a => a.Stage == AssessmentStage.Inherent).Select(a => (int?)a.Likelihood).FirstOrDefault(),
                InherentConsequence = risk.Assessments.Where(a => a.Stage == AssessmentStage.Inherent).Select(a => (int?)a.Consequence).FirstOrDefault(),
                TargetLikelihood = risk.Assessments.Where(a => a.Stage == AssessmentStage.Target).Select(a => (int?)a.Likelihood).FirstOrDefault(),
                TargetConsequence = risk.Assessments.Where(a => a.Stage == AssessmentStage.Target).Select(a => (int?)a.Consequence).FirstOrDefault(),
                Response = risk.Response,
                ResponseReason = risk.ResponseReason,
                PlannedAction = risk.PlannedAction,
                ControlActivity = risk.ControlActivity,
                ControlMethod = risk.ControlMethod,
                ControlFrequency = risk.ControlFrequency,
                Responsible = risk.Responsible,
            })
            .AsAsyncEnumerable();

        private async IAsyncEnumerable<ExportedRisk> Counted(IAsyncEnumerable<ExportedRisk> risks, IProgress<int>? progress)
        {
            await foreach (var risk in risks)
            {
                if (++_count % 1000 == 0) progress?.Report(_count);
                yield return risk;
            }
        }

        private static async Task CsvAsync(IAsyncEnumerable<ExportedRisk> risks, Stream target, CancellationToken cancellationToken)
        {
            // The escape of the importer, which takes it off again, and not the library's, which nobody could tell from the text.
            var settings = Csv.Settings(CultureInfo.InvariantCulture);
            settings.InjectionOptions = InjectionOptions.None;
            await using var writer = new StreamWriter(target, new UTF8Encoding(false), leaveOpen: true);
            await using var csv = new CsvWriter(writer, settings);
            foreach (var heading in ExportColumns.Headings(T.Language)) csv.WriteField(heading);
            await csv.NextRecordAsync();
            await foreach (var risk in risks.WithCancellation(cancellationToken))
            {
                foreach (var value in risk.Cells()) csv.WriteField(value is string text ? CsvSheet.Escape(text) : value?.ToString());
                await csv.NextRecordAsync();
            }
        }

        private static async Task XlsxAsync(IAsyncEnumerable<ExportedRisk> risks, Query query, CancellationToken cancellationToken)
        {
            using var workbook = new RegisterWorkbook(T.Of("Export.Title", query.Year), T.Of("Export.Sheet"), ExportColumns.Headings(T.Language));
            await foreach (var risk in risks.WithCancellation(cancellationToken)) workbook.Add(risk.Cells());
            workbook.Save(query.Target);
        }
    }
}
