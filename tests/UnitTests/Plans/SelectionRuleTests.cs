using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Plans;

namespace Vaggeryd.InternalControl.UnitTests.Plans;

public sealed class SelectionRuleTests
{
    [TestCase("top:20", SelectionKind.Top, 20, "top:20")]
    [TestCase("value:9", SelectionKind.Value, 9, "value:9")]
    [TestCase("consequence:4", SelectionKind.Consequence, 4, "consequence:4")]
    [TestCase("per-category:3", SelectionKind.PerCategory, 3, "per-category:3")]
    [TestCase("per-goal:1", SelectionKind.PerGoal, 1, "per-goal:1")]
    [TestCase("Per-Department:2", SelectionKind.PerDepartment, 2, "per-department:2")]
    [TestCase("  TOP : 020 ", SelectionKind.Top, 20, "top:20")]
    [TestCase("top:100000", SelectionKind.Top, 100_000, "top:100000")]
    public void Parse_WhenWrittenWell_ReadsKindAndNumber(string text, SelectionKind kind, int number, string written)
    {
        var rule = SelectionRule.Parse(text);

        rule.ShouldBe(new SelectionRule(kind, number));
        rule.ToString().ShouldBe(written);
    }

    [TestCase("")]
    [TestCase("top")]
    [TestCase("top:")]
    [TestCase(":20")]
    [TestCase("topp:20")]
    [TestCase("top:tjugo")]
    [TestCase("top:-1")]
    [TestCase("top:1.5")]
    [TestCase("top:1 000")]
    [TestCase("top:1:2")]
    [TestCase("top:99999999999")]
    [TestCase("percategory:3")]
    public void Parse_WhenNotARule_IsRefused(string text) =>
        ((Action)(() => SelectionRule.Parse(text))).ShouldBreak(Rule.SelectionRuleMustBeKnown);

    [TestCase("top:0")]
    [TestCase("value:100001")]
    public void Parse_WhenNumberIsOutOfRange_IsRefused(string text) =>
        ((Action)(() => SelectionRule.Parse(text))).ShouldBreak(Rule.SelectionNumberMustBePositive);
}
