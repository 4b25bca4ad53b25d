using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Documents;
using Vaggeryd.InternalControl.Web.Documents;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>Reads what a paper is written on.</summary>
internal static class ReadLetterhead
{
    /// <summary>The template of the paper itself before the one for all; null where the municipality has neither.</summary>
    public static async Task<Letterhead?> LetterheadAsync(this AppDbContext db, TemplateUse use, CancellationToken cancellationToken) =>
        await db.PaperTemplates.AsNoTracking()
            .Where(template => template.TakenOutAt == null && (template.Use == use || template.Use == TemplateUse.All))
            .OrderBy(template => template.Use == use ? 0 : 1)
            .Select(template => new Letterhead(template.Sha256, template.Content.Bytes))
            .FirstOrDefaultAsync(cancellationToken);
}
