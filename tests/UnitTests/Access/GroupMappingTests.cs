using Vaggeryd.InternalControl.Domain.Access;

namespace Vaggeryd.InternalControl.UnitTests.Access;

public sealed class GroupMappingTests
{
    private static readonly GroupMapping Mapping = new(
    [
        new GroupRole("Ekonomi", Role.Finance, null),
        new GroupRole("Chefer SN", Role.DepartmentHead, "SN"),
        new GroupRole("Rektorer", Role.DepartmentHead, "SN"),
        new GroupRole("Chefer SN", Role.Reader, null),
    ]);

    [Test]
    public void RolesOf_WhenAGroupIsKnown_AreItsRolesAndDepartments() =>
        Mapping.RolesOf(["Chefer SN"]).ShouldBe([(Role.DepartmentHead, "SN"), (Role.Reader, null)]);

    [Test]
    public void RolesOf_WhenGroupsGiveTheSameRole_HoldItOnce() =>
        Mapping.RolesOf(["Rektorer", "Chefer SN", "Ekonomi"])
            .ShouldBe([(Role.Finance, null), (Role.DepartmentHead, "SN"), (Role.Reader, null)]);

    [TestCase("Okänd")]
    [TestCase("ekonomi")]
    [TestCase(" Ekonomi")]
    [TestCase("")]
    public void RolesOf_WhenNoGroupIsTheSameLetterByLetter_AreNone(string group) => Mapping.RolesOf([group]).ShouldBeEmpty();

    [Test]
    public void RolesOf_WhenThereAreNoGroups_AreNone() => Mapping.RolesOf([]).ShouldBeEmpty();
}
