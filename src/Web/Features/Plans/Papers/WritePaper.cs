using MediatR;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Web.Documents;
using Vaggeryd.InternalControl.Web.Features.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Persistence.Auditing;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Papers;

/// <summary>Anyone who may read the plan takes out the papers with which a version goes to the board: memo, plan and annex.</summary>
public static class WritePaper
{
    /// <summary>Longest name of whoever answers for a paper, in characters.</summary>
    public const int HandlerLimit = 100;

    /// <param name="Key">Which version.</param>
    /// <param name="Kind">Which paper.</param>
    /// <param name="Format">Docx or Html.</param>
    /// <param name="Output">Written to from where it stands, and left open.</param>
    /// <param name="Edition">What is asked for, as for <see cref="WritePlan"/>.</param>
    /// <param name="Dnr">Diary number; null: the decision's, or a line to fill in.</param>
    /// <param name="CaseHandler">Who answers for the paper; null leaves a line to fill in.</param>
    public sealed record Query(PlanVersionKey Key, PaperKind Kind, WritePlan.Format Format, Stream Output, Edition? Edition = null, string? Dnr = null, string? CaseHandler = null) : IRequest<Result>;

    /// <param name="Number">Which version it was.</param>
    /// <param name="Edition">Which edition it is.</param>
    /// <param name="About">The same in words, with what is left out.</param>
    public sealed record Result(int Number, Edition Edition, string About);

    /// <exception cref="BadInputException">Diary number or name is too long.</exception>
    internal static void RequireShort(string? dnr, string? caseHandler)
    {
        if (dnr?.Length > BoardDecision.TextLimit) throw new BadInputException("dnr", T.Of("Paper.TooLong", BoardDecision.TextLimit));
        if (caseHandler?.Length > HandlerLimit) throw new BadInputException("handler", T.Of("Paper.TooLong", HandlerLimit));
    }

    internal sealed class Handler(AppDbContext db, ICurrentUser user, AuditTrail trail, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        /// <exception cref="BadInputException">Diary number or name is too long.</exception>
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            RequireShort(query.Dnr, query.CaseHandler);

            var source = await db.PaperSourceAsync(user.Rights, query, LocalTime.Today(clock), cancellationToken);
            var letterhead = query.Format == WritePlan.Format.Docx ? await db.LetterheadAsync(PaperWord.UseOf(query.Kind), cancellationToken) : null;
            db.AuditRows.Add(trail.Exported(
                nameof(WritePaper),
                source.Name,
                query.Key.Year,
                (nameof(PaperKind), T.Of(query.Kind)),
                (nameof(query.Format), query.Format.ToString()),
                (nameof(Edition), source.Content.Edition.ToString()),
                (nameof(Letterhead), letterhead?.Beginning ?? "")));
            await db.SaveChangesAsync(cancellationToken);

            await PaperFiles.WriteAsync(source, query.Kind, query.Format, query.Output, letterhead, cancellationToken);
            return new Result(source.Mark.Number, source.Content.Edition, PlanWords.Edition(source.Content));
        }
    }
}
