using MediatR;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Domain.Documents;
using Vaggeryd.InternalControl.Web.Documents;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Persistence.Auditing;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp.Reports;

/// <summary>Whoever reads a report takes it out as a file: a memo for the board, a web page, a workbook, or for a program.</summary>
public static class WritePeriodReport
{
    /// <summary>The forms a report comes in; the name is the file's ending.</summary>
    public enum Format
    {
        Docx,
        Html,
        Xlsx,
        Csv,
        Json,
    }

    /// <summary>Longest name of whoever answers for the paper, in characters.</summary>
    private const int HandlerLimit = 100;

    /// <param name="Key">Which report.</param>
    /// <param name="Format">Which form.</param>
    /// <param name="Output">Written to from where it stands, and left open.</param>
    /// <param name="Edition">What is asked for; null: the fullest that the person may have.</param>
    /// <param name="Dnr">Diary number; null leaves a line to fill in.</param>
    /// <param name="CaseHandler">Who answers for the paper; null: whoever signed.</param>
    public sealed record Query(PeriodReportKey Key, Format Format, Stream Output, Edition? Edition = null, string? Dnr = null, string? CaseHandler = null) : IRequest<Result>;

    /// <param name="Name">The file's name, with its ending.</param>
    /// <param name="About">Which edition it is, with what is left out.</param>
    public sealed record Result(string Name, string About);

    /// <summary>The form that a word asks for; null when there is none like it.</summary>
    public static Format? FormatOf(string? word) => Enum.GetValues<Format>().Where(format => format.ToString().Equals(word, StringComparison.OrdinalIgnoreCase)).Select(format => (Format?)format).FirstOrDefault();

    internal sealed class Handler(AppDbContext db, ICurrentUser user, AuditTrail trail, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        /// <exception cref="BadInputException">Diary number or name is too long.</exception>
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            if (query.Dnr?.Length > BoardDecision.TextLimit) throw new BadInputException("dnr", T.Of("Paper.TooLong", BoardDecision.TextLimit));
            if (query.CaseHandler?.Length > HandlerLimit) throw new BadInputException("handler", T.Of("Paper.TooLong", HandlerLimit));

            var today = LocalTime.Today(clock);
            var scope = await db.PeriodReportScopeAsync(user.Rights, query.Key, isToSign: false, cancellationToken);
            var shown = (await db.ReportAsync(scope, today, cancellationToken)).For(user.Rights, query.Edition);
            var letterhead = query.Format == Format.Docx ? await db.LetterheadAsync(TemplateUse.Memo, cancellationToken) : null;
            db.AuditRows.Add(trail.Exported(
                nameof(WritePeriodReport),
                $"{scope.Period.Name} {scope.Department?.Code}".TrimEnd(),
                query.Key.Year,
                (nameof(Format), query.Format.ToString()),
                (nameof(Edition), shown.Edition.ToString()),
                (nameof(Letterhead), letterhead?.Beginning ?? "")));
            await db.SaveChangesAsync(cancellationToken);

            await ReportFiles.WriteAsync(new ReportPaperSource(shown, today, query.Dnr, query.CaseHandler), query.Format, letterhead, query.Output, cancellationToken);
            return new Result(NameOf(scope, shown.Edition, query.Format), PeriodReportWords.Edition(shown));
        }

        private static string NameOf(PeriodReportScope scope, Edition edition, Format format) =>
            $"uppfoljning-{scope.Period.Name}-{scope.Department?.Code ?? PeriodReportKey.WholeWord}{(edition == Edition.Open ? "-oppen" : "")}.{format}".ToLowerInvariant();
    }
}
