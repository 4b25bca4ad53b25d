using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Attachments;

/// <summary>Anyone who may see a risk takes out a file that belongs to it.</summary>
public static class ReadAttachment
{
    public sealed record Query(int Year, string Slug, int AttachmentId) : IRequest<StoredFile>;

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, StoredFile>
    {
        /// <exception cref="NotFoundException">There is no such risk, it may not be seen, or the file is another's.</exception>
        public async Task<StoredFile> Handle(Query query, CancellationToken cancellationToken)
        {
            var risk = await db.Risks.AsNoTracking()
                .Where(r => r.PlanningYear.Year == query.Year && r.Slug == query.Slug)
                .VisibleTo(user.Rights)
                .Select(r => new { r.Id })
                .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
            return await db.Attachments.Where(a => a.Id == query.AttachmentId && a.RiskId == risk.Id).StoredFileAsync(cancellationToken);
        }
    }
}
