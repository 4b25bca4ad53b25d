using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Attachments;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp;

/// <summary>Whoever does the controls of a department puts a file with the report of one, as evidence, and keeps what is written so far.</summary>
public static class AttachEvidence
{
    /// <param name="Key">Which occurrence.</param>
    /// <param name="Report">What stands in the form.</param>
    /// <param name="Name">As the sender calls it; empty when nothing was chosen.</param>
    /// <param name="Content">At most one byte more than is allowed, which is enough to refuse it.</param>
    public sealed record Command(OccurrenceKey Key, ControlReport Report, string Name, Stream Content) : IRequest<Unit>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<Command, Unit>
    {
        /// <exception cref="RuleBrokenException">It cannot be reported now, a number is impossible, the file is empty or too large, or there are as many as there may be.</exception>
        /// <exception cref="BadInputException">The file is of no kind that is taken, or not what its name says.</exception>
        /// <exception cref="ConflictException">Somebody else has changed the report since.</exception>
        public async Task<Unit> Handle(Command command, CancellationToken cancellationToken)
        {
            var occurrence = await db.OccurrenceAsync(user, Operation.ReportControls, command.Key, cancellationToken);
            var now = clock.GetUtcNow().UtcDateTime;
            var result = occurrence.Write(await db.WithResponsibleAsync(command.Report, cancellationToken), user.Actor, now, LocalTime.Today(clock));
            var file = await ReceivedFile.ReadAsync(command.Name, command.Content, await db.Attachments.CountAsync(a => a.OccurrenceId == occurrence.Id, cancellationToken), cancellationToken);
            db.Attachments.Add(new Attachment(result, file.Name, file.Type, file.Bytes, user.Name, now));
            await db.SaveOccurrenceAsync(occurrence, cancellationToken);
            return Unit.Value;
        }
    }
}
