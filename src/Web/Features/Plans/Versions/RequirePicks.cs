using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Features.Shared;
using Vaggeryd.InternalControl.Web.Persistence;
using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Web.Features.Plans.Versions;

/// <summary>Refuses to store a pick of a risk that is not there, or that cannot be in a plan; the same rules as when the plan is made.</summary>
internal static class RequirePicks
{
    /// <exception cref="RuleBrokenException">A pick names no risk of the basis, or takes in one that is not assessed.</exception>
    public static async Task RequirePicksAsync(this AppDbContext db, int yearId, PlanScope scope, PlanChoice choice, CancellationToken cancellationToken)
    {
        if (choice.Picks.Count == 0) return;

        var known = await db.PickableAsync(yearId, scope, choice.Basis, choice.Picks.Select(pick => pick.Slug), cancellationToken);
        foreach (var pick in choice.Picks)
        {
            Require(known.TryGetValue(pick.Slug, out var isScored), Rule.PickMustNameARisk, pick.Slug);
            Require(isScored || !pick.IsMandatory, Rule.MandatoryRiskMustBeAssessed, pick.Slug);
        }
    }

    /// <summary>Which of these names in addresses a plan has a risk for, a common one in place of its members, and whether it is assessed.</summary>
    public static async Task<IReadOnlyDictionary<string, bool>> PickableAsync(this AppDbContext db, int yearId, PlanScope scope, PlanBasis basis, IEnumerable<string> named, CancellationToken cancellationToken)
    {
        var groups = scope.Board is null ? await db.GroupingsAsync(yearId, cancellationToken) : [];
        var slugs = named.Concat(groups.SelectMany(group => group.Slugs)).Distinct().ToList();
        var known = await db.RisksOf(yearId, scope, basis).Where(risk => slugs.Contains(risk.Slug)).Select(risk => new { risk.Slug, IsScored = risk.Value != null }).ToDictionaryAsync(risk => risk.Slug, risk => risk.IsScored, cancellationToken);
        foreach (var group in groups.Where(group => group.Slugs.Count(known.ContainsKey) > 1))
        {
            known[group.Reference.ToLowerInvariant()] = group.Slugs.Any(slug => known.GetValueOrDefault(slug));
            foreach (var slug in group.Slugs) known.Remove(slug);
        }

        return known;
    }
}
