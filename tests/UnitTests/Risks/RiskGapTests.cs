using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Risks;

public sealed class RiskGapTests
{
    private static readonly DateTime Monday = new(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Later = new(2026, 9, 1);

    [Test]
    public void Gaps_WhenOnlyATitleIsSaid_AreWhatTheFormAsksFor() =>
        New(new RiskDescription { Title = "Brand" }).Gaps.ShouldBe(
        [
            RiskGap.CauseIsMissing, RiskGap.EventIsMissing, RiskGap.EffectIsMissing, RiskGap.GoalIsMissing, RiskGap.AssessmentIsMissing, RiskGap.ResponsibleIsMissing, RiskGap.ResponseIsMissing,
        ]);

    [TestCase(RiskResponse.Accept, RiskGap.AcceptingNeedsAReason, RiskGap.ReviewDayIsMissing)]
    [TestCase(RiskResponse.Watch, RiskGap.ReviewDayIsMissing)]
    [TestCase(RiskResponse.Control, RiskGap.ControlIsMissing)]
    [TestCase(RiskResponse.Treat, RiskGap.ActionIsMissing)]
    [TestCase(RiskResponse.TreatNow, RiskGap.ActionIsMissing)]
    public void Gaps_WhenAResponseIsChosen_AreWhatItDemands(RiskResponse response, params RiskGap[] demanded)
    {
        var bare = New(Described(response));
        bare.Gaps.ShouldBe([RiskGap.GoalIsMissing, .. demanded]);

        var whole = New(Described(response) with { ResponseReason = "skäl", ReviewOn = Later, ControlActivity = "kontroll" });
        whole.Plan([new PlannedStep("Släckare", "Anna", Later)], "anna", Monday);
        whole.Gaps.ShouldBe([RiskGap.GoalIsMissing]);
    }

    [Test]
    public void Gaps_WhenAnActionHasNobodyOrNoDay_SayEachOnce()
    {
        var risk = New(Described(RiskResponse.Treat));
        risk.Plan([new PlannedStep("Ett", null, null), new PlannedStep("Två", null, Later), new PlannedStep("Tre", "Anna", null)], "anna", Monday);

        risk.Gaps.ShouldBe([RiskGap.GoalIsMissing, RiskGap.ActionNeedsSomebody, RiskGap.ActionNeedsADay]);
    }

    [TestCase(3, 2, true)]
    [TestCase(3, 3, true)]
    [TestCase(2, 2, false)]
    public void Gaps_WhenTheTargetIsNoLower_SayItOnlyWhereTheRiskIsTreated(int likelihood, int consequence, bool isGap)
    {
        var risk = New(Described(RiskResponse.Treat));
        risk.Plan([new PlannedStep("Släckare", "Anna", Later)], "anna", Monday);
        risk.Assess(AssessmentStage.Target, likelihood, consequence, "anna", Monday);
        risk.Gaps.Contains(RiskGap.TargetIsNotLower).ShouldBe(isGap);

        risk.Describe(Described(RiskResponse.Watch), "anna", Monday);
        risk.Gaps.ShouldNotContain(RiskGap.TargetIsNotLower);
    }

    [TestCase(new[] { "SN-07", "sn-9", "KS-40", "SN-1000000", "SN-3b", "7" }, 9)]
    [TestCase(new string[0], 0)]
    public void HighestNumber_CountsTheDepartmentsOwnNumbers(string[] references, int highest) =>
        RiskIdentity.HighestNumber("SN", references).ShouldBe(highest);

    [TestCase(7, "SN-07")]
    [TestCase(107, "SN-107")]
    public void Numbered_HasTwoFiguresAtLeast(int number, string reference) => RiskIdentity.Numbered("SN", number).ShouldBe(reference);

    private static RiskDescription Described(RiskResponse response) =>
        new() { Title = "Brand", Cause = "a", Event = "b", Effect = "c", Responsible = "Anna", Response = response };

    /// <summary>Assessed to 2 × 3 where all but the title is said.</summary>
    private static Risk New(RiskDescription description)
    {
        var risk = new Risk(
            new PlanningYear(2026, new ScoringModel(StandardScales.Numbered(4, 4))), new Department("KS", "Kommunstyrelsen", DepartmentKind.Board), "KS-1", description, "anna", Monday);
        if (description.Response is not null) risk.Assess(AssessmentStage.Current, 2, 3, "anna", Monday);
        return risk;
    }
}
