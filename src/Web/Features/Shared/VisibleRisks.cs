using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Risks;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>The one filter that every list, count, chart, export and document puts on what it reads.</summary>
internal static class VisibleRisks
{
    public static IQueryable<Risk> VisibleTo(this IQueryable<Risk> risks, AccessRights rights)
    {
        risks = risks.InReach(rights.ReachOf(Operation.ReadRisks));
        var secret = rights.ReachOf(Operation.ReadSecretRisks);
        if (secret.Everywhere) return risks;
        return secret.Departments.Count == 0
            ? risks.Where(risk => !risk.IsSecret)
            : risks.Where(risk => !risk.IsSecret || secret.Departments.Contains(risk.DepartmentId));
    }

    /// <summary>The risks of the departments reached, secret ones included: to count by, never to show.</summary>
    public static IQueryable<Risk> InReach(this IQueryable<Risk> risks, Reach reach) =>
        reach.Everywhere ? risks : risks.Where(risk => reach.Departments.Contains(risk.DepartmentId));

    public static IQueryable<Department> VisibleTo(this IQueryable<Department> departments, AccessRights rights)
    {
        var all = rights.ReachOf(Operation.ReadRisks);
        return all.Everywhere ? departments : departments.Where(department => all.Departments.Contains(department.Id));
    }
}
