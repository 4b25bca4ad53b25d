using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Attachments;

/// <summary>A department takes a file away from a risk; the trail keeps its name and fingerprint, not what it held.</summary>
public static class RemoveAttachment
{
    public sealed record Command(int Year, string Slug, int AttachmentId) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="Domain.RuleBrokenException">The year is closed or the analysis handed in.</exception>
        /// <exception cref="BadInputException">The risk has no such file.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var risk = await db.RiskToChangeAsync(user.Rights, Operation.EditRisks, command.Year, command.Slug, cancellationToken);
            risk.PlanningYear.RequireOpen();
            await db.RequireOpenAnalysesAsync(user.Rights, risk.PlanningYearId, [risk.DepartmentId], cancellationToken);
            var attachment = await db.Attachments.SingleOrDefaultAsync(a => a.Id == command.AttachmentId && a.RiskId == risk.Id, cancellationToken)
                ?? throw new BadInputException(T.Of("Attachments.Title"), T.Of("Attachments.NoSuchFile"));

            // The bytes go with their row in the database, and are not read for it.
            db.Attachments.Remove(attachment);
            await db.SaveChangesAsync(cancellationToken);
            return Unit.Value;
        }
    }
}
