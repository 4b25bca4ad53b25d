using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp;

/// <summary>Whoever does the controls of a department takes a file away from a report that is not with the approver; the trail keeps its name and fingerprint.</summary>
public static class RemoveEvidence
{
    public sealed record Command(OccurrenceKey Key, ControlReport Report, int AttachmentId) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="RuleBrokenException">The report cannot be changed now, or a number is impossible.</exception>
        /// <exception cref="BadInputException">The report has no such file.</exception>
        /// <exception cref="ConflictException">Somebody else has changed the report since.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var occurrence = await db.OccurrenceAsync(user, Operation.ReportControls, command.Key, cancellationToken);
            occurrence.Write(await db.WithResponsibleAsync(command.Report, cancellationToken), user.Actor, clock.GetUtcNow().UtcDateTime, LocalTime.Today(clock));
            var attachment = await db.Attachments.SingleOrDefaultAsync(a => a.Id == command.AttachmentId && a.OccurrenceId == occurrence.Id, cancellationToken)
                ?? throw new BadInputException("", T.Of("Evidence.NoSuchFile"));

            // The bytes go with their row in the database, and are not read for it.
            db.Attachments.Remove(attachment);
            await db.SaveOccurrenceAsync(occurrence, cancellationToken);
            return Unit.Value;
        }
    }
}
