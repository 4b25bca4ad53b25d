using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Groups;

/// <summary>Places in the year's ranking, in which the other common risks stand for their members: those of risks on their own, and of what would come in their place.</summary>
internal sealed class MergedPlaces
{
    private readonly RankOrder _order;
    private readonly List<string> _above;
    private readonly HashSet<string> _replaced;

    /// <param name="above">The keys of all rows.</param>
    /// <param name="replaced">Those that the new common risk takes the place of.</param>
    private MergedPlaces(RankOrder order, List<string> above, HashSet<string> replaced) => (_order, _above, _replaced) = (order, above, replaced);

    /// <summary>The year's keys, which are short, in one query.</summary>
    public static async Task<MergedPlaces> ReadAsync(AppDbContext db, PageYear year, List<CommonRisk> others, List<PlanRisk> chosen, List<PlanRisk> shown, CancellationToken cancellationToken)
    {
        var order = year.Model.Order;
        var gone = others.SelectMany(group => group.Members).Select(risk => risk.Slug).Where(slug => !shown.Exists(risk => risk.Slug == slug)).ToHashSet();
        var keys = await db.Risks.AsNoTracking().Where(risk => risk.PlanningYearId == year.Id && risk.Value != null).Select(risk => new { risk.Slug, risk.RankKey }).ToListAsync(cancellationToken);
        return new MergedPlaces(
            order,
            [.. keys.Where(key => !gone.Contains(key.Slug)).Select(key => key.RankKey), .. others.Select(group => group.StandingBy(group.How, year.Model)).Where(standing => standing.IsScored).Select(order.SortKey)],
            keys.Where(key => chosen.Exists(risk => risk.Slug == key.Slug)).Select(key => key.RankKey).ToHashSet());
    }

    /// <summary>The place of a risk on its own.</summary>
    public int? Of(Standing risk) => risk.IsScored ? 1 + Count(_order.SortKey(risk), _above) : null;

    /// <summary>The place of a common risk in place of its members.</summary>
    public int? Instead(Standing group) => group.IsScored ? 1 + Count(_order.SortKey(group), _above.Where(key => !_replaced.Contains(key))) : null;

    private static int Count(string key, IEnumerable<string> keys) => keys.Count(other => string.CompareOrdinal(other, key) < 0);
}
