using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.ScoringModels;

/// <summary>Which version a model becomes. Asked and saved in one serializable transaction, so that two at the same time are not both version 3.</summary>
internal static class NextModelNumber
{
    public static async Task<int> NextModelNumberAsync(this AppDbContext db, string title, CancellationToken cancellationToken)
    {
        var tidy = Text.OneLine(title);
        return (await db.ScoringModels.Where(model => model.Title == tidy).MaxAsync(model => (int?)model.Number, cancellationToken) ?? 0) + 1;
    }
}
