using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.Risks.Assessments;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks;

/// <summary>Anyone who may see a risk reads what has happened to it: who changed what, and how it was before.</summary>
public static class ShowRiskHistory
{
    /// <summary>A risk is changed a few times a year; more than this is no history that a person reads.</summary>
    private const int MostRows = 200;

    public sealed record Query(int Year, string Slug) : IRequest<Result>;

    /// <param name="Reference">The risk's reference.</param>
    /// <param name="Title">Its title today.</param>
    /// <param name="Rows">Newest first.</param>
    public sealed record Result(string Reference, string Title, IReadOnlyList<Row> Rows);

    /// <param name="At">UTC.</param>
    public sealed record Row(DateTime At, string Actor, AuditChannel Channel, AuditKind Kind, IReadOnlyList<TrailChange> Changes);

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        private static readonly AuditKind[] Told = [AuditKind.Created, AuditKind.Changed];

        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var risk = await db.Risks.AsNoTracking()
                .Where(r => r.PlanningYear.Year == query.Year && r.Slug == query.Slug)
                .VisibleTo(user.Rights)
                .Select(r => new { r.Id, r.DepartmentId, r.Reference, r.Title })
                .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
            var id = $"{risk.Id}";
            var rows = db.AuditRows.AsNoTracking().Where(row => row.Subject == nameof(Risk) && row.SubjectId == id && Told.Contains(row.Kind));
            if (!user.Rights.MaySee(risk.DepartmentId, isSecret: true)) rows = await SinceItWasOpenedAsync(rows, cancellationToken);

            var newest = await rows.OrderByDescending(row => row.Id).Take(MostRows).ToListAsync(cancellationToken);
            var names = await db.TrailNamesAsync(cancellationToken);
            var told = await ToldIndividual.OfAsync(db, risk.Id, user.Name, cancellationToken);
            return new Result(risk.Reference, risk.Title,
            [
                .. newest.Where(row => told.TellsOf(row))
                    .Select(row => new Row(row.At, row.Actor, row.Channel, row.Kind, TrailChange.Read(told.OpenIn(row), names))),
            ]);
        }

        /// <summary>See <see cref="FindOpening"/>.</summary>
        private static async Task<IQueryable<AuditRow>> SinceItWasOpenedAsync(IQueryable<AuditRow> rows, CancellationToken cancellationToken)
        {
            var lifted = await rows.WhereLifted().MaxAsync(row => (int?)row.Id, cancellationToken) ?? 0;
            return rows.Where(row => row.Id > lifted);
        }
    }
}
