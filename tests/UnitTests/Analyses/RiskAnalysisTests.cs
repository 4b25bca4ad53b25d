using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Analyses;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Analyses;

public sealed class RiskAnalysisTests
{
    private static readonly DateTime Monday = new(2026, 10, 5, 8, 0, 0, DateTimeKind.Utc);
    private static readonly BoardDecision Decision = new(new DateOnly(2026, 10, 20), "§ 210", "SN 2026/123");

    private PlanningYear _year = null!;
    private RiskAnalysis _analysis = null!;

    [SetUp]
    public void Begin()
    {
        _year = new PlanningYear(2026, new ScoringModel(StandardScales.Numbered(4, 4)));
        _analysis = new RiskAnalysis(_year, new Department("SN", "Socialnämnden", DepartmentKind.Board));
    }

    [Test]
    public void Submit_WhenARiskIsNotAssessed_IsRefused() => Breaks(() => _analysis.Submit(3, 1, null, "anna", Monday), Rule.RisksMustBeAssessed);

    [TestCase(null)]
    [TestCase("  ")]
    public void Submit_WhenThereAreNoRisksAndNoReason_IsRefused(string? reason) => Breaks(() => _analysis.Submit(0, 0, reason, "anna", Monday), Rule.AnalysisWithoutRisksMustSayWhy);

    [Test]
    public void Submit_WhenItHasRisks_KeepsNoReason()
    {
        _analysis.Submit(3, 0, "inga", "anna", Monday);

        (_analysis.Status, _analysis.SubmittedBy, _analysis.SubmittedAt, _analysis.NoRisksReason, _analysis.IsOpen).ShouldBe((RiskAnalysisStatus.Submitted, "anna", Monday, null, false));
        Breaks(() => _analysis.Submit(3, 0, null, "anna", Monday), Rule.AnalysisMustBeWithTheDepartment);
        Breaks(_analysis.RequireOpen, Rule.AnalysisMustBeWithTheDepartment);
    }

    [Test]
    public void Submit_WhenTheYearIsClosed_IsRefused()
    {
        _year.Close("bo", Monday);

        Breaks(() => _analysis.Submit(3, 0, null, "anna", Monday), Rule.PlanningYearMustBeOpen);
    }

    [Test]
    public void Return_WhenNothingIsSaidOrItIsNotHandedIn_IsRefused()
    {
        Breaks(() => _analysis.Return("Ändra", "bo", Monday), Rule.AnalysisMustBeSubmitted);
        _analysis.Submit(3, 0, null, "anna", Monday);
        Breaks(() => _analysis.Return(" ", "bo", Monday), Rule.AnalysisMustSayWhy);

        _analysis.Return("Ändra två saker", "bo", Monday);

        (_analysis.Status, _analysis.ReviewComment, _analysis.ReviewedBy, _analysis.IsOpen).ShouldBe((RiskAnalysisStatus.Returned, "Ändra två saker", "bo", true));
    }

    [Test]
    public void Accept_WhenItWasReturnedBefore_ForgetsWhatWasSaid()
    {
        Breaks(() => _analysis.Accept("bo", Monday), Rule.AnalysisMustBeSubmitted);
        _analysis.Submit(3, 0, null, "anna", Monday);
        _analysis.Return("Ändra", "bo", Monday);
        _analysis.Submit(3, 0, null, "anna", Monday);

        _analysis.Accept("bo", Monday);

        (_analysis.Status, _analysis.ReviewComment).ShouldBe((RiskAnalysisStatus.Accepted, null));
    }

    [Test]
    public void Reopen_WhenItIsAccepted_NeedsAReasonAndOpensIt()
    {
        Breaks(() => _analysis.Reopen("Ny risk", "bo", Monday), Rule.AnalysisMustBeSubmitted);
        _analysis.Submit(3, 0, null, "anna", Monday);
        _analysis.Accept("bo", Monday);
        Breaks(() => _analysis.Reopen(null, "bo", Monday), Rule.AnalysisMustSayWhy);

        _analysis.Reopen("Ny risk", "bo", Monday);

        (_analysis.Status, _analysis.IsOpen, _analysis.ReviewComment).ShouldBe((RiskAnalysisStatus.Draft, true, "Ny risk"));
    }

    [Test]
    public void Decide_WhenItIsHandedIn_IsNotedOnce()
    {
        Breaks(() => _analysis.Decide(Decision), Rule.AnalysisMustBeSubmitted);
        _analysis.Submit(3, 0, null, "anna", Monday);

        _analysis.Decide(Decision).ShouldBeTrue();
        _analysis.Decide(new BoardDecision(Decision.On, " § 210 ", "SN 2026/123")).ShouldBeFalse();

        _analysis.Decision.ShouldBe(Decision);
    }

    [Test]
    public void MoveDue_WhenADayIsGiven_TakesThePlaceOfTheYears()
    {
        _year.SetDays(new DateOnly(2026, 10, 10), null, null);
        _analysis.Due.ShouldBe(new DateOnly(2026, 10, 10));

        _analysis.MoveDue(new DateOnly(2026, 10, 31)).ShouldBeTrue();
        _analysis.Due.ShouldBe(new DateOnly(2026, 10, 31));
        _analysis.MoveDue(null).ShouldBeTrue();
        _analysis.MoveDue(null).ShouldBeFalse();

        _analysis.Due.ShouldBe(new DateOnly(2026, 10, 10));
    }

    [TestCase("2026-10-10", "2026-10-09", null)]
    [TestCase("2026-10-10", null, "2026-10-09")]
    [TestCase(null, "2026-10-10", "2026-10-09")]
    public void SetDays_WhenADayComesTooEarly_IsRefused(string? analyses, string? decisions, string? plan) =>
        Breaks(() => _year.SetDays(Read(analyses), Read(decisions), Read(plan)), Rule.DaysMustComeInOrder);

    private static DateOnly? Read(string? day) => day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    private static void Breaks(Action attempt, Rule rule) => attempt.ShouldBreak(rule);
}
