using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Risks;

/// <summary>
/// Finds when a risk lost its last secrecy mark. What it said while, and before, it carried one stays with those who may read such risks: a text
/// may have been taken out so that the mark could be lifted.
/// </summary>
internal static class FindOpening
{
    /// <summary>The rows of a risk's trail that tell that a mark was lifted.</summary>
    public static IQueryable<AuditRow> WhereLifted(this IQueryable<AuditRow> rows) => rows.Where(row => row.Changes.Contains("\"IsSecret\":[true,"));

    /// <summary>UTC; null when the risk never carried a mark that was lifted.</summary>
    public static Task<DateTime?> OpenedAsync(this AppDbContext db, int riskId, CancellationToken cancellationToken)
    {
        var id = $"{riskId}";
        return db.AuditRows.AsNoTracking().Where(row => row.Subject == nameof(Risk) && row.SubjectId == id).WhereLifted().MaxAsync(row => (DateTime?)row.At, cancellationToken);
    }
}
