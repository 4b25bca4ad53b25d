using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Access;

namespace Vaggeryd.InternalControl.UnitTests.Access;

public sealed class AccountRulesTests
{
    private const string By = "ada@example.se";
    private const string Other = "bo@example.se";

    private static readonly RoleAssignment Administrator = new(1, Role.Administrator, null);
    private static readonly RoleAssignment Reader = new(1, Role.Reader, null);

    [Test]
    public void Close_WhenItIsTheOwnAccount_IsRefused() =>
        new Action(() => AccountRules.RequireMayClose(By, "ADA@example.se", isAdministrator: true, otherAdministrators: 3)).ShouldBreak(Rule.OwnAccountMustBeClosedByAnother);

    [Test]
    public void Close_WhenItIsTheLastAdministrator_IsRefused() =>
        new Action(() => AccountRules.RequireMayClose("ik", Other, isAdministrator: true, otherAdministrators: 0)).ShouldBreak(Rule.LastAdministratorMustStay);

    [TestCase(true, 1)]
    [TestCase(false, 0)]
    public void Close_WhenSomebodyStaysToAdminister_IsAllowed(bool isAdministrator, int others) =>
        Should.NotThrow(() => AccountRules.RequireMayClose(By, Other, isAdministrator, others));

    [Test]
    public void Give_WhenToOneself_IsRefused() =>
        new Action(() => AccountRules.RequireMayGive(By, By, [], Reader)).ShouldBreak(Rule.OwnRolesMustBeChangedByAnother);

    [Test]
    public void Give_WhenHeldAlready_IsRefused() =>
        new Action(() => AccountRules.RequireMayGive(By, Other, [new RoleAssignment(1, Role.Reader, null)], Reader)).ShouldBreak(Rule.RoleMustNotBeGivenTwice);

    [Test]
    public void Give_WhenTheDirectoryGaveTheSame_IsAllowed() =>
        Should.NotThrow(() => AccountRules.RequireMayGive(By, Other, [new RoleAssignment(1, Role.Reader, null, RoleOrigin.Directory)], Reader));

    [Test]
    public void Take_WhenFromOneself_IsRefused() =>
        new Action(() => AccountRules.RequireMayTake(By, By, Reader, staysAdministrator: true, otherAdministrators: 3)).ShouldBreak(Rule.OwnRolesMustBeChangedByAnother);

    [Test]
    public void Take_WhenTheDirectoryGaveIt_IsRefused() =>
        new Action(() => AccountRules.RequireMayTake(By, Other, new RoleAssignment(1, Role.Reader, null, RoleOrigin.Directory), false, 3)).ShouldBreak(Rule.RoleMustBeTakenAwayInTheDirectory);

    [Test]
    public void Take_WhenNobodyElseAdministers_IsRefused() =>
        new Action(() => AccountRules.RequireMayTake("ik", Other, Administrator, staysAdministrator: false, otherAdministrators: 0)).ShouldBreak(Rule.LastAdministratorMustStay);

    [TestCase(true, 0)]
    [TestCase(false, 1)]
    public void Take_WhenSomebodyStaysToAdminister_IsAllowed(bool stays, int others) =>
        Should.NotThrow(() => AccountRules.RequireMayTake(By, Other, Administrator, stays, others));
}
