using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Risks.Groups;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Infrastructure;
using Vaggeryd.InternalControl.Web.Persistence;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Groups;

/// <summary>Which common risk somebody wants to change.</summary>
/// <param name="Year">Planning year.</param>
/// <param name="Reference">Such as "gr-01".</param>
/// <param name="Version">The version that the person has read; null for whoever did not look.</param>
public sealed record GroupKey(int Year, string Reference, int? Version = null);

/// <summary>Reads what is merged or taken apart, and saves it unless somebody else was first.</summary>
internal static class LoadRiskGroup
{
    /// <exception cref="ForbiddenException">The person does not compile the plan.</exception>
    /// <exception cref="NotFoundException">There is no such planning year.</exception>
    public static async Task<PlanningYear> YearToCompileAsync(this AppDbContext db, ICurrentUser user, int year, CancellationToken cancellationToken)
    {
        if (!user.Rights.MayCompilePlan) throw new ForbiddenException();

        return await db.PlanningYears.SingleOrDefaultAsync(stored => stored.Year == year, cancellationToken) ?? throw new NotFoundException(T.Of("PlanningYear.NotFound", year));
    }

    /// <summary>The group with its members, tracked.</summary>
    /// <exception cref="BadInputException">That is no reference of a group.</exception>
    /// <exception cref="ConflictException">Somebody else has changed it after the person had read it.</exception>
    public static async Task<RiskGroup> GroupToChangeAsync(this AppDbContext db, ICurrentUser user, GroupKey key, CancellationToken cancellationToken)
    {
        var year = await db.YearToCompileAsync(user, key.Year, cancellationToken);
        var number = RiskGroup.NumberIn(key.Reference) ?? throw new BadInputException("", T.Of("Groups.NoReference", key.Reference));
        var group = await db.RiskGroups.Include(stored => stored.Members).ThenInclude(member => member.Risk)
            .SingleOrDefaultAsync(stored => stored.PlanningYearId == year.Id && stored.Number == number, cancellationToken) ?? throw new NotFoundException(T.Of("Groups.NotFound", key.Reference, key.Year));
        return key.Version is { } read && read != group.Version ? throw Lost() : group;
    }

    /// <summary>The risks by their addresses, tracked.</summary>
    /// <exception cref="NotFoundException">One is not there, or not for this person.</exception>
    /// <exception cref="RuleBrokenException">One belongs to another group than <paramref name="group"/>.</exception>
    public static async Task<List<Risk>> RisksToMergeAsync(this AppDbContext db, ICurrentUser user, int yearId, IReadOnlyList<string> slugs, RiskGroup? group, CancellationToken cancellationToken)
    {
        var risks = await db.RisksBySlugAsync(user, yearId, slugs, cancellationToken);
        var (ids, own) = (risks.ConvertAll(risk => risk.Id), group?.Id ?? 0);
        var taken = await db.RiskGroupMembers.Where(member => ids.Contains(member.RiskId) && member.RiskGroupId != own)
            .Join(db.RiskGroups, member => member.RiskGroupId, other => other.Id, (member, other) => new { member.Risk.Reference, other.Number })
            .FirstOrDefaultAsync(cancellationToken);
        Rules.Require(taken is null, Rule.RiskMustBeInOneGroup, taken?.Reference ?? "", RiskGroup.ReferenceOf(taken?.Number ?? 0));
        return risks;
    }

    /// <summary>Addresses as they are stored, each once; what is empty names nothing.</summary>
    public static List<string> Tidy(IEnumerable<string?> slugs) => [.. slugs.Where(slug => !string.IsNullOrWhiteSpace(slug)).Select(slug => slug!.Trim().ToLowerInvariant()).Distinct()];

    public static async Task<List<Risk>> RisksBySlugAsync(this AppDbContext db, ICurrentUser user, int yearId, IReadOnlyList<string> slugs, CancellationToken cancellationToken)
    {
        var named = Tidy(slugs);
        var risks = await db.Risks.Where(risk => risk.PlanningYearId == yearId && named.Contains(risk.Slug)).VisibleTo(user.Rights).ToListAsync(cancellationToken);
        return risks.Count == named.Count ? risks : throw new NotFoundException(T.Of("Groups.NoRisk", named.Find(slug => risks.TrueForAll(risk => risk.Slug != slug)) ?? ""));
    }

    /// <exception cref="ConflictException">Somebody else was first.</exception>
    public static async Task SaveGroupAsync(this AppDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || failure.IsDuplicate())
        {
            throw Lost();
        }
    }

    private static ConflictException Lost() => new([new("", T.Of("Groups.ChangedByOther"))]);
}
