using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Risks.Groups;

namespace Vaggeryd.InternalControl.Web.Features.Shared;

/// <summary>
/// Who may know of a common risk. That an open risk is the same as a secret one tells what the secret one is about, so whoever may not read every
/// marked member knows of none of it.
/// </summary>
internal static class VisibleGroups
{
    public static IQueryable<RiskGroup> VisibleTo(this IQueryable<RiskGroup> groups, AccessRights rights)
    {
        var secret = rights.ReachOf(Operation.ReadSecretRisks);
        return secret.Everywhere ? groups : groups.Where(group => group.Members.All(member => !member.Risk.IsSecret || secret.Departments.Contains(member.Risk.DepartmentId)));
    }

    public static IQueryable<RiskDistinction> VisibleTo(this IQueryable<RiskDistinction> distinctions, AccessRights rights)
    {
        var secret = rights.ReachOf(Operation.ReadSecretRisks);
        return secret.Everywhere ? distinctions : distinctions.Where(distinction => distinction.Risks.All(risk => !risk.Risk.IsSecret || secret.Departments.Contains(risk.Risk.DepartmentId)));
    }
}
