using MediatR;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Documents;
using Vaggeryd.InternalControl.Web.Documents;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Persistence.Auditing;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Versions;

/// <summary>Anyone who may read the plan takes a stored version out as a file: the same bytes every time, in every form.</summary>
public static class WritePlanVersion
{
    /// <param name="Key">Which version.</param>
    /// <param name="Format">Which form.</param>
    /// <param name="Output">Written to from where it stands, and left open.</param>
    /// <param name="Edition">What is asked for, as for <see cref="WritePlan"/>.</param>
    public sealed record Query(PlanVersionKey Key, WritePlan.Format Format, Stream Output, Edition? Edition = null) : IRequest<Result>;

    /// <param name="Number">Which version it was.</param>
    /// <param name="Edition">Which edition it is.</param>
    public sealed record Result(int Number, Edition Edition);

    internal sealed class Handler(AppDbContext db, ICurrentUser user, AuditTrail trail, TimeProvider clock) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var stored = await db.StoredPlanAsync(user.Rights, query.Key, LocalTime.Today(clock), cancellationToken);
            var content = stored.Content(query.Edition);
            var letterhead = query.Format == WritePlan.Format.Docx ? await db.LetterheadAsync(TemplateUse.Plan, cancellationToken) : null;
            db.AuditRows.Add(trail.Exported(
                nameof(WritePlanVersion),
                stored.Version.Name,
                query.Key.Year,
                (nameof(query.Format), query.Format.ToString()),
                (nameof(Edition), content.Edition.ToString()),
                (nameof(Letterhead), letterhead?.Beginning ?? "")));
            await db.SaveChangesAsync(cancellationToken);

            await PlanFiles.WriteAsync(content, query.Format, query.Output, cancellationToken, letterhead);
            return new Result(stored.Version.Number, content.Edition);
        }
    }
}
