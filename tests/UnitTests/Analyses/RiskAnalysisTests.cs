using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Scoring;
using static Vaggeryd.InternalControl.Domain.Analyses.RiskAnalysisStatus;

namespace Vaggeryd.InternalControl.UnitTests.Analyses;

/// <summary>An analysis goes from the department to finance and back, and says at each step who and why.</summary>
public sealed class RiskAnalysisTests
{
    private static readonly DateTime Monday = new(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc);

    [Test]
    public void Submit_WhenEveryRiskIsAssessed_HandsItIn()
    {
        var analysis = Analysis();

        analysis.Submit(3, 0, null, "anna", Monday);

        (analysis.Status, analysis.SubmittedBy, analysis.SubmittedAt, analysis.IsOpen).ShouldBe((Submitted, "anna", Monday, false));
    }

    [TestCase(3, 1, null, Rule.RisksMustBeAssessed)]
    [TestCase(0, 0, null, Rule.AnalysisWithoutRisksMustSayWhy)]
    [TestCase(0, 0, " \n ", Rule.AnalysisWithoutRisksMustSayWhy)]
    public void Submit_WhenSomethingIsMissing_IsRefused(int risks, int unassessed, string? reason, Rule rule)
    {
        var analysis = Analysis();

        ((Action)(() => analysis.Submit(risks, unassessed, reason, "anna", Monday))).ShouldBreak(rule);

        (analysis.Status, analysis.SubmittedAt).ShouldBe((Draft, null));
    }

    [Test]
    public void Submit_WhenThereAreNoRisks_KeepsWhy_AndForgetsItWhenThereAreSome()
    {
        var analysis = Analysis();

        analysis.Submit(0, 0, " Inget val hålls i år. ", "anna", Monday);
        analysis.NoRisksReason.ShouldBe("Inget val hålls i år.");
        analysis.Return("Titta på valdistrikten.", "bo", Monday);
        analysis.Submit(1, 0, "Inget val hålls i år.", "anna", Monday);

        analysis.NoRisksReason.ShouldBeNull();
    }

    [Test]
    public void Return_WhenHandedIn_GivesItBackWithTheComment()
    {
        var analysis = Handed();

        analysis.Return(" Målet är lika högt som i dag. ", "bo", Monday);

        (analysis.Status, analysis.ReviewedBy, analysis.ReviewComment, analysis.IsOpen).ShouldBe((Returned, "bo", "Målet är lika högt som i dag.", true));
        analysis.Submit(1, 0, null, "anna", Monday);
        analysis.Status.ShouldBe(Submitted);
    }

    [Test]
    public void Accept_WhenHandedIn_ClosesItAndLeavesTheOldCommentBehind()
    {
        var analysis = Handed();
        analysis.Return("En gång till.", "bo", Monday);
        analysis.Submit(1, 0, null, "anna", Monday);

        analysis.Accept("bo", Monday);

        (analysis.Status, analysis.ReviewComment, analysis.IsOpen).ShouldBe((Accepted, null, false));
    }

    [Test]
    public void Reopen_WhenAccepted_GivesItBackWithTheReason()
    {
        var analysis = Handed();
        analysis.Accept("bo", Monday);

        ((Action)(() => analysis.Reopen(null, "bo", Monday))).ShouldBreak(Rule.AnalysisMustSayWhy);
        analysis.Reopen("Ny lag den 1 mars.", "bo", Monday);

        (analysis.Status, analysis.ReviewComment, analysis.IsOpen).ShouldBe((Draft, "Ny lag den 1 mars.", true));
    }

