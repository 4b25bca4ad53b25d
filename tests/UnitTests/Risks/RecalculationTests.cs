using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Risks;

public sealed class RecalculationTests
{
    private static readonly DateTime Monday = new(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Tuesday = Monday.AddDays(1);
    private static readonly ControlEffect Good = new(new("God", "Good"), new AxisEffect(50, null), AxisEffect.None);

    [Test]
    public void Recalculate_MapsEveryStage_AndKeepsWhoAssessedAndWhen()
    {
        var risk = New(Numbered(4));
        risk.Assess(AssessmentStage.Inherent, 4, 4, "anna", Monday);
        risk.Assess(AssessmentStage.Current, new AssessedSteps(3, 2, [], Confidence.High), "anna", Monday);
        risk.Assess(AssessmentStage.Target, 1, 2, "anna", Monday);

        Recalculate(risk, new ScoringModel(Numbered(5)));

        risk.Assessments.Select(a => (a.Stage, a.Calculation)).ShouldBe([(AssessmentStage.Inherent, "5 × 5 = 25"), (AssessmentStage.Current, "4 × 2 = 8"), (AssessmentStage.Target, "1 × 2 = 2")], ignoreOrder: true);
        risk.Assessments.ShouldAllBe(a => a.AssessedBy == "anna" && a.AssessedAt == Monday && a.ScoringModelHash == risk.PlanningYear.ScoringModel.Hash);
        (risk.Likelihood, risk.Consequence, risk.Value, risk.Level).ShouldBe((4, 2, 8, 2));
        risk.At(AssessmentStage.Current)!.Confidence.ShouldBe(Confidence.High);
        (risk.ChangedBy, risk.ChangedAt).ShouldBe(("bo", Tuesday));
    }

    [Test]
    public void Recalculate_MapsIndividualAssessments_AndKeepsWhoAndWhen()
    {
        var risk = New(Numbered(4));
        risk.AssessIndividually(AssessmentStage.Current, new AssessedSteps(3, 4), "så är det", "cia", Monday);

        Recalculate(risk, new ScoringModel(Numbered(5)));

        var mine = risk.Individual.Single();
        (mine.Likelihood, mine.Consequence, mine.Value, mine.Comment, mine.AssessedBy, mine.AssessedAt).ShouldBe((4, 5, 20, "så är det", "cia", Monday));
        mine.ScoringModelHash.ShouldBe(risk.PlanningYear.ScoringModel.Hash);
        risk.Value.ShouldBeNull();
    }

    [Test]
    public void Recalculate_LiftsOverrides()
    {
        var risk = New(Numbered(4));
        risk.Assess(AssessmentStage.Current, 2, 2, "anna", Monday);
        risk.Override(AssessmentStage.Current, 12, "Granskad av revisionen", "anna", Monday);

        Recalculate(risk, new ScoringModel(Numbered(5)));

        var now = risk.At(AssessmentStage.Current)!;
        (risk.Value, risk.ComputedValue, risk.OverrideReason).ShouldBe((4, null, null));
        (now.Value, now.IsOverridden, now.OverrideReason, now.OverriddenBy, now.OverriddenAt).ShouldBe((4, false, null, null, null));
    }

    [Test]
    public void Recalculate_WhenOnlyWordsDiffer_ChangesNothingButTheHash()
    {
        var risk = New(Numbered(4));
        risk.Assess(AssessmentStage.Current, 3, 2, "anna", Monday);
        var (before, key) = (risk.At(AssessmentStage.Current)!.ScoringModelHash, risk.RankKey);
        var worded = Numbered(4) with { Likelihood = [.. Numbered(4).Likelihood.Select(step => step with { Word = new($"ord {step.Number}", $"word {step.Number}") })] };

        Recalculate(risk, new ScoringModel(worded));

        var now = risk.At(AssessmentStage.Current)!;
        (now.Likelihood, now.Consequence, now.Value, now.Level, now.Calculation, risk.RankKey).ShouldBe((3, 2, 6, 2, "3 × 2 = 6", key));
        now.ScoringModelHash.ShouldNotBe(before);
    }

    [Test]
    public void Recalculate_WhenTheNewModelHasTheGrade_FollowsFromTheStageBeforeControlsAgain()
    {
        var risk = New(Numbered(4) with { Effects = [new(new("Svag", "Weak"), AxisEffect.None, AxisEffect.None), Good] });
        risk.Assess(AssessmentStage.Inherent, 4, 3, "anna", Monday);
        risk.AssessByEffect(2, null, "anna", Monday);

        Recalculate(risk, new ScoringModel(Numbered(5) with { Effects = [Good with { Likelihood = new AxisEffect(null, [1, 1, 1, 1, 1]) }] }));

        var now = risk.At(AssessmentStage.Current)!;
        (now.ControlEffect, now.Calculation).ShouldBe((1, "1 × 4 = 4"));
    }

    [Test]
    public void Of_WhenTheNewModelHasNoSuchGrade_MapsTheSteps_AndSaysThatItFallsAway()
    {
        var risk = New(Numbered(4) with { Effects = [Good] });
        risk.Assess(AssessmentStage.Inherent, 4, 3, "anna", Monday);
        risk.AssessByEffect(1, null, "anna", Monday);

        var stages = Between(risk.PlanningYear.ScoringModel, new ScoringModel(Numbered(5))).Of([.. risk.Assessments.Select(AssessedStage)]);

        var now = stages.Single(stage => stage.Stage == AssessmentStage.Current);
        (now.LosesControlEffect, now.LosesAnything, now.After.Calculation).ShouldBe((true, true, "2 × 4 = 8"));
        stages.Single(stage => stage.Stage == AssessmentStage.Inherent).LosesAnything.ShouldBeFalse();
    }

    [Test]
    public void Of_WhenTheNewModelHasAllDimensions_WeighsThemAnew_OtherwiseMapsTheConsequence()
    {
        var from = new ScoringModel(Numbered(4) with { Dimensions = [Dimension("Ekonomi", 4), Dimension("Lag", 4)] });
        var given = new AssessedStage(AssessmentStage.Current, 2, 4, 8, 2, [new("Ekonomi", 4), new("Lag", 1)], null, null, null);
        var weighing = new ScoringModel(Numbered(5) with { Aggregation = DimensionAggregation.WeightedMean, Dimensions = [Dimension("Lag", 5), Dimension("Ekonomi", 5)] });
        var lacking = new ScoringModel(Numbered(5) with { Dimensions = [Dimension("Lag", 5)] });

        var kept = Between(from, weighing).Of([given]).Single();
        var lost = Between(from, lacking).Of([given]).Single();

        (kept.LosesDimensions, kept.After.Consequence).ShouldBe((false, 3));
        kept.Dimensions.ShouldBe([new("Ekonomi", 5), new("Lag", 1)]);
        (lost.LosesDimensions, lost.After.Consequence, lost.Dimensions.Count).ShouldBe((true, 5, 0));
    }

    [Test]
    public void Recalculation_WhenTheModelIsTheSame_IsRefused() =>
        ((Action)(() => Between(new ScoringModel(Numbered(4)), new ScoringModel(Numbered(4))))).ShouldBreak(Rule.RecalculationMustTakeAnotherModel);

    [Test]
    public void ClosedYear_RefusesEveryChange_ButTheSecrecyMark()
    {
        var risk = New(Numbered(4));
        var year = risk.PlanningYear;
        var recalculation = Between(year.ScoringModel, new ScoringModel(Numbered(5)));
        year.Close("ekonom", Tuesday);

        foreach (var change in (Action[])[
            () => risk.Describe(new RiskDescription { Title = "Ny" }, "bo", Tuesday),
            () => risk.Threaten([], "bo", Tuesday),
            () => risk.Concern([], "bo", Tuesday),
            () => risk.Assess(AssessmentStage.Current, 1, 1, "bo", Tuesday),
            () => risk.Recalculate(recalculation, "bo", Tuesday),
            () => year.ScoreWith(recalculation.To),
            () => year.Close("bo", Tuesday),
            () => _ = new Risk(year, risk.Department, "R2", new RiskDescription { Title = "Ny" }, "bo", Tuesday)]) change.ShouldBreak(Rule.PlanningYearMustBeOpen);

        risk.MarkSecret(new SecrecyMark("18:8", "skäl", "bo", Tuesday)).ShouldBeTrue();
        risk.LiftSecrecy("bo", Tuesday);
        year.Reopen().ShouldBeTrue();
        year.Reopen().ShouldBeFalse();
        risk.Describe(new RiskDescription { Title = "Ny" }, "bo", Tuesday).ShouldBeTrue();
    }

    private static void Recalculate(Risk risk, ScoringModel to)
    {
        var recalculation = Between(risk.PlanningYear.ScoringModel, to);
        risk.PlanningYear.ScoreWith(to);
        risk.Recalculate(recalculation, "bo", Tuesday);
    }

    private static Recalculation Between(ScoringModel from, ScoringModel to) => new(from, to, StepMapping.Proposed(from, to));

    private static AssessedStage AssessedStage(Assessment a) =>
        new(a.Stage, a.Likelihood, a.Consequence, a.Value, a.Level, a.Dimensions, a.ControlEffect, a.ComputedValue, a.OverrideReason);

    private static ConsequenceDimension Dimension(string name, int steps) => new(new(name, $"{name} (en)"), 1, [.. Enumerable.Repeat(new LocalizedText("", ""), steps)]);

    private static ScoringModelDefinition Numbered(int steps) => StandardScales.Numbered(steps, steps);

    private static Risk New(ScoringModelDefinition model) => new(
        new PlanningYear(2026, new ScoringModel(model)),
        new Department("KS", "Kommunstyrelsen", DepartmentKind.Board),
        "R1",
        new RiskDescription { Title = "Brand" },
        "anna",
        Monday);
}
