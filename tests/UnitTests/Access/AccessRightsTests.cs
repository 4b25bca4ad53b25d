using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Departments;

namespace Vaggeryd.InternalControl.UnitTests.Access;

public sealed class AccessRightsTests
{
    private const int Own = 2;
    private const int Child = 3;
    private const int Other = 4;

    private static readonly (string Name, int Id)[] Departments = [("own", Own), ("child", Child), ("other", Other)];

    private static readonly DepartmentTree Tree = new([(1, null), (Own, 1), (Child, Own), (Other, 1)]);

    /// <summary>For a role in one department: what may be seen and edited in it, below it and elsewhere.</summary>
    [TestCase(Role.Administrator, "own child", "own child")]
    [TestCase(Role.Finance, "own child", "own child")]
    [TestCase(Role.DepartmentHead, "own child", "own child")]
    [TestCase(Role.Contributor, "own child", "own child")]
    [TestCase(Role.ControlPerformer, "own child", "")]
    [TestCase(Role.Auditor, "own child", "")]
    [TestCase(Role.Reader, "own child", "")]
    public void From_WhenRoleIsForADepartment_ReachesDownTheTree(Role role, string sees, string edits) => Check([(role, Own)], sees, edits);

    [TestCase(Role.Administrator, "own child other")]
    [TestCase(Role.Finance, "own child other")]
    [TestCase(Role.DepartmentHead, "own child other")]
    [TestCase(Role.Contributor, "own child other")]
    [TestCase(Role.ControlPerformer, "")]
    [TestCase(Role.Auditor, "")]
    [TestCase(Role.Reader, "")]
    public void From_WhenRoleIsForTheWholeMunicipality_SeesAll(Role role, string edits) => Check([(role, null)], "own child other", edits);

    [Test]
    public void From_WhenReaderOfAllAndContributorOfOne_EditsOnlyThatOne() =>
        Check([(Role.Reader, null), (Role.Contributor, Child)], "own child other", "child");

    [Test]
    public void From_WhenNoRole_SeesNothing() => Check([], "", "");

    [Test]
    public void From_WhenRoleIsBelow_DoesNotReachUp() => Check([(Role.DepartmentHead, Child)], "child", "child");

    [TestCase(Role.Administrator, true)]
    [TestCase(Role.Finance, true)]
    [TestCase(Role.DepartmentHead, false)]
    [TestCase(Role.Contributor, false)]
    [TestCase(Role.ControlPerformer, false)]
    [TestCase(Role.Auditor, false)]
    [TestCase(Role.Reader, false)]
    public void MayCompilePlan_IsForFinanceAndAdministrators(Role role, bool may) =>
        AccessRights.From([(role, null)], Tree).MayCompilePlan.ShouldBe(may);

    [Test]
    public void MayCompilePlan_WhenFinanceOfOneDepartment_IsFalse() =>
        AccessRights.From([(Role.Finance, Own)], Tree).MayCompilePlan.ShouldBeFalse();

    [Test]
    public void None_SeesNothing_AndTheOperatorMayDoEverything()
    {
        (AccessRights.None.MaySee(Own), AccessRights.None.MayEdit(Own), AccessRights.None.SeesAll).ShouldBe((false, false, false));
        (AccessRights.Operator.MaySee(Own), AccessRights.Operator.MayEdit(Own), AccessRights.Operator.SeesAll).ShouldBe((true, true, true));
    }

    [TestCase(99)]
    [TestCase(-1)]
    public void RoleAssignment_WhenThereIsNoSuchRole_IsRefused(int role) =>
        ((Action)(() => _ = new RoleAssignment(1, (Role)role, null))).ShouldBreak(Domain.Rule.RoleMustBeKnown);

    private static void Check((Role Role, int? DepartmentId)[] roles, string sees, string edits)
    {
        var rights = AccessRights.From(roles, Tree);

        Names(rights.MaySee).ShouldBe(sees);
        Names(rights.MayEdit).ShouldBe(edits);
    }

    private static string Names(Func<int, bool> may) =>
        string.Join(' ', Departments.Where(d => may(d.Id)).Select(d => d.Name));
}
