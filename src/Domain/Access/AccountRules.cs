using static Vaggeryd.InternalControl.Domain.Rules;

namespace Vaggeryd.InternalControl.Domain.Access;

/// <summary>
/// What an administrator may do to an account. Two things are kept: nobody raises themselves, and an installation never ends up
/// without somebody who can let others in.
/// </summary>
public static class AccountRules
{
    /// <param name="by">The name that the administrator signs in with.</param>
    /// <param name="account">The name of the account.</param>
    /// <param name="isAdministrator">Whether the account is an administrator's.</param>
    /// <param name="otherAdministrators">Open accounts of other administrators who can sign in.</param>
    /// <exception cref="RuleBrokenException">It is the own account, or that of the last administrator.</exception>
    public static void RequireMayClose(string by, string account, bool isAdministrator, int otherAdministrators)
    {
        Require(!IsSame(by, account), Rule.OwnAccountMustBeClosedByAnother);
        Require(!isAdministrator || otherAdministrators > 0, Rule.LastAdministratorMustStay, account);
    }

    /// <summary>Before a role is given.</summary>
    /// <param name="by">The name that the administrator signs in with.</param>
    /// <param name="account">The name of the account.</param>
    /// <param name="held">The roles that the account holds.</param>
    /// <param name="given">The role to give.</param>
    /// <exception cref="RuleBrokenException">It is the own account, or it has been given that role here before.</exception>
    public static void RequireMayGive(string by, string account, IEnumerable<RoleAssignment> held, RoleAssignment given)
    {
        Require(!IsSame(by, account), Rule.OwnRolesMustBeChangedByAnother);
        Require(!held.Any(role => (role.Role, role.DepartmentId, role.Origin) == (given.Role, given.DepartmentId, given.Origin)), Rule.RoleMustNotBeGivenTwice);
    }

    /// <summary>Before a role is taken away.</summary>
    /// <param name="by">The name that the administrator signs in with.</param>
    /// <param name="account">The name of the account.</param>
    /// <param name="taken">The role to take away.</param>
    /// <param name="staysAdministrator">Whether the account is an administrator's even without it.</param>
    /// <param name="otherAdministrators">Open accounts of other administrators who can sign in.</param>
    /// <exception cref="RuleBrokenException">It is the own account, a role of the directory's, or what makes the last administrator.</exception>
    public static void RequireMayTake(string by, string account, RoleAssignment taken, bool staysAdministrator, int otherAdministrators)
    {
        Require(!IsSame(by, account), Rule.OwnRolesMustBeChangedByAnother);
        Require(taken.Origin == RoleOrigin.Local, Rule.RoleMustBeTakenAwayInTheDirectory);
        Require(taken.Role != Role.Administrator || staysAdministrator || otherAdministrators > 0, Rule.LastAdministratorMustStay, account);
    }

    private static bool IsSame(string by, string account) => by.Equals(account, StringComparison.OrdinalIgnoreCase);
}
