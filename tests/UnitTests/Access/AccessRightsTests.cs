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

    /// <summary>For a role in one department: what may be read, read though secret, and edited in it, below it and elsewhere.</summary>
    [TestCase(Role.DepartmentHead, "own child", "own child", "own child")]
    [TestCase(Role.Contributor, "own child", "own child", "own child")]
    [TestCase(Role.ControlPerformer, "own child", "own child", "")]
    [TestCase(Role.Auditor, "own child", "own child", "")]
    [TestCase(Role.Reader, "own child", "own child", "")]
    public void From_WhenRoleIsForADepartment_ReachesDownTheTree(Role role, string sees, string secrets, string edits) => Check([(role, Own)], sees, secrets, edits);

    [TestCase(Role.Administrator, "", "")]
    [TestCase(Role.Finance, "own child other", "own child other")]
    [TestCase(Role.DepartmentHead, "own child other", "own child other")]
    [TestCase(Role.Contributor, "own child other", "own child other")]
    [TestCase(Role.ControlPerformer, "", "")]
    [TestCase(Role.Auditor, "own child other", "")]
    [TestCase(Role.Reader, "", "")]
    public void From_WhenRoleIsForTheWholeMunicipality_SeesAll(Role role, string secrets, string edits) => Check([(role, null)], "own child other", secrets, edits);

    [Test]
    public void From_WhenReaderOfAllAndContributorOfOne_EditsOnlyThatOne() =>
        Check([(Role.Reader, null), (Role.Contributor, Child)], "own child other", "child", "child");

    [Test]
    public void From_WhenNoRole_SeesNothing() => Check([], "", "", "");

    [Test]
    public void From_WhenRoleIsBelow_DoesNotReachUp() => Check([(Role.DepartmentHead, Child)], "child", "child", "child");

    [TestCase(Role.Auditor, Operation.ReadTrail)]
    [TestCase(Role.Reader, Operation.ReadPlan)]
    public void From_WhenTheWholeMunicipalityIsDemanded_ARoleInOneDepartmentDoesNotDo(Role role, Operation operation)
    {
        AccessRights.From([(role, null)], Tree).May(operation).ShouldBeTrue();
        AccessRights.From([(role, Own)], Tree).May(operation).ShouldBeFalse();
        AccessRights.From([(role, Own)], Tree).May(operation, Own).ShouldBeFalse();
    }

    [Test]
    public void WithoutSecrets_SeesTheSameButWhatIsMarked()
    {
        var open = AccessRights.From([(Role.Finance, null)], Tree).WithoutSecrets();

        (open.MaySee(Own, isSecret: false), open.MaySee(Own, isSecret: true), open.MaySeePlan).ShouldBe((true, false, true));
        (open.SeesAll, open.SeesEverything).ShouldBe((true, false));
    }

    [Test]
    public void Only_LeavesTheOperationsNamed()
    {
        var narrow = AccessRights.From([(Role.Finance, null)], Tree).Only([Operation.ReadRisks]);

        (narrow.May(Operation.ReadRisks), narrow.May(Operation.ReadPlan), narrow.May(Operation.EditRisks)).ShouldBe((true, false, false));
    }

    [Test]
    public void None_MayDoNothing_AndTheOperatorEverything()
    {
        foreach (var operation in Enum.GetValues<Operation>())
            (AccessRights.None.May(operation), AccessRights.None.May(operation, Own), AccessRights.Operator.May(operation)).ShouldBe((false, false, true), $"{operation}");
    }

    /// <summary>A role or an operation that is added without a row is nobody's.</summary>
    [Test]
    public void AccessTable_HasARowForEveryOperationAndAColumnForEveryRole()
    {
        foreach (var operation in Enum.GetValues<Operation>())
            Enum.GetValues<Role>().ShouldContain(role => AccessTable.Of(operation, role) != Grant.No, $"nobody may {operation}");
        foreach (var role in Enum.GetValues<Role>())
            Enum.GetValues<Operation>().ShouldContain(operation => AccessTable.Of(operation, role) != Grant.No, $"{role} may do nothing");
        AccessTable.Of((Operation)99, Role.Administrator).ShouldBe(Grant.No);
        AccessTable.Of(Operation.ReadRisks, (Role)99).ShouldBe(Grant.No);
    }

    /// <summary>Import relies on it: nobody meets a risk that they may change and not see.</summary>
    [Test]
    public void AccessTable_WhoMayEdit_MayReadSecretsThere()
    {
        foreach (var role in Enum.GetValues<Role>())
        foreach (int? department in new int?[] { null, Own })
        {
            var rights = AccessRights.From([(role, department)], Tree);
            foreach (var (_, id) in Departments.Where(d => rights.May(Operation.EditRisks, d.Id))) rights.MaySee(id, isSecret: true).ShouldBeTrue($"{role} {id}");
        }
    }

    [TestCase(Role.Finance, null, Edition.Full, Edition.Open)]
    [TestCase(Role.Auditor, null, Edition.Full, Edition.Open)]
    [TestCase(Role.Administrator, null, Edition.Open, Edition.Open)]
    [TestCase(Role.Reader, null, Edition.Open, Edition.Open)]
    [TestCase(Role.DepartmentHead, Own, Edition.Open, Edition.Open)]
    public void EditionOf_IsFullOnlyForWhoReadsEverySecret(Role role, int? department, Edition full, Edition open)
    {
        var rights = AccessRights.From([(role, department)], Tree);

        (rights.EditionOf(null), rights.EditionOf(Edition.Full), rights.EditionOf(Edition.Open)).ShouldBe((full, full, open));
    }

    [TestCase(99)]
    [TestCase(-1)]
    public void RoleAssignment_WhenThereIsNoSuchRole_IsRefused(int role) =>
        ((Action)(() => _ = new RoleAssignment(1, (Role)role, null))).ShouldBreak(Domain.Rule.RoleMustBeKnown);

    [TestCase(Role.Administrator)]
    [TestCase(Role.Finance)]
    public void RoleAssignment_WhenTheRoleCountsEverywhere_IsNotGivenForOneDepartment(Role role) =>
        ((Action)(() => _ = new RoleAssignment(1, role, new Department("KS", "Kommunstyrelsen", DepartmentKind.Board)))).ShouldBreak(Domain.Rule.RoleMustCountEverywhere);

    private static void Check((Role Role, int? DepartmentId)[] roles, string sees, string secrets, string edits)
    {
        var rights = AccessRights.From(roles, Tree);

        Names(id => rights.MaySee(id, isSecret: false)).ShouldBe(sees);
        Names(id => rights.MaySee(id, isSecret: true)).ShouldBe(secrets);
        Names(id => rights.May(Operation.EditRisks, id)).ShouldBe(edits);
    }

    private static string Names(Func<int, bool> may) =>
        string.Join(' ', Departments.Where(d => may(d.Id)).Select(d => d.Name));
}
