using MediatR;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Documents;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Documents;
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

    /// <param name="Plan">Of which year, and whose.</param>
    /// <param name="Choice">Rules and picks.</param>
    /// <param name="Format">Which form.</param>
    /// <param name="Output">Written to from where it stands, and left open.</param>
    /// <param name="Edition">What is asked for; whoever may not read every secret gets the open one. Null: the fullest that the person may have.</param>
    public sealed record Query(PlanKey Plan, PlanChoice Choice, Format Format, Stream Output, Edition? Edition = null) : IRequest<Result>;

    /// <param name="Chosen">How many risks are in the plan.</param>
    /// <param name="Total">How many risks the file has.</param>
    /// <param name="Edition">Which edition it is.</param>
    /// <param name="About">The same in words, with what is left out.</param>
    public sealed record Result(int Chosen, int Total, Edition Edition, string About);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, AuditTrail trail, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var content = await db.PlanContentAsync(user.Rights, query.Plan, query.Choice, query.Edition, LocalTime.Today(clock), cancellationToken);
            var letterhead = query.Format == Format.Docx ? await db.LetterheadAsync(TemplateUse.Plan, cancellationToken) : null;
            db.AuditRows.Add(trail.Exported(
                nameof(WritePlan),
                $"{query.Plan.Year} {query.Plan.Board?.ToUpperInvariant()}".TrimEnd(),
                query.Plan.Year,
                (nameof(Format), query.Format.ToString()),
                (nameof(PlanChoice.Rules), string.Join(", ", query.Choice.Rules.Select(rule => rule.ToString()))),
                (nameof(PlanChoice.Picks), query.Choice.Picks is { Count: > 0 } picks ? $"{picks.Count}" : ""),
                (nameof(Edition), content.Edition.ToString()),
                (nameof(Letterhead), letterhead?.Beginning ?? "")));
            await db.SaveChangesAsync(cancellationToken);

            await PlanFiles.WriteAsync(content, query.Format, query.Output, cancellationToken, letterhead);
            return new Result(content.Plan.Selection.In.Count, content.RiskCount, content.Edition, PlanWords.Edition(content));
        }
    }
}
