using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Orders;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Orders;

/// <summary>What one may have of what was ordered: never more than the page would show at the same moment.</summary>
internal static class OrderRights
{
    /// <summary>The person may still read the plan, and in this edition.</summary>
    public static bool MayHave(this AccessRights rights, OrderedPapers asked) => (asked.BoardId is { } board ? rights.May(Operation.ReadRisks, board) : rights.MaySeePlan) && rights.EditionOf(asked.Edition, asked.BoardId) == asked.Edition;

    public static PlanKey Plan(this OrderedPapers asked) => new(asked.Year, asked.Board);

    /// <summary>Which risks carry a secrecy mark, of the year and of the one before, which the papers compare with.</summary>
    public static async Task<string> SecrecyStampAsync(this AppDbContext db, int year, CancellationToken cancellationToken)
    {
        var marked = await db.Risks.AsNoTracking()
            .Where(risk => risk.IsSecret && (risk.PlanningYear.Year == year || risk.PlanningYear.Year == year - 1))
            .Select(risk => new { risk.PlanningYear.Year, risk.Slug })
            .ToListAsync(cancellationToken);
        return Text.Fingerprint(string.Join('\n', marked.Select(risk => string.Create(CultureInfo.InvariantCulture, $"{risk.Year} {risk.Slug}")).Order(StringComparer.Ordinal)));
    }
}
