using MediatR;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks.Attachments;

/// <summary>Anyone who may see a risk takes out a file that belongs to it.</summary>
public static class ReadAttachment
{
    public sealed record Query(int Year, string Slug, int AttachmentId) : IRequest<Result>;

    public sealed record Result(string FileName, string ContentType, byte[] Bytes);

    internal sealed class Handler(AppDbContext db, ICurrentUser user) : IRequestHandler<Query, Result>
    {
        /// <exception cref="NotFoundException">There is no such risk, it may not be seen, or the file is another's.</exception>
        public async Task<Result> Handle(Query query, CancellationToken cancellationToken)
        {
            var risk = await db.Risks.AsNoTracking()
                .Where(r => r.PlanningYear.Year == query.Year && r.Slug == query.Slug)
                .VisibleTo(user.Rights)
                .Select(r => new { r.Id })
                .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
            return await db.Attachments.AsNoTracking()
                .Where(a => a.Id == query.AttachmentId && a.RiskId == risk.Id)
                .Select(a => new Result(a.FileName, a.ContentType, a.Content.Bytes))
                .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
        }
    }
}
