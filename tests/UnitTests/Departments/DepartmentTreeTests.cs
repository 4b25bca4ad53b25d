using Vaggeryd.InternalControl.Domain.Departments;

namespace Vaggeryd.InternalControl.UnitTests.Departments;

public sealed class DepartmentTreeTests
{
    [TestCase(1, new[] { 1, 2, 3, 4 })]
    [TestCase(2, new[] { 2, 4 })]
    [TestCase(4, new[] { 4 })]
    [TestCase(9, new[] { 9 }, Description = "unknown to the tree: only itself")]
    public void WithDescendants_IsTheDepartmentAndAllBelow(int department, int[] expected) =>
        new DepartmentTree([(1, null), (2, 1), (3, 1), (4, 2), (5, null)]).WithDescendants(department).ShouldBe(expected, ignoreOrder: true);

    [Test]
    public void WithDescendants_WhenTheDataHasALoop_EndsAllTheSame() =>
        new DepartmentTree([(1, 3), (2, 1), (3, 2), (4, 4)]).WithDescendants(1).ShouldBe([1, 2, 3], ignoreOrder: true);
}
