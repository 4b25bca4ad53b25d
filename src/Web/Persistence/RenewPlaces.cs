using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.Web.Persistence;

/// <summary>
/// The texts by which risks are sorted say more than they did in earlier versions of the product. Where some are left from then,
/// all risks are placed anew, once. No statement can: the texts are made of the scoring models' content.
/// </summary>
internal sealed class RenewPlaces(AppDbContext db)
{
    private const int BatchSize = 2000;

    /// <summary>One look by the index where nothing is stale. Says how many risks got another place.</summary>
    public async Task<int> WhereStaleAsync(CancellationToken cancellationToken)
    {
        if (!await AnyStaleAsync(cancellationToken)) return 0;

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var moved = 0;
        if (await AnyStaleAsync(cancellationToken))
        {
            // The oldest year first, because each year's risks look back at the year before.
            foreach (var year in await db.PlanningYears.OrderBy(year => year.Year).Select(year => year.Year).ToListAsync(cancellationToken))
                moved += await RenewAsync(year, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return moved;
    }

    private Task<bool> AnyStaleAsync(CancellationToken cancellationToken) =>
        db.PlanningYears.AnyAsync(year => db.Risks.Any(risk => risk.PlanningYearId == year.Id && risk.RankKey.CompareTo(RankOrder.LowestSortKey) < 0), cancellationToken);

    private async Task<int> RenewAsync(int number, CancellationToken cancellationToken)
    {
        var (moved, last) = (0, 0);
        while (true)
        {
            var years = await db.PlanningYears.Include(year => year.ScoringModel).Where(year => year.Year == number || year.Year == number - 1).ToListAsync(cancellationToken);
            var (year, before) = (years.Single(y => y.Year == number), years.Find(y => y.Year < number));
            var risks = await BatchAsync(year, last, cancellationToken);
            if (risks.Count == 0) return moved;

            moved += await new PlaceRisks(db).PlaceAsync(risks, year, before, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            last = risks[^1].Id;
            db.ChangeTracker.Clear();
        }
    }

    private Task<List<Risk>> BatchAsync(PlanningYear year, int after, CancellationToken cancellationToken) =>
        db.Risks.Where(risk => risk.PlanningYearId == year.Id && risk.Id > after).OrderBy(risk => risk.Id).Take(BatchSize).ToListAsync(cancellationToken);
}
