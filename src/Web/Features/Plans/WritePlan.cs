using MediatR;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Documents;
using Vaggeryd.InternalControl.Web.Excel;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Persistence.Auditing;

namespace Vaggeryd.InternalControl.Web.Features.Plans;

/// <summary>Finance takes the plan out as a file: for a program, for a spreadsheet, for the board's agenda, for a browser.</summary>
public static class WritePlan
{
    /// <summary>The forms a plan comes in; the name is the file's ending.</summary>
    public enum Format
    {
        Json,
        Xlsx,
        Docx,
        Html,
        Csv,
    }

    /// <param name="Year">Planning year.</param>
    /// <param name="Rules">At least one.</param>
    /// <param name="Format">Which form.</param>
    /// <param name="Output">Written to from where it stands, and left open.</param>
    /// <param name="Error">How far off each assessment may be; null is the standard.</param>
    /// <param name="Edition">What is asked for; whoever may not read every secret gets the open one. Null: the fullest that the person may have.</param>
    /// <param name="Picks">What people decided beside the rules; null is nothing.</param>
    public sealed record Query(int Year, IReadOnlyList<SelectionRule> Rules, Format Format, Stream Output, ErrorModel? Error = null, Edition? Edition = null, IReadOnlyList<Pick>? Picks = null) : IRequest<Result>;

    /// <param name="Chosen">How many risks are in the plan.</param>
    /// <param name="Total">How many risks the file has.</param>
    /// <param name="Edition">Which edition it is.</param>
    /// <param name="About">The same in words, with what is left out.</param>
    public sealed record Result(int Chosen, int Total, Edition Edition, string About);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, AuditTrail trail) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var content = await db.PlanContentAsync(user.Rights, query.Year, query.Rules, query.Picks ?? [], query.Error, query.Edition, cancellationToken);
            var rules = string.Join(", ", query.Rules.Select(rule => rule.ToString()));
            db.AuditRows.Add(trail.Exported(
                nameof(WritePlan),
                $"{query.Year}",
                query.Year,
                (nameof(Format), query.Format.ToString()),
                (nameof(query.Rules), rules),
                (nameof(query.Picks), query.Picks is { Count: > 0 } picks ? $"{picks.Count}" : ""),
                (nameof(Edition), content.Edition.ToString())));
            await db.SaveChangesAsync(cancellationToken);

            await WriteAsync(content, query, cancellationToken);
            return new Result(content.Plan.Selection.In.Count, content.RiskCount, content.Edition, PlanWords.Edition(content));
        }

        private static Task WriteAsync(PlanContent content, Query query, CancellationToken cancellationToken) => query.Format switch
        {
            Format.Json => WritePlanJson.ToAsync(query.Output, content, cancellationToken),
            Format.Csv => WritePlanCsv.ToAsync(query.Output, content, cancellationToken),
            Format.Html => PlanHtml.WriteAsync(content, query.Output, cancellationToken),
            Format.Xlsx => PackedAsync(PlanWorkbook.Write, content, query.Output, cancellationToken),
            _ => PackedAsync(PlanDocument.Write, content, query.Output, cancellationToken),
        };

        /// <summary>Both packages need a stream that they can move in, which an HTTP response is not.</summary>
        private static async Task PackedAsync(Action<PlanContent, Stream> write, PlanContent content, Stream output, CancellationToken cancellationToken)
        {
            using var package = new MemoryStream();
            write(content, package);
            package.Position = 0;
            await package.CopyToAsync(output, cancellationToken);
        }
    }
}
