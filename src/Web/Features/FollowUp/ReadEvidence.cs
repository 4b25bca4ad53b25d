using MediatR;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.FollowUp;

/// <summary>Whoever sees a control takes out a file that belongs to a report of it.</summary>
public static class ReadEvidence
{
    public sealed record Query(OccurrenceKey Key, int AttachmentId) : IRequest<StoredFile>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, StoredFile>
    {
        /// <exception cref="NotFoundException">There is no such occurrence, the person may not know of it, or the file is another's.</exception>
        public async Task<StoredFile> Handle(Query query, CancellationToken cancellationToken)
        {
            var occurrence = await db.OccurrenceAsync(user, Operation.ReadRisks, query.Key, cancellationToken);
            return await db.Attachments.Where(a => a.Id == query.AttachmentId && a.OccurrenceId == occurrence.Id).StoredFileAsync(cancellationToken);
        }
    }
}
