using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;
using static Vaggeryd.InternalControl.Domain.Risks.AssessmentStage;

namespace Vaggeryd.InternalControl.UnitTests.Risks;

/// <summary>Stages, dimensions, effect of controls, and a value put in place of the computed one.</summary>
public sealed class AssessingTests
{
    private static readonly DateTime Monday = new(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Tuesday = Monday.AddDays(1);

    [Test]
    public void Override_WhenAnotherValueIsPut_KeepsTheComputedBesideIt()
    {
        var risk = Assessed(3, 4);

        risk.Override(Current, 16, " Två händelser i år ", "bo", Tuesday).ShouldBeTrue();

        var current = risk.At(Current)!;
        (current.Value, current.Level, current.ComputedValue, current.Calculation).ShouldBe((16, 4, 12, "3 × 4 = 12"));
        (current.OverrideReason, current.OverriddenBy, current.OverriddenAt).ShouldBe(("Två händelser i år", "bo", Tuesday));
        (risk.Value, risk.Level, risk.ComputedValue, risk.OverrideReason).ShouldBe((16, 4, 12, "Två händelser i år"));
        risk.Override(Current, 16, "Två händelser i år", "cilla", Tuesday).ShouldBeFalse();
        risk.ChangedBy.ShouldBe("bo");
    }

    [Test]
    public void Override_WhenPutTwice_KeepsWhatTheModelComputed()
    {
        var risk = Assessed(3, 4);

        risk.Override(Current, 16, "skäl", "bo", Tuesday);
        risk.Override(Current, 9, "annat skäl", "bo", Tuesday).ShouldBeTrue();

        (risk.Value, risk.ComputedValue).ShouldBe((9, 12));
    }

    [Test]
    public void Override_WhenTheValueIsTheComputedOne_IsNone()
    {
        var risk = Assessed(3, 4);

        risk.Override(Current, 12, null, "bo", Tuesday).ShouldBeFalse();
        risk.At(Current)!.IsOverridden.ShouldBeFalse();
        risk.Override(Current, 16, "skäl", "bo", Tuesday);
        risk.Override(Current, 12, null, "bo", Tuesday).ShouldBeTrue();

        (risk.Value, risk.Level, risk.ComputedValue, risk.OverrideReason, risk.At(Current)!.OverriddenAt).ShouldBe((12, 3, null, null, null));
    }

    [TestCase(16, " ", Rule.OverrideMustHaveAReason)]
    [TestCase(99, "skäl", Rule.OverrideMustHaveALevel)]
    [TestCase(0, "skäl", Rule.OverrideMustHaveALevel)]
    public void Override_WhenReasonOrLevelIsMissing_IsRefused(int value, string reason, Rule rule)
    {
        var risk = Assessed(3, 4);

        ((Action)(() => risk.Override(Current, value, reason, "bo", Tuesday))).ShouldBreak(rule);
        ((Action)(() => risk.Override(Target, 16, "skäl", "bo", Tuesday))).ShouldBreak(Rule.RiskMustBeAssessedAtTheStage);
        risk.At(Current)!.IsOverridden.ShouldBeFalse();
    }

    [Test]
    public void Assess_WhenTheStepsStay_KeepsTheOtherValue_AndWhenTheyChange_LiftsIt()
    {
        var risk = Assessed(3, 4);
        risk.Override(Current, 16, "skäl", "bo", Tuesday);

        risk.Assess(Current, new AssessedSteps(3, 4, [], Confidence.High), "cilla", Tuesday).ShouldBeTrue();
        (risk.Value, risk.ComputedValue, risk.At(Current)!.Confidence, risk.At(Current)!.OverriddenBy).ShouldBe((16, 12, Confidence.High, "bo"));

        risk.Assess(Current, new AssessedSteps(2, 4), "cilla", Tuesday);
        (risk.Value, risk.ComputedValue, risk.OverrideReason).ShouldBe((8, null, null));
    }

    [Test]
    public void Assess_WhenAFileSaysTheSameTwoSteps_ChangesNothingElse()
    {
        var risk = New(WithDimensions);
        risk.Assess(Current, new AssessedSteps(3, null, [new("law", 2), new("Ekonomi", 4)], Confidence.Low), "anna", Monday);

        risk.Assess(Current, 3, 4, "import", Tuesday).ShouldBeFalse();
        risk.At(Current)!.Dimensions.ShouldBe([new DimensionStep("Ekonomi", 4), new DimensionStep("Lag", 2)], "in the model's order and under its names");
        risk.Assess(Current, new AssessedSteps(3, null, [new("Economy", 4), new("Lag", 2)], Confidence.Low), "bo", Tuesday).ShouldBeFalse();
    }

    [Test]
    public void Assess_WhenAStepIsMissing_SaysWhich()
    {
        var risk = New();

        ((Action)(() => risk.Assess(Current, new AssessedSteps(0, 3), "bo", Tuesday))).ShouldBreak(Rule.LikelihoodMustBeAssessed);
        ((Action)(() => risk.Assess(Current, new AssessedSteps(3, null, []), "bo", Tuesday))).ShouldBreak(Rule.ConsequenceMustBeAssessed);
    }

    [Test]
    public void AssessByEffect_FollowsTheStageBeforeControls()
    {
        var risk = New(WithEffects);
        ((Action)(() => risk.AssessByEffect(1, null, "bo", Tuesday))).ShouldBreak(Rule.EffectNeedsAnInherentAssessment);
        risk.Assess(Inherent, 4, 3, "anna", Monday);

        risk.AssessByEffect(2, Confidence.Medium, "bo", Tuesday).ShouldBeTrue();
        (risk.Likelihood, risk.Consequence, risk.Value, risk.At(Current)!.ControlEffect).ShouldBe((3, 2, 6, 2));
        risk.AssessByEffect(2, Confidence.Medium, "bo", Tuesday).ShouldBeFalse();

        risk.Assess(Inherent, 2, 4, "anna", Tuesday);
        (risk.Likelihood, risk.Consequence, risk.At(Current)!.Confidence).ShouldBe((2, 3, Confidence.Medium));
        risk.Override(Current, 9, "skäl", "bo", Tuesday);
        risk.Assess(Inherent, 1, 4, "anna", Tuesday);
        (risk.Value, risk.At(Current)!.IsOverridden).ShouldBe((3, false), "its steps changed");

        risk.Assess(Current, 4, 4, "anna", Tuesday);
        risk.Assess(Inherent, 1, 1, "anna", Tuesday);
        risk.Value.ShouldBe(16, "assessed anew, it follows no more");
        ((Action)(() => risk.AssessByEffect(3, null, "bo", Tuesday))).ShouldBreak(Rule.ControlEffectMustBeKnown);
    }

    [Test]
    public void AnyChange_WhenTheYearIsClosed_IsRefused()
    {
        var risk = Assessed(3, 4);
        risk.PlanningYear.Close("ekonomi", Tuesday);

        Action[] attempts =
        [
            () => risk.Assess(Current, 1, 1, "bo", Tuesday),
            () => risk.AssessByEffect(1, null, "bo", Tuesday),
            () => risk.AssessIndividually(Current, new(1, 1), null, "bo", Tuesday),
            () => risk.Override(Current, 16, "skäl", "bo", Tuesday),
            () => risk.LiftOverride(Current, "bo", Tuesday),
            () => risk.Concern([], "bo", Tuesday),
            () => risk.Threaten([], "bo", Tuesday),
            () => risk.Describe(new RiskDescription { Title = "ny" }, "bo", Tuesday),
        ];
        foreach (var attempt in attempts) attempt.ShouldBreak(Rule.PlanningYearMustBeOpen);
    }

    [Test]
    public void Concern_CountsTheOthersAndTheOwn()
    {
        var risk = New();
        var (own, other) = (risk.Department, Numbered("SN", 7));

        risk.Concern([own, other], "bo", Tuesday).ShouldBeTrue();
        (risk.DepartmentCount, risk.Concerned.Single().Department).ShouldBe((2, other));
        risk.Concern([other], "bo", Tuesday).ShouldBeFalse();
        risk.Concern([], "bo", Tuesday).ShouldBeTrue();
        risk.DepartmentCount.ShouldBe(1);
    }

    private static ScoringModelDefinition WithDimensions { get; } = StandardScales.Numbered(4, 4) with
    {
        Dimensions = [Dimension("Ekonomi", "Economy"), Dimension("Lag", "Law")],
    };

    /// <summary>1: nothing; 2: a quarter less likely, and one step less consequence.</summary>
    private static ScoringModelDefinition WithEffects { get; } = StandardScales.Numbered(4, 4) with
    {
        Effects = [new(new("Ingen", "None"), AxisEffect.None, AxisEffect.None), new(new("God", "Good"), new(25, null), new(null, [1, 1, 2, 3]))],
    };

    private static ConsequenceDimension Dimension(string swedish, string english) => new(new(swedish, english), 1, [.. Enumerable.Repeat(new LocalizedText("", ""), 4)]);

    private static Risk Assessed(int likelihood, int consequence)
    {
        var risk = New();
        risk.Assess(Current, likelihood, consequence, "anna", Monday);
        return risk;
    }

    private static Risk New(ScoringModelDefinition? definition = null) => new(
        new PlanningYear(2026, new ScoringModel(definition ?? StandardScales.Numbered(4, 4))), Numbered("KS", 3), "R1", new RiskDescription { Title = "Brand" }, "anna", Monday);

    private static Department Numbered(string code, int id)
    {
        var department = new Department(code, code, DepartmentKind.Board);
        typeof(Department).GetProperty(nameof(Department.Id))!.SetValue(department, id);
        return department;
    }
}
