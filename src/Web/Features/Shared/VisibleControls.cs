using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>
/// Reads the controls that are followed up as far as somebody may know of them: those of departments whose risks the person reads, and those of a
/// marked risk only with it. A mark counts that the risk had when the plan was decided or has now; a control of a common risk with a
/// marked member is for whoever reads every marked risk.
/// </summary>
internal static class VisibleControls
{
    /// <summary>In the order of <see cref="InOrder"/>, each with its department, occurrences and results; two statements at most.</summary>
    public static async Task<IReadOnlyList<FollowedControl>> FollowedControlsAsync(this AppDbContext db, AccessRights rights, int planningYear, CancellationToken cancellationToken)
    {
        var reach = rights.ReachOf(Operation.ReadRisks);
        var read = await db.FollowedControls.AsNoTrackingWithIdentityResolution()
            .Include(control => control.Department).Include(control => control.Plan).ThenInclude(plan => plan.PlanningYear).Include(control => control.Plan.Board)
            .Include(control => control.Occurrences).ThenInclude(occurrence => occurrence.Result)
            .Where(control => control.Plan.PlanningYear.Year == planningYear)
            .Where(control => reach.Everywhere || reach.Departments.Contains(control.DepartmentId))
            .InOrder()
            .ToListAsync(cancellationToken);
        if (rights.May(Operation.ReadSecretRisks) || read.Count == 0) return read;

        var marked = await db.MarkedRisksAsync(read[0].Plan.PlanningYearId, cancellationToken);
        return read.FindAll(control => rights.MayKnowOf(control, marked));
    }

    /// <summary>By department; the municipality's before a board's own, each by number.</summary>
    public static IQueryable<FollowedControl> InOrder(this IQueryable<FollowedControl> controls) =>
        controls.OrderBy(control => control.Department.Code).ThenBy(control => control.Plan.BoardKey).ThenBy(control => control.Number).ThenBy(control => control.Slug);

    /// <summary>Plans that are followed up and that somebody may know of: the municipality's, a board's whose risks the person reads, and one that has controls in such a department.</summary>
    public static IQueryable<ControlPlan> FollowedPlans(this AppDbContext db, AccessRights rights)
    {
        var reach = rights.ReachOf(Operation.ReadRisks);
        return db.ControlPlans.AsNoTracking().Where(plan => plan.FollowedNumber > 0)
            .Where(plan => plan.BoardKey == 0 || reach.Everywhere || reach.Departments.Contains(plan.BoardKey) || db.FollowedControls.Any(control => control.PlanId == plan.Id && reach.Departments.Contains(control.DepartmentId)));
    }

    /// <summary>See <see cref="FollowedPlans"/>.</summary>
    public static Task<bool> IsFollowedAsync(this AppDbContext db, AccessRights rights, int planningYear, CancellationToken cancellationToken) =>
        db.FollowedPlans(rights).AnyAsync(plan => plan.PlanningYear.Year == planningYear, cancellationToken);

    /// <summary>Names in addresses of the year's risks that carry a secrecy mark now.</summary>
    public static async Task<IReadOnlySet<string>> MarkedRisksAsync(this AppDbContext db, int yearId, CancellationToken cancellationToken) =>
        await db.Risks.AsNoTracking().Where(risk => risk.PlanningYearId == yearId && risk.IsSecret).Select(risk => risk.Slug).ToHashSetAsync(cancellationToken);

    /// <param name="rights">Those of the person who asks.</param>
    /// <param name="control">The control.</param>
    /// <param name="marked">See <see cref="MarkedRisksAsync"/>.</param>
    public static bool MayKnowOf(this AccessRights rights, FollowedControl control, IReadOnlySet<string> marked) => rights.MayKnowOf(control, control.IsMarked(marked));

    /// <param name="rights">Those of the person who asks.</param>
    /// <param name="control">The control.</param>
    /// <param name="isSecret">It is about a marked risk.</param>
    public static bool MayKnowOf(this AccessRights rights, FollowedControl control, bool isSecret) =>
        rights.MaySee(control.DepartmentId, isSecret) && (!isSecret || !control.IsOfCommonRisk || rights.May(Operation.ReadSecretRisks));

    /// <summary>It is about a risk that carried a mark when the plan was decided, or carries one now.</summary>
    public static bool IsMarked(this FollowedControl control, IReadOnlySet<string> marked) => control.IsSecret || control.RiskSlugs.Split(',').Any(marked.Contains);
}
