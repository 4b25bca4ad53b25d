using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Audit;
using Vaggeryd.InternalControl.Domain.Comments;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>
/// Finds when a risk lost its last secrecy mark. What it said while, and before, it carried one stays with those who may read such risks: a text
/// may have been taken out so that the mark could be lifted.
/// </summary>
internal static class FindOpening
{
    /// <summary>The rows of a risk's trail that tell that a mark was lifted.</summary>
    public static IQueryable<AuditRow> WhereLifted(this IQueryable<AuditRow> rows) => rows.Where(row => row.Changes.Contains("\"IsSecret\":[true,"));

    /// <summary>Comments on risks that the person may see, without what was said before a mark was lifted from whoever may not read marked risks.</summary>
    public static IQueryable<Comment> ReadableComments(this AppDbContext db, AccessRights rights)
    {
        var risks = db.Risks.VisibleTo(rights);
        var comments = db.Comments.Where(comment => risks.Any(risk => risk.Id == comment.RiskId));
        var secret = rights.ReachOf(Operation.ReadSecretRisks);
        if (secret.Everywhere) return comments;

        var lifted = db.AuditRows.Where(row => row.Subject == nameof(Risk)).WhereLifted();
        return comments.Where(comment => secret.Departments.Contains(comment.Risk.DepartmentId)
            || !lifted.Any(row => row.SubjectId == comment.RiskId.ToString() && row.At >= comment.At));
    }
}
