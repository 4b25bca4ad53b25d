using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Attachments;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Attachments;

/// <summary>A department puts a file with a risk, for all who read the risk.</summary>
public static class AttachFile
{
    /// <param name="Year">Planning year.</param>
    /// <param name="Slug">The risk's address within the year.</param>
    /// <param name="Name">As the sender calls it; empty when nothing was chosen.</param>
    /// <param name="Content">At most one byte more than is allowed, which is enough to refuse it.</param>
    public sealed record Command(int Year, string Slug, string Name, Stream Content) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="RuleBrokenException">The file is empty or too large, the risk has as many as it may, the year is closed or the analysis handed in.</exception>
        /// <exception cref="BadInputException">The file is of no kind that is taken, or not what its name says.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var risk = await db.RiskToChangeAsync(user.Rights, Operation.EditRisks, command.Year, command.Slug, cancellationToken);
            risk.PlanningYear.RequireOpen();
            await db.RequireOpenAnalysesAsync(user.Rights, risk.PlanningYearId, [risk.DepartmentId], cancellationToken);
            var file = await ReceivedFile.ReadAsync(command.Name, command.Content, await db.Attachments.CountAsync(a => a.RiskId == risk.Id, cancellationToken), cancellationToken);
            db.Attachments.Add(new Attachment(risk, file.Name, file.Type, file.Bytes, user.Name, clock.GetUtcNow().UtcDateTime));
            await db.SaveChangesAsync(cancellationToken);
            return Unit.Value;
        }
    }
}
