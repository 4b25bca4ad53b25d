using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Web.Texts;

namespace Vaggeryd.InternalControl.Web.Features.Users;

/// <summary>A role that an account holds.</summary>
/// <param name="Department">Its name; null for the whole municipality.</param>
public sealed record UserRole(int Id, Role Role, string? Department, RoleOrigin Origin)
{
    /// <summary>"Handläggare, Socialnämnden", "Ekonomi, hela kommunen".</summary>
    public string InWords => $"{T.Of(Role)}, {Department ?? T.Of("Users.Everywhere")}";
}