    [Test]
    public void EachStep_WhenItIsNotItsTurn_IsRefused()
    {
        var open = Analysis();
        ((Action)(() => open.Return("x", "bo", Monday))).ShouldBreak(Rule.AnalysisMustBeSubmitted);
        ((Action)(() => open.Accept("bo", Monday))).ShouldBreak(Rule.AnalysisMustBeSubmitted);
        ((Action)(() => open.Reopen("x", "bo", Monday))).ShouldBreak(Rule.AnalysisMustBeSubmitted);
        ((Action)(() => open.Decide(Decision("§ 1")))).ShouldBreak(Rule.AnalysisMustBeSubmitted);

        var handed = Handed();
        ((Action)(() => handed.Submit(1, 0, null, "anna", Monday))).ShouldBreak(Rule.AnalysisMustBeWithTheDepartment);
        ((Action)(() => handed.Return("", "bo", Monday))).ShouldBreak(Rule.AnalysisMustSayWhy);

        handed.Accept("bo", Monday);
        ((Action)(() => handed.Accept("bo", Monday))).ShouldBreak(Rule.AnalysisMustBeSubmitted);
        ((Action)(() => handed.Return("x", "bo", Monday))).ShouldBreak(Rule.AnalysisMustBeSubmitted);
    }

    [Test]
    public void EachStep_WhenTheYearIsClosed_IsRefused()
    {
        var (open, handed) = (Analysis(), Handed());
        open.PlanningYear.Close("bo", Monday);
        handed.PlanningYear.Close("bo", Monday);

        ((Action)(() => open.Submit(1, 0, null, "anna", Monday))).ShouldBreak(Rule.PlanningYearMustBeOpen);
        ((Action)(() => handed.Return("x", "bo", Monday))).ShouldBreak(Rule.PlanningYearMustBeOpen);
        ((Action)(() => handed.Accept("bo", Monday))).ShouldBreak(Rule.PlanningYearMustBeOpen);
        ((Action)(() => handed.Reopen("x", "bo", Monday))).ShouldBreak(Rule.PlanningYearMustBeOpen);
        ((Action)(() => handed.MoveDue(new DateOnly(2026, 1, 9)))).ShouldBreak(Rule.PlanningYearMustBeOpen);
    }

    [Test]
    public void Decide_WhenSaidAgain_ChangesOnlyWhatDiffers()
    {
        var analysis = Handed();

        analysis.Decide(Decision("§ 12")).ShouldBeTrue();
        analysis.Decide(Decision(" § 12 ")).ShouldBeFalse();
        analysis.Decide(Decision("§ 13")).ShouldBeTrue();

        analysis.Decision!.Paragraph.ShouldBe("§ 13");
    }

    [Test]
    public void Decide_WhenTheYearIsClosed_IsRefused_AndADecisionFallsWhenTheAnalysisIsOpenedAgain()
    {
        var analysis = Handed();
        analysis.Decide(Decision("§ 12"));

        analysis.Reopen("Ny risk.", "bo", Monday);

        analysis.Decision.ShouldBeNull();
        analysis.Submit(1, 0, null, "anna", Monday);
        analysis.PlanningYear.Close("bo", Monday);
        ((Action)(() => analysis.Decide(Decision("§ 13")))).ShouldBreak(Rule.PlanningYearMustBeOpen);
    }

    [Test]
    public void MoveDue_WhenTheDepartmentGetsItsOwnDay_SaysWhetherItIsAnother()
    {
        var analysis = Analysis();

        analysis.MoveDue(new DateOnly(2025, 10, 20)).ShouldBeTrue();
        analysis.MoveDue(new DateOnly(2025, 10, 20)).ShouldBeFalse();

        analysis.OwnDue.ShouldBe(new DateOnly(2025, 10, 20));
    }

    private static RiskAnalysis Analysis() => new(new PlanningYear(2026, new ScoringModel(StandardScales.Numbered(4, 4))), new Department("VN", "Valnämnden", DepartmentKind.Board));

    private static RiskAnalysis Handed()
    {
        var analysis = Analysis();
        analysis.Submit(1, 0, null, "anna", Monday);
        return analysis;
    }

    private static BoardDecision Decision(string paragraph) => new(new DateOnly(2025, 11, 20), paragraph, "VN 2025/9");
}
