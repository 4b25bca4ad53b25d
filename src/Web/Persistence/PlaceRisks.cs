using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Risks;

namespace Vaggeryd.InternalControl.Web.Persistence;

/// <summary>
/// Before a save: gives each risk whose place may move what lies outside it and decides on the place all the same, which is the
/// appetite that counts for it and the same risk the year before; and tells next year's of its new value. An open risk does not stand
/// beside a marked one, or its trend would tell the value that the mark hides. A constant number of queries for each year,
/// however many risks are saved, and none where nothing moves.
/// </summary>
internal sealed class PlaceRisks(AppDbContext db)
{
    private static readonly string[] Deciding =
        [nameof(Risk.Value), nameof(Risk.Category), nameof(Risk.DepartmentId), nameof(Risk.ReferenceKey), nameof(Risk.PlanningYearId), nameof(Risk.IsSecret)];

    public async Task BeforeSaveAsync(CancellationToken cancellationToken)
    {
        var rescored = db.ChangeTracker.Entries<PlanningYear>().Where(IsRescored).Select(entry => entry.Entity).ToHashSet();
        var moved = db.ChangeTracker.Entries<Risk>().Where(entry => MayMove(entry) || rescored.Contains(entry.Entity.PlanningYear)).Select(entry => entry.Entity).ToList();
        if (moved.Count == 0) return;

        var years = await db.PlanningYears.Include(year => year.ScoringModel).ToDictionaryAsync(year => year.Year, cancellationToken);
        foreach (var risks in moved.GroupBy(risk => risk.PlanningYear.Year).OrderBy(group => group.Key))
        {
            await PlaceAsync([.. risks], risks.First().PlanningYear, years.GetValueOrDefault(risks.Key - 1), cancellationToken);
            await TellNextYearAsync([.. risks], years, cancellationToken);
        }

        if (!db.ChangeTracker.AutoDetectChangesEnabled) db.ChangeTracker.DetectChanges();
    }

    /// <summary>Places risks of one year anew, whether they have changed or not. Says how many got another place.</summary>
    public async Task<int> PlaceAsync(IReadOnlyList<Risk> risks, PlanningYear year, PlanningYear? before, CancellationToken cancellationToken)
    {
        if (risks.Any(risk => risk.Department is null)) await db.Departments.LoadAsync(cancellationToken);
        var above = year.ScoringModel.Appetites.IsEmpty ? null : await AboveAsync(cancellationToken);
        var earlier = before is null ? [] : await EarlierAsync(risks, before, cancellationToken);
        var comparable = before?.ScoringModel.Hash == year.ScoringModel.Hash;
        var moved = 0;
        foreach (var risk in risks)
        {
            var appetite = above is null ? null : year.ScoringModel.Appetites.For(above(risk.DepartmentId), risk.Category);
            var known = earlier.TryGetValue((risk.DepartmentId, risk.ReferenceKey), out var twin) && (risk.IsSecret || !twin.IsSecret);
            if (risk.StandBeside(appetite, known && comparable ? twin.Value : null, known ? twin.Age + 1 : 0)) moved++;
        }

        return moved;
    }

    /// <summary>With another model every risk of the year may move, also where its value stays.</summary>
    private static bool IsRescored(EntityEntry<PlanningYear> entry) =>
        entry.State == EntityState.Modified && entry.Property(year => year.ScoringModelId).IsModified;

    private static bool MayMove(EntityEntry<Risk> entry) => entry.State == EntityState.Added
        || (entry.State == EntityState.Modified && Deciding.Any(name => entry.Property(name).IsModified));

    /// <summary>The codes of a department and of those above it, the nearest first. A loop in the data is walked once.</summary>
    public async Task<Func<int, IEnumerable<string>>> AboveAsync(CancellationToken cancellationToken)
    {
        var tree = await db.Departments.AsNoTracking().ToDictionaryAsync(d => d.Id, d => (d.Code, d.ParentId), cancellationToken);
        return own =>
        {
            var codes = new List<string>();
            for (int? id = own; id is { } at && tree.TryGetValue(at, out var department) && !codes.Contains(department.Code); id = department.ParentId) codes.Add(department.Code);
            return codes;
        };
    }

    private async Task<Dictionary<(int DepartmentId, string ReferenceKey), (int? Value, int Age, bool IsSecret)>> EarlierAsync(IReadOnlyList<Risk> risks, PlanningYear before, CancellationToken cancellationToken)
    {
        var departments = risks.Select(risk => risk.DepartmentId).Distinct().ToList();
        var saved = db.Risks.AsNoTracking().Where(risk => risk.PlanningYearId == before.Id && departments.Contains(risk.DepartmentId));
        if (risks.Count == 1)
        {
            var key = risks[0].ReferenceKey;
            saved = saved.Where(risk => risk.ReferenceKey == key);
        }

        var twins = await saved.Select(risk => new { risk.DepartmentId, risk.ReferenceKey, risk.Value, risk.Age, risk.IsSecret }).ToListAsync(cancellationToken);
        var found = twins.ToDictionary(twin => (twin.DepartmentId, twin.ReferenceKey), twin => (twin.Value, twin.Age, twin.IsSecret));

        // Those of the year before that are saved in the same turn are not in the database yet, or have another value there.
        foreach (var risk in db.Risks.Local.Where(risk => risk.PlanningYear == before)) found[(risk.DepartmentId, risk.ReferenceKey)] = (risk.Value, risk.Age, risk.IsSecret);
        return found;
    }

    /// <summary>The same risks the year after compare with the new values. Where they turn out older than they were, the year after that is told as well.</summary>
    private async Task TellNextYearAsync(List<Risk> risks, Dictionary<int, PlanningYear> years, CancellationToken cancellationToken)
    {
        var year = risks[0].PlanningYear;
        if (!years.TryGetValue(year.Year + 1, out var next)) return;

        var departments = risks.Select(risk => risk.DepartmentId).Distinct().ToList();
        var keys = risks.Select(risk => (risk.DepartmentId, risk.ReferenceKey)).ToHashSet();
        var twins = db.Risks.Where(risk => risk.PlanningYearId == next.Id && departments.Contains(risk.DepartmentId));
        if (risks.Count == 1)
        {
            var key = risks[0].ReferenceKey;
            twins = twins.Where(risk => risk.ReferenceKey == key);
        }

        var followers = (await twins.ToListAsync(cancellationToken)).Where(risk => keys.Contains((risk.DepartmentId, risk.ReferenceKey))).ToList();
        if (followers.Count == 0) return;

        var ages = followers.ConvertAll(risk => risk.Age);
        await PlaceAsync(followers, next, year, cancellationToken);
        var aged = followers.Where((risk, at) => risk.Age != ages[at]).ToList();
        if (aged.Count > 0) await TellNextYearAsync(aged, years, cancellationToken);
    }
}
