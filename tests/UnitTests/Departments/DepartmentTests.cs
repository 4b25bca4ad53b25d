using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Departments;

namespace Vaggeryd.InternalControl.UnitTests.Departments;

public sealed class DepartmentTests
{
    [TestCase("ks", "KS")]
    [TestCase("Åbo-10", "ÅBO-10")]
    [TestCase("1234567890", "1234567890")]
    public void Department_WhenCodeFits_KeepsItInCapitals(string code, string expected) => New(code).Code.ShouldBe(expected);

    [TestCase("")]
    [TestCase(" ")]
    [TestCase("K S")]
    [TestCase("KS\n")]
    [TestCase("K/S")]
    [TestCase("12345678901")]
    public void Department_WhenCodeDoesNotFit_IsRefused(string code) =>
        ((Action)(() => New(code))).ShouldBreak(Rule.DepartmentCodeMustBeShort);

    [Test]
    public void Department_WhenNameIsEmptyOrTooLong_IsRefused()
    {
        ((Action)(() => _ = new Department("KS", " ", DepartmentKind.Board))).ShouldBreak(Rule.TextMustNotBeEmpty);
        ((Action)(() => _ = new Department("KS", new string('a', Department.NameLimit + 1), DepartmentKind.Board))).ShouldBreak(Rule.TextMustNotBeTooLong);
    }

    [Test]
    public void MoveUnder_WhenNewParentIsItselfOrBelow_IsRefused()
    {
        var top = New("KS");
        var middle = new Department("KLF", "Kommunledning", DepartmentKind.Administration, top);
        var bottom = new Department("EK", "Ekonomi", DepartmentKind.Administration, middle);

        ((Action)(() => top.MoveUnder(top))).ShouldBreak(Rule.DepartmentMustNotBeItsOwnAncestor);
        ((Action)(() => top.MoveUnder(bottom))).ShouldBreak(Rule.DepartmentMustNotBeItsOwnAncestor);
        top.Parent.ShouldBeNull();

        bottom.MoveUnder(top);
        bottom.Parent.ShouldBe(top);
        bottom.MoveUnder(null);
        bottom.Parent.ShouldBeNull();
    }

    private static Department New(string code) => new(code, "Kommunstyrelsen", DepartmentKind.Board);
}
