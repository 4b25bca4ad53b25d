using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;
using static Vaggeryd.InternalControl.Domain.Risks.AssessmentStage;

namespace Vaggeryd.InternalControl.UnitTests.Risks;

/// <summary>An assessment as a file has it: a grade of controls over dimensions, dimensions over two steps.</summary>
public sealed class FilingTests
{
    private static readonly DateTime Monday = new(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Tuesday = Monday.AddDays(1);

    [Test]
    public void Assess_WhenTheFileSaysTheSame_ChangesNothingAndEndsNoRound()
    {
        var risk = New();
        risk.Assess(Current, new AssessedSteps(3, null, [new("Ekonomi", 4)], Confidence.Low), "anna", Monday);
        risk.Override(Current, 16, "skäl", "anna", Monday);
        risk.AssessIndividually(Current, new AssessedSteps(1, 1), null, "bo", Tuesday);

        risk.Assess(Current, new FiledAssessment(3, 4) { Confidence = Confidence.Low }, "ik", Tuesday).ShouldBeFalse();
        risk.Assess(Current, new FiledAssessment(3, 1) { Dimensions = [new("economy", 4)] }, "ik", Tuesday).ShouldBeFalse("dimensions decide over the step beside them");

        var current = risk.At(Current)!;
        (current.AssessedAt, current.Value, current.Confidence, current.Dimensions.Count).ShouldBe((Monday, 16, Confidence.Low, 1));
    }

    [Test]
    public void Assess_WhenTheFileSaysEverything_TakesAwayWhatItLeavesOut()
    {
        var risk = New();
        risk.Assess(Current, new AssessedSteps(3, null, [new("Ekonomi", 4)], Confidence.Low), "anna", Monday);

        risk.Assess(Current, new FiledAssessment(3, 4) { SaysConfidence = true }, "ik", Tuesday).ShouldBeTrue();
        risk.At(Current)!.Confidence.ShouldBeNull();
        risk.Assess(Current, new FiledAssessment(3, 4) { SaysDimensionsAndEffect = true }, "ik", Tuesday).ShouldBeTrue();
        risk.At(Current)!.Dimensions.ShouldBeEmpty();
    }

    [Test]
    public void Assess_WhenTheFileNamesAGrade_FollowsTheStageBeforeControls()
    {
        var risk = New();
        ((Action)(() => risk.Assess(Current, new FiledAssessment(0, null) { Effect = 1 }, "ik", Tuesday))).ShouldBreak(Rule.EffectNeedsAnInherentAssessment);
        risk.Assess(Inherent, new FiledAssessment(4, 3), "ik", Monday).ShouldBeTrue();

        risk.Assess(Current, new FiledAssessment(1, 1) { Effect = 1 }, "ik", Monday).ShouldBeTrue();
        (risk.Likelihood, risk.Consequence).ShouldBe((2, 3));
        risk.Assess(Current, new FiledAssessment(1, 1) { Effect = 1 }, "ik", Tuesday).ShouldBeFalse();
        risk.Assess(Inherent, new FiledAssessment(2, 3), "ik", Tuesday).ShouldBeTrue();
        risk.Likelihood.ShouldBe(1, "it follows");
    }

    [Test]
    public void Plan_WhenOnlyPeopleChange_KeepsTheTextAsItIs()
    {
        var risk = New();
        risk.Describe(new RiskDescription { Title = "Brand", PlannedAction = "Släck\n\nRing" }, "anna", Monday);

        risk.Plan([new("Släck", "Bo", null), new("Ring", null, new DateOnly(2026, 5, 1))], "ik", Tuesday).ShouldBeTrue();

        (risk.PlannedAction, risk.Actions.Count).ShouldBe(("Släck\n\nRing", 2));
    }

    private static Risk New()
    {
        ConsequenceDimension dimension = new(new("Ekonomi", "Economy"), 1, [.. Enumerable.Repeat(new LocalizedText("", ""), 4)]);
        var model = StandardScales.Numbered(4, 4) with { Dimensions = [dimension], Effects = [new(new("God", "Good"), new(50, null), AxisEffect.None)] };
        return new Risk(new PlanningYear(2026, new ScoringModel(model)), new Department("SN", "Socialnämnden", DepartmentKind.Board), "SN-1", new RiskDescription { Title = "Brand" }, "anna", Monday);
    }
}
