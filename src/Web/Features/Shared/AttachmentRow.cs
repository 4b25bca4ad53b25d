using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Attachments;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>A file in a list.</summary>
/// <param name="Size">Bytes.</param>
/// <param name="At">UTC.</param>
public sealed record AttachmentRow(int Id, string FileName, int Size, string By, DateTime At)
{
    /// <summary>"12 kB" or "1,4 MB"</summary>
    public string SizeInWords => Size < 1 << 20 ? T.Of("Attachments.Kilobytes", Math.Max(1, Size >> 10)) : T.Of("Attachments.Megabytes", (double)Size / (1 << 20));
}

/// <summary>A file as it is given away.</summary>
public sealed record StoredFile(string FileName, string ContentType, byte[] Bytes);

/// <summary>Reads files of what the caller has found that the person may see.</summary>
internal static class ReadAttachments
{
    /// <summary>Oldest first.</summary>
    public static async Task<IReadOnlyList<AttachmentRow>> AttachmentRowsAsync(this AppDbContext db, IQueryable<Attachment> attachments, CancellationToken cancellationToken) => await attachments.AsNoTracking()
        .OrderBy(a => a.Id)
        .Select(a => new AttachmentRow(a.Id, a.FileName, a.Size, db.Users.Where(u => u.UserName == a.By).Select(u => u.DisplayName).FirstOrDefault() ?? a.By, a.At))
        .ToListAsync(cancellationToken);

    /// <exception cref="NotFoundException">There is none like that.</exception>
    public static async Task<StoredFile> StoredFileAsync(this IQueryable<Attachment> attachments, CancellationToken cancellationToken) => await attachments.AsNoTracking()
        .Select(a => new StoredFile(a.FileName, a.ContentType, a.Content.Bytes))
        .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
}
