using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Goals;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Risks;

public sealed class RiskTests
{
    private static readonly DateTime Monday = new(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Tuesday = Monday.AddDays(1);

    [TestCase("")]
    [TestCase(" \t ")]
    [TestCase("12345678901234567890123456789012345678901")]
    public void Risk_WhenReferenceIsEmptyOrTooLong_IsRefused(string reference) =>
        ((Action)(() => New(reference))).ShouldBreak(Rule.ReferenceMustBeShort);

    [Test]
    public void Risk_WhenTitleIsMissingOrATextTooLong_IsRefused()
    {
        ((Action)(() => New("R1", new RiskDescription { Title = " " }))).ShouldBreak(Rule.TextMustNotBeEmpty);
        ((Action)(() => New("R1", new RiskDescription { Title = new string('a', RiskLimits.Title + 1) }))).ShouldBreak(Rule.TextMustNotBeTooLong);
        ((Action)(() => New("R1", new RiskDescription { Title = "t", Cause = new string('a', RiskLimits.Sentence + 1) }))).ShouldBreak(Rule.TextMustNotBeTooLong);
    }

    [Test]
    public void Risk_WhenNew_IsUnscoredAndKnowsWhoAndWhen()
    {
        var risk = New(" ks-  1 ");

        (risk.Reference, risk.ReferenceKey, risk.Slug).ShouldBe(("ks- 1", "KS- 1", "ks-1"));
        (risk.Value, risk.Level, risk.Likelihood, risk.Consequence, risk.GoalCount).ShouldBe((null, null, null, null, 0));
        (risk.CreatedBy, risk.CreatedAt, risk.ChangedBy, risk.ChangedAt).ShouldBe(("anna", Monday, "anna", Monday));
        risk.RankKey.ShouldBe(RankOrder.Usual.SortKey(new Standing { Department = "KS", Reference = "ks- 1" }));
    }

    [Test]
    public void Describe_WhenNothingButSpaceDiffers_ChangesNothing()
    {
        var risk = New("R1", new RiskDescription { Title = "Brand", Cause = "rad ett\nrad två" });

        risk.Describe(new RiskDescription { Title = "  Brand\n", Cause = "rad ett \r\nrad  två\r\n\r\n", Effect = "  " }, "bo", Tuesday).ShouldBeFalse();
        (risk.ChangedBy, risk.ChangedAt).ShouldBe(("anna", Monday));
    }

    [Test]
    public void Describe_WhenTextsDiffer_ReplacesThemTidied()
    {
        var risk = New("R1");

        risk.Describe(new RiskDescription { Title = "IT-\tavbrott", Process = "Drift\nav IT", Cause = " a\r\n\r\n\r\nb ", Response = RiskResponse.Treat }, "bo", Tuesday).ShouldBeTrue();

        (risk.Title, risk.Process, risk.Cause, risk.Response).ShouldBe(("IT- avbrott", "Drift av IT", "a\n\nb", RiskResponse.Treat));
        risk.ContentKey.ShouldBe(RiskIdentity.ContentKey("Drift av IT", "IT- avbrott"));
        risk.SearchText.ShouldContain("drift av it");
        (risk.ChangedBy, risk.ChangedAt).ShouldBe(("bo", Tuesday));
    }

    [Test]
    public void Describe_WhenATextIsRefused_LeavesTheRiskAsItWas()
    {
        var risk = New("R1");

        Should.Throw<RuleBrokenException>(() => risk.Describe(new RiskDescription { Title = "ny", Effect = new string('a', RiskLimits.Sentence + 1) }, "bo", Tuesday));
        (risk.Title, risk.ChangedBy).ShouldBe(("Brand", "anna"));
    }

    [Test]
    public void SearchText_WhenTextsAreLong_StopsAtItsLimit()
    {
        var risk = New("R1", new RiskDescription { Title = "BRAND", Event = new string('Å', RiskLimits.Sentence), Cause = new string('b', RiskLimits.Sentence), Effect = "slut" });

        risk.SearchText.Length.ShouldBe(RiskLimits.SearchText);
        risk.SearchText.ShouldStartWith("r1\nbrand\nå");
    }

    [Test]
    public void Assess_WhenStageIsAssessedAgain_ReplacesItAndKeepsHashAndCalculation()
    {
        var risk = New("R1");

        risk.Assess(AssessmentStage.Current, 2, 3, "anna", Monday).ShouldBeTrue();
        risk.Assess(AssessmentStage.Current, 2, 3, "bo", Tuesday).ShouldBeFalse();
        risk.At(AssessmentStage.Current)!.AssessedBy.ShouldBe("anna");
        risk.Assess(AssessmentStage.Current, 4, 3, "bo", Tuesday).ShouldBeTrue();

        var assessment = risk.Assessments.Single();
        (assessment.Likelihood, assessment.Consequence, assessment.Value, assessment.Level).ShouldBe((4, 3, 12, 3));
        (assessment.Calculation, assessment.ScoringModelHash).ShouldBe(("4 × 3 = 12", risk.PlanningYear.ScoringModel.Hash));
        (assessment.AssessedBy, assessment.AssessedAt).ShouldBe(("bo", Tuesday));
    }

    [Test]
    public void Assess_WhenStageIsNotCurrent_DecidesNeitherValueNorRank()
    {
        var risk = New("R1");
        var unscored = risk.RankKey;

        risk.Assess(AssessmentStage.Inherent, 4, 4, "anna", Monday);
        risk.Assess(AssessmentStage.Target, 1, 1, "anna", Monday);
        (risk.Value, risk.RankKey).ShouldBe((null, unscored));

        risk.Assess(AssessmentStage.Current, 2, 3, "anna", Monday);
        (risk.Likelihood, risk.Consequence, risk.Value, risk.Level).ShouldBe((2, 3, 6, 2));
        risk.RankKey.ShouldBe(RankOrder.Usual.SortKey(new Standing { Department = "KS", Reference = "R1", Likelihood = 2, Consequence = 3, Value = 6, Level = 2 }));
        risk.Assessments.Count.ShouldBe(3);
    }

    [Test]
    public void Assess_WhenStepIsNotOnTheScale_ChangesNothing()
    {
        var risk = New("R1");

        ((Action)(() => risk.Assess(AssessmentStage.Current, 5, 1, "bo", Tuesday))).ShouldBreak(Rule.StepMustBeOnTheScale);
        (risk.Assessments.Count, risk.ChangedBy).ShouldBe((0, "anna"));
    }

    [Test]
    public void Threaten_AddsAndRemovesGoals_AndSaysWhetherAnythingChanged()
    {
        var (first, second, third) = (Goal(1), Goal(2), Goal(3));
        var risk = New("R1");

        risk.Threaten([first, second, second], "bo", Tuesday).ShouldBeTrue();
        var kept = risk.Goals.Single(link => link.GoalId == 2);
        (risk.GoalCount, risk.ChangedBy).ShouldBe((2, "bo"));

        risk.Threaten([second, first], "cilla", Tuesday).ShouldBeFalse();
        risk.Threaten([third, second], "cilla", Tuesday).ShouldBeTrue();
        risk.Goals.Select(link => link.GoalId).ShouldBe([2, 3]);
        risk.Goals.ShouldContain(kept);

        risk.Threaten([], "cilla", Tuesday).ShouldBeTrue();
        risk.GoalCount.ShouldBe(0);
    }

    [Test]
    public void Threaten_WhenGoalsAreMore_MovesTheRiskUpAmongEquals()
    {
        var (few, many) = (New("R1"), New("R2"));
        foreach (var risk in (Risk[])[few, many]) risk.Assess(AssessmentStage.Current, 2, 2, "anna", Monday);

        many.Threaten([Goal(1)], "anna", Monday);
        string.CompareOrdinal(many.RankKey, few.RankKey).ShouldBeLessThan(0);
    }

    private static Risk New(string reference, RiskDescription? description = null) => new(
        new PlanningYear(2026, new ScoringModel(StandardScales.Numbered(4, 4))),
        new Department("KS", "Kommunstyrelsen", DepartmentKind.Board),
        reference,
        description ?? new RiskDescription { Title = "Brand" },
        "anna",
        Monday);

    /// <summary>A goal as the database has numbered it.</summary>
    private static Goal Goal(int id)
    {
        var goal = Domain.Goals.Goal.Overarching(new MandatePeriod(2020, 2022, "vision"), $"{id}", "mål", "mål", id);
        typeof(Goal).GetProperty(nameof(Domain.Goals.Goal.Id))!.SetValue(goal, id);
        return goal;
    }
}
