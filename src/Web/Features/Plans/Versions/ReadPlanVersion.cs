using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Versions;

/// <summary>A stored version with all that it shows.</summary>
/// <param name="Scope">Whose plan, and what the person who asked may do with it.</param>
/// <param name="Version">What is stored of it.</param>
/// <param name="Source">Frozen, or in a draft as the risks are now, without picks that cannot be made.</param>
/// <param name="MarkedSince">Risks that were given a secrecy mark after it was frozen.</param>
/// <param name="Lapsed">Picks of a draft that cannot be made any more.</param>
internal sealed record StoredPlan(PlanScope Scope, PlanVersion Version, PlanSource Source, IReadOnlySet<string> MarkedSince, IReadOnlyList<Pick> Lapsed)
{
    private GeneratedPlan? _plan;

    /// <summary>Of all risks, whoever asks.</summary>
    public GeneratedPlan Plan => _plan ??= Source.Plan();

    /// <summary>In the edition that the person gets.</summary>
    public PlanContent Content(Edition? asked) => Source.Content(Plan, Scope.EditionOf(asked), PlanMark.Of(Version), MarkedSince);

    /// <summary>The open edition leaves it out.</summary>
    public bool Hides(PlanRisk risk) => risk.IsSecret || risk.Slugs.Any(MarkedSince.Contains);
}

/// <summary>Reads stored versions of a plan.</summary>
internal static class ReadPlanVersion
{
    /// <param name="db">Where it is.</param>
    /// <param name="rights">Those of the person who asks.</param>
    /// <param name="asked">Which version.</param>
    /// <param name="today">The day in the municipality's own time.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="ForbiddenException">The person may not read the municipality's plan.</exception>
    /// <exception cref="NotFoundException">There is no such version, or no such board for this person.</exception>
    /// <exception cref="BadInputException">What is stored is not what was frozen.</exception>
    public static async Task<StoredPlan> StoredPlanAsync(this AppDbContext db, AccessRights rights, PlanVersionKey asked, DateOnly today, CancellationToken cancellationToken)
    {
        var scope = await db.PlanScopeAsync(rights, asked.Plan.Board, cancellationToken);
        var version = await asked.In(db.PlanVersionsOf(asked.Plan.Year, scope)).Include(version => version.Picks).Include(version => version.Content).FirstOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException(asked.NotFound);
        if (version.Content is not { } frozen)
        {
            var draft = await db.DraftSourceAsync(version, scope, today, cancellationToken);
            return new StoredPlan(scope, version, draft.WithoutLapsed(), new HashSet<string>(), draft.Lapsed);
        }

        var marked = await db.Risks.AsNoTracking().Where(risk => risk.PlanningYearId == version.Plan.PlanningYearId && risk.IsSecret).Select(risk => risk.Slug).ToHashSetAsync(cancellationToken);
        return new StoredPlan(scope, version, PlanSnapshot.Unpack(frozen, T.Of("PlanVersion.Named", version.Number)), marked, []);
    }

    /// <summary>The plan's versions, in no order, each with its plan and year.</summary>
    public static IQueryable<PlanVersion> PlanVersionsOf(this AppDbContext db, int planningYear, PlanScope scope) => db.PlanVersions.AsNoTracking()
        .Include(version => version.Plan).ThenInclude(plan => plan.PlanningYear)
        .Include(version => version.Plan).ThenInclude(plan => plan.Board)
        .Where(version => version.Plan.PlanningYear.Year == planningYear && version.Plan.BoardKey == scope.BoardKey);

    /// <summary>What a draft is made of now.</summary>
    public static async Task<PlanSource> DraftSourceAsync(this AppDbContext db, PlanVersion draft, PlanScope scope, DateOnly today, CancellationToken cancellationToken)
    {
        var source = await db.PlanSourceAsync(draft.Plan.PlanningYear.Year, scope, draft.Choice, today, cancellationToken);
        var chosen = source.WithoutLapsed().Plan().Selection.In.Select(risk => risk.Ranked.Risk);
        var written = await db.WrittenItemsAsync(draft.Id, cancellationToken);
        if (scope.Board is not null) written = [.. written, .. await db.CommonControlsAsync(draft.Plan.PlanningYearId, cancellationToken)];
        source = source with { Items = PlanItems.Of(chosen, written, await db.OwnActionsAsync(draft.Plan.PlanningYearId, cancellationToken)) };
        if (draft.Picks.Count == 0) return source;

        var names = await db.PeopleAsync(draft.Picks.Select(pick => pick.By), cancellationToken);
        return source with { Signatures = [.. draft.Picks.Select(pick => new PickSignature(pick.Slug, names(pick.By), pick.At))] };
    }

    private static async Task<IReadOnlyList<PlanItemText>> WrittenItemsAsync(this AppDbContext db, int versionId, CancellationToken cancellationToken) =>
        [.. (await db.PlanItems.AsNoTracking().Where(item => item.PlanVersionId == versionId).OrderBy(item => item.Number).ToListAsync(cancellationToken)).Select(item => item.Says)];

    /// <summary>What kommunstyrelsen has decided for every board, by the municipality's plan that is in force.</summary>
    private static async Task<IReadOnlyList<PlanItemText>> CommonControlsAsync(this AppDbContext db, int yearId, CancellationToken cancellationToken) =>
        [.. (await db.PlanItems.AsNoTracking()
            .Where(item => item.PlanVersion.Plan.PlanningYearId == yearId && item.PlanVersion.Plan.BoardKey == 0 && item.PlanVersion.Status == PlanVersionStatus.Adopted && item.Says.Origin == PlanItemOrigin.CommonControl)
            .OrderBy(item => item.Number).ToListAsync(cancellationToken)).Select(item => item.Says)];

    /// <summary>The departments' own actions of the year.</summary>
    private static async Task<ILookup<string, PlanItemText>> OwnActionsAsync(this AppDbContext db, int yearId, CancellationToken cancellationToken)
    {
        var actions = await db.Risks.AsNoTracking().Where(risk => risk.PlanningYearId == yearId)
            .SelectMany(risk => risk.Actions, (risk, action) => new { risk.Slug, action.Number, action.What, action.Responsible, action.DueOn })
            .ToListAsync(cancellationToken);
        return actions.OrderBy(action => action.Number).ToLookup(action => action.Slug, action => new PlanItemText
        {
            Kind = PlanItemKind.TreatmentAction,
            Origin = PlanItemOrigin.Risk,
            Slug = action.Slug,
            What = action.What,
            ResponsiblePerson = action.Responsible,
            EndsOn = action.DueOn,
        });
    }

    /// <summary>What people are called, by what they sign in with; one whose account is gone keeps the latter.</summary>
    public static async Task<Func<string, string>> PeopleAsync(this AppDbContext db, IEnumerable<string?> logins, CancellationToken cancellationToken)
    {
        var asked = logins.OfType<string>().Distinct().ToList();
        var names = await db.Users.AsNoTracking().Where(user => asked.Contains(user.UserName!)).ToDictionaryAsync(user => user.UserName!, user => user.DisplayName, cancellationToken);
        return login => names.GetValueOrDefault(login) is { Length: > 0 } name ? name : login;
    }
}
