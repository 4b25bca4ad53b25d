using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Web.Features.Analyses;

/// <param name="Slug">Its address this year.</param>
/// <param name="Reference">As last year.</param>
/// <param name="DroppedGoals">Titles of goals that are none of this year's.</param>
public sealed record TakenRisk(string Slug, string Reference, IReadOnlyList<string> DroppedGoals);

/// <summary>Puts risks of the year before into a year: what chosen ones and all that are left have in common.</summary>
internal static class CarryRisks
{
    private const int Attempts = 3;

    /// <exception cref="NotFoundException">There is no such year.</exception>
    /// <exception cref="RuleBrokenException">It is closed.</exception>
    public static async Task<PlanningYear> YearToCarryIntoAsync(this AppDbContext db, int number, CancellationToken cancellationToken)
    {
        var year = await db.PlanningYears.Include(y => y.ScoringModel).SingleOrDefaultAsync(y => y.Year == number, cancellationToken) ?? throw new NotFoundException(T.Of("PlanningYear.NotFound", number));
        year.RequireOpen();
        return year;
    }

    /// <summary>The department's risks of the year before as far as the person sees them, with all that follows; the largest first.</summary>
    public static IQueryable<Risk> RisksToCarry(this AppDbContext db, AccessRights rights, int year, int departmentId) => db.Risks
        .Include(risk => risk.PlanningYear)
        .Include(risk => risk.Goals).ThenInclude(link => link.Goal)
        .Include(risk => risk.Concerned).ThenInclude(link => link.Department)
        .Include(risk => risk.Actions)
        .AsSplitQuery()
        .Where(risk => risk.PlanningYear.Year == year - 1 && risk.DepartmentId == departmentId)
        .VisibleTo(rights)
        .OrderBy(risk => risk.RankKey).ThenBy(risk => risk.Id);

    /// <summary>Takes over what is left of a department's; saves.</summary>
    /// <param name="db">Where the risks are.</param>
    /// <param name="user">Who takes them over.</param>
    /// <param name="department">Whose.</param>
    /// <param name="year">Into which year.</param>
    /// <param name="seen">See <see cref="Seen"/>; null where nobody has looked.</param>
    /// <param name="at">When, UTC.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="RuleBrokenException">The year is closed, the analysis is handed in, or something else is left than what was seen.</exception>
    public static Task<List<TakenRisk>> CarryLeftAsync(this AppDbContext db, ICurrentUser user, string department, int year, string? seen, DateTime at, CancellationToken cancellationToken) => db.AgainAsync(async () =>
    {
        var whose = await db.DepartmentForAsync(user.Rights, Operation.EditRisks, department, cancellationToken);
        var into = await db.YearToCarryIntoAsync(year, cancellationToken);
        var left = await db.RisksToCarry(user.Rights, year, whose.Id)
            .Where(risk => !db.Risks.Any(now => now.PlanningYearId == into.Id && now.DepartmentId == risk.DepartmentId && now.ReferenceKey == risk.ReferenceKey)).ToListAsync(cancellationToken);
        if (left.Count > 0) await db.RequireOpenAnalysesAsync(user.Rights, into.Id, [whose.Id], cancellationToken);
        Require(seen is null || seen == Seen(left.Select(risk => (risk.Slug, risk.Version))), Rule.RollOverMustBeAsSeen, whose.Code);

        var taken = await db.CarryAsync(left, whose, into, user.Name, at, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return taken;
    });

    public static async Task<List<TakenRisk>> CarryAsync(this AppDbContext db, List<Risk> risks, Department department, PlanningYear year, string by, DateTime at, CancellationToken cancellationToken)
    {
        if (risks.Count == 0) return [];

        var goals = await db.GoalsOfYear(year.Year).ToListAsync(cancellationToken);
        var beginning = RiskIdentity.Slug(department.Code, "");
        var addresses = (await db.Risks.Where(risk => risk.PlanningYearId == year.Id && risk.Slug.StartsWith(beginning)).Select(risk => risk.Slug).ToListAsync(cancellationToken)).ToHashSet();
        var taken = new List<TakenRisk>();
        foreach (var risk in risks)
        {
            var carried = risk.CarryTo(year, goals, by, at);
            var slug = carried.Slug;
            for (var next = 2; !addresses.Add(slug); next++) slug = $"{carried.Slug}-{next}";
            carried.Address(slug);
            db.Risks.Add(carried);
            taken.Add(new TakenRisk(slug, carried.Reference, [.. risk.GoalsNotAmong(goals).Select(goal => goal.Title)]));
        }

        return taken;
    }

    /// <summary>Somebody else may take some of them at the same time: then what is left is looked at again.</summary>
    /// <exception cref="RuleBrokenException">It happened every time.</exception>
    public static async Task<TResult> AgainAsync<TResult>(this AppDbContext db, Func<Task<TResult>> carry)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            try
            {
                return await carry();
            }
            catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || failure.IsDuplicate())
            {
                db.ChangeTracker.Clear();
            }
        }

        throw new RuleBrokenException(Rule.RollOverMustBeAsSeen);
    }

    /// <summary>Whole milliseconds, which the database keeps: by the moment those that were taken together are found again.</summary>
    public static DateTime Moment(this TimeProvider clock)
    {
        var at = clock.GetUtcNow().UtcDateTime;
        return at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMillisecond));
    }

    /// <summary>What a preview says of itself: which risks are left, as they were read.</summary>
    public static string Seen(IEnumerable<(string Slug, int Version)> left) =>
        Text.Fingerprint(string.Join('\n', left.OrderBy(risk => risk.Slug, StringComparer.Ordinal).Select(risk => FormattableString.Invariant($"{risk.Slug} {risk.Version}"))));
}
