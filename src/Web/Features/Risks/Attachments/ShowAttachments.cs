using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Attachments;

/// <summary>Anyone who may see a risk sees which files belong to it.</summary>
public static class ShowAttachments
{
    public sealed record Query(int Year, string Slug) : IRequest<Result>;

    /// <param name="Rows">Oldest first.</param>
    /// <param name="MayChange">The reader may add and remove files: may change the risk, the year is open and its analysis with the department.</param>
    public sealed record Result(int Year, string Slug, string Reference, IReadOnlyList<AttachmentRow> Rows, bool MayChange);

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        /// <exception cref="NotFoundException">There is no such risk, or it may not be seen.</exception>
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var risk = await db.Risks.AsNoTracking()
                .Where(r => r.PlanningYear.Year == query.Year && r.Slug == query.Slug)
                .VisibleTo(user.Rights)
                .Select(r => new { r.Id, r.DepartmentId, r.Reference, r.PlanningYearId, IsOpen = r.PlanningYear.ClosedAt == null })
                .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
            var rows = await db.AttachmentRowsAsync(db.Attachments.Where(a => a.RiskId == risk.Id), cancellationToken);
            var mayChange = risk.IsOpen && user.Rights.May(Operation.EditRisks, risk.DepartmentId)
                && await db.IsOpenForAsync(user.Rights, risk.PlanningYearId, risk.DepartmentId, cancellationToken);
            return new Result(query.Year, query.Slug, risk.Reference, rows, mayChange);
        }
    }
}
