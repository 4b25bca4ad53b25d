using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using MediatR;
using Microsoft.EntityFrameworkCore;
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

        /// <summary>One query, read row by row: memory does not grow with the number of risks, and few of them concern several departments.</summary>
        private IAsyncEnumerable<ExportedRisk> Read(int yearId, AccessRights rights) => db.Risks
            .AsNoTracking()
            .AsSingleQuery()
            .Where(risk => risk.PlanningYearId == yearId)
            .VisibleTo(rights)
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
                OverrideReason = risk.OverrideReason,
                ComputedValue = risk.ComputedValue,
                Confidence = risk.Assessments.Where(a => a.Stage == AssessmentStage.Current).Select(a => a.Confidence).FirstOrDefault(),
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
                Concerned = risk.Concerned.OrderBy(link => link.Department.Code).Select(link => link.Department.Code).ToList(),
                SecrecySection = risk.IsSecret ? risk.Secrecy!.Section : null,
                SecrecyReason = risk.IsSecret ? risk.Secrecy!.Reason : null,
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
                foreach (var value in risk.Cells(edition)) csv.WriteField(value is string text ? CsvSheet.Escape(text) : value?.ToString());
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
