using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Plans;

public sealed class GroupStandingTests
{
    private static readonly ScoringModel Model = new(StandardScales.Numbered(4, 4));

    [TestCase(GroupValue.Max, 12)]
    [TestCase(GroupValue.Mean, 8, Description = "(12 + 3) / 2 = 7.5: half up")]
    [TestCase(GroupValue.Weighted, 5, Description = "(12 + 3 × 3) / 4 = 5.25")]
    public void Of_TakesTheValueInEachWay(GroupValue how, int value)
    {
        var group = GroupStanding.Of("GR-01", [Risk("KS", 3, 4), Risk("SN", 1, 3, departments: 3)], how, Model);

        group.Value.ShouldBe(value);
        group.Level.ShouldBe(Model.Bands.Last(band => band.Contains(value)).Level);
        group.Likelihood.ShouldBe(3);
        group.Consequence.ShouldBe(4);
        if (value == 12) group.ComputedValue.ShouldBeNull();
        else group.ComputedValue.ShouldBe(12);
    }

    [Test]
    public void Of_JoinsGoalsAndCountsDepartmentsOnce()
    {
        var group = GroupStanding.Of("GR-02", [Risk("KS", 2, 2, goals: ["1", "2"]), Risk("SN", 3, 2, goals: ["2", "3"]), Risk("SN", 1, 1)], GroupValue.Max, Model);

        group.Goals.ShouldBe(["1", "2", "3"]);
        (group.GoalCount, group.GoalWeight, group.DepartmentCount).ShouldBe((3, Model.WeightOf(["1", "2", "3"]), 2));
        (group.Reference, group.Slug, group.Department).ShouldBe(("GR-02", "gr-02", "SN"));
    }

    [Test]
    public void Of_WhenSomeAreNotAssessed_LeavesThemOutOfTheMean() =>
        GroupStanding.Of("GR-01", [Risk("KS", 3, 4), Risk("SN", null, null)], GroupValue.Mean, Model).Value.ShouldBe(12);

    [Test]
    public void Of_WhenNoneIsAssessed_IsNotAssessed()
    {
        var group = GroupStanding.Of("GR-01", [Risk("KS", null, null), Risk("SN", null, null)], GroupValue.Weighted, Model);

        group.Value.ShouldBeNull();
        group.Level.ShouldBeNull();
        group.ComputedValue.ShouldBeNull();
    }

    [Test]
    public void Of_WhenTheMembersComeInAnotherOrder_StandsAtTheSamePlace()
    {
        Standing[] members = [Risk("KS", 2, 4), Risk("SN", 4, 2), Risk("VA", 1, 1)];

        var (one, other) = (GroupStanding.Of("GR-01", members, GroupValue.Mean, Model), GroupStanding.Of("GR-01", [members[2], members[1], members[0]], GroupValue.Mean, Model));

        (other.Value, other.Level, other.Likelihood, other.Consequence, other.Department).ShouldBe((one.Value, one.Level, one.Likelihood, one.Consequence, one.Department));
        one.Consequence.ShouldBe(4, "of equal values the one with the graver consequence is the highest");
    }

    [Test]
    public void Of_WhenThereIsNoMember_IsRefused() => Should.Throw<ArgumentException>(() => GroupStanding.Of<Standing>("GR-01", [], GroupValue.Max, Model));

    private static Standing Risk(string department, int? likelihood, int? consequence, int departments = 1, string[]? goals = null)
    {
        RiskScore? score = likelihood is { } l && consequence is { } c ? Model.Score(l, c) : default(RiskScore?);
        return new Standing { Department = department, Reference = $"{department}-01", Likelihood = likelihood, Consequence = consequence, Value = score?.Value, Level = score?.Level, DepartmentCount = departments, Goals = goals ?? [] };
    }
}
