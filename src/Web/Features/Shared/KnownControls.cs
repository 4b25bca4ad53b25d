using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.FollowUp;
using Vaggeryd.InternalControl.Web.Persistence;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>The rule of <see cref="VisibleControls"/> said to the database: to count what somebody may know of without reading it. A test holds the two together.</summary>
internal static class KnownControls
{
    public static IQueryable<FollowedControl> ControlsKnownTo(this AppDbContext db, AccessRights rights, int yearId)
    {
        var (read, secret) = (rights.ReachOf(Operation.ReadRisks), rights.ReachOf(Operation.ReadSecretRisks));
        var controls = db.FollowedControls.AsNoTracking()
            .Where(control => control.Plan.PlanningYearId == yearId)
            .Where(control => read.Everywhere || read.Departments.Contains(control.DepartmentId));
        return secret.Everywhere
            ? controls
            : controls.Where(control => (!control.IsOfCommonRisk && secret.Departments.Contains(control.DepartmentId))
                || (!control.IsSecret && !db.Risks.Any(risk => risk.PlanningYearId == yearId && risk.IsSecret && ("," + control.RiskSlugs + ",").Contains("," + risk.Slug + ","))));
    }
}
