namespace Vaggeryd.InternalControl.Domain.Access;

/// <summary>Where a role was given.</summary>
public enum RoleOrigin
{
    /// <summary>By an administrator here; stays until it is taken away here.</summary>
    Local,

    /// <summary>By membership of a group in the municipality's directory; renewed at each sign-in.</summary>
    Directory,
}
