using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Goals;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Goals;

public sealed class GoalTests
{
    private static readonly MandatePeriod Period = new(2020, 2022, "Här gör vi plats för att göra skillnad");

    [Test]
    public void Overarching_HasNoArea_AndInternalHasOne()
    {
        var overarching = Goal.Overarching(Period, "1", "Hållbar tillväxt i hela kommunen", "Hållbar tillväxt", 1);
        var ours = Goal.Internal(Period, "ekonomi", InternalGoalArea.Finance, "Ekonomi i balans", "Ekonomi", 5);

        (overarching.Kind, overarching.Area, overarching.IsDecided).ShouldBe((GoalKind.Overarching, null, false));
        (ours.Kind, ours.Area).ShouldBe((GoalKind.Internal, InternalGoalArea.Finance));
    }

    [Test]
    public void Goal_WhenATextIsEmptyOrTooLong_IsRefused()
    {
        ((Action)(() => Goal.Overarching(Period, "", "mål", "mål", 1))).ShouldBreak(Rule.TextMustNotBeEmpty);
        ((Action)(() => Goal.Overarching(Period, "1", "mål", new string('a', Goal.ShortTitleLimit + 1), 1))).ShouldBreak(Rule.TextMustNotBeTooLong);
    }

    [Test]
    public void TieTo_ReplacesTheGlobalGoalsAndTheirMeaning()
    {
        var goal = Goal.Overarching(Period, "1", "mål", "mål", 1);
        var (water, energy) = (new SustainableDevelopmentGoal(6, "Rent vatten", "Clean water"), new SustainableDevelopmentGoal(7, "Energi", "Energy"));

        goal.TieTo([water], " vatten ");
        goal.TieTo([energy], "  ");
        goal.MarkDecided();

        goal.GlobalGoals.ShouldBe([energy]);
        (goal.Meaning, goal.IsDecided).ShouldBe((null, true));
    }

    [TestCase(0)]
    [TestCase(18)]
    public void SustainableDevelopmentGoal_WhenNotOneToSeventeen_IsRefused(int number) =>
        ((Action)(() => _ = new SustainableDevelopmentGoal(number, "namn", "name"))).ShouldBreak(Rule.SustainableDevelopmentGoalMustBeOneToSeventeen);

    [Test]
    public void MandatePeriod_WhenItEndsBeforeItStarts_IsRefused()
    {
        ((Action)(() => _ = new MandatePeriod(2022, 2021, "vision"))).ShouldBreak(Rule.MandatePeriodMustEndAfterItStarts);
        new MandatePeriod(2022, 2022, "vision").ToYear.ShouldBe(2022);
    }

    [TestCase(1999)]
    [TestCase(2101)]
    public void PlanningYear_WhenNotFrom2000To2100_IsRefused(int year) =>
        ((Action)(() => _ = new PlanningYear(year, new ScoringModel(StandardScales.Numbered(4, 4))))).ShouldBreak(Rule.PlanningYearMustBeReasonable);
}
