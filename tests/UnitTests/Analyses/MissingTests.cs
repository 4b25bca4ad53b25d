using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;
using static Vaggeryd.InternalControl.Domain.Analyses.AnalysisFindingKind;

namespace Vaggeryd.InternalControl.UnitTests.Analyses;

/// <summary>What a risk lacks before it is finished, as the form where it is written says it.</summary>
public sealed class MissingTests
{
    private static readonly DateTime Monday = new(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Later = new(2026, 9, 1);

    [Test]
    public void Missing_WhenOnlyATitleIsSaid_AreWhatTheFormAsksFor() =>
        MissingIn(New(new RiskDescription { Title = "Brand" })).ShouldBe(
        [
            NoCause, NoEvent, NoEffect, NoGoal, NotAssessed, NoResponse, NoResponsible,
        ]);

    [TestCase(RiskResponse.Accept, AcceptedWithoutReason, AcceptedWithoutReview)]
    [TestCase(RiskResponse.Watch, WatchedWithoutReview)]
    [TestCase(RiskResponse.Control, ControlWithoutActivity)]
    [TestCase(RiskResponse.Treat, TreatedWithoutAction)]
    [TestCase(RiskResponse.TreatNow, TreatedWithoutAction)]
    public void Missing_WhenAResponseIsChosen_AreWhatItDemands(RiskResponse response, params AnalysisFindingKind[] demanded)
    {
        var bare = New(Described(response));
        MissingIn(bare).ShouldBe([NoGoal, .. demanded]);

        var whole = New(Described(response) with { ResponseReason = "skäl", ReviewOn = Later, ControlActivity = "kontroll" });
        whole.Plan([new PlannedStep("Släckare", "Anna", Later)], "anna", Monday);
        MissingIn(whole).ShouldBe([NoGoal]);
    }

    [Test]
    public void Missing_WhenAnActionHasNobodyOrNoDay_SayEachOnce()
    {
        var risk = New(Described(RiskResponse.Treat));
        risk.Plan([new PlannedStep("Ett", null, null), new PlannedStep("Två", null, Later), new PlannedStep("Tre", "Anna", null)], "anna", Monday);

        MissingIn(risk).ShouldBe([NoGoal, ActionWithoutOwner, ActionWithoutDay]);
    }

    [TestCase(3, 2, TargetNotLower, false)]
    [TestCase(3, 3, TargetAboveCurrent, true)]
    public void Missing_WhenTheTargetIsNoLower_SayItOfARiskThatIsTreated_AndOfAHigherTargetAlways(int likelihood, int consequence, AnalysisFindingKind expected, bool always)
    {
        var risk = New(Described(RiskResponse.Treat));
        risk.Plan([new PlannedStep("Släckare", "Anna", Later)], "anna", Monday);
        risk.Assess(AssessmentStage.Target, 2, 2, "anna", Monday);
        MissingIn(risk).ShouldBe([NoGoal]);

        risk.Assess(AssessmentStage.Target, likelihood, consequence, "anna", Monday);
        MissingIn(risk).ShouldBe([NoGoal, expected]);

        risk.Describe(Described(RiskResponse.Watch) with { ReviewOn = Later }, "anna", Monday);
        MissingIn(risk).Contains(expected).ShouldBe(always);
    }

    private static IEnumerable<AnalysisFindingKind> MissingIn(Risk risk) => AnalysisCheck.Missing(CheckedRisk.Of(risk)).Select(finding => finding.Kind);

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
