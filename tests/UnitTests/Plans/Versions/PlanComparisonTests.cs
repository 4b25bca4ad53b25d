using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Plans.Versions;

public sealed class PlanComparisonTests
{
    private static readonly ScoringModel Model = new(StandardScales.Numbered(4, 4));

    [Test]
    public void Between_TellsWhatHasBecomeOfEachRow()
    {
        var before = Plan(Risk("same", 12), Risk("up", 9), Risk("down", 16), Risk("text", 12), Risk("lost", 9), Risk("fell", 9), Risk("below", 2));
        var now = Plan(Risk("same", 12), Risk("up", 16), Risk("down", 9), Risk("text", 12) with { Effect = "annan följd" }, Risk("fell", 2), Risk("below", 12), Risk("new", 16));

        var rows = PlanComparison.Between(before, now, sameModel: true);

        rows.Select(row => (row.Risk.Slug, row.Change)).ShouldBe(
        [
            ("ks-new", RiskChange.New), ("ks-below", RiskChange.New), ("ks-lost", RiskChange.Gone), ("ks-fell", RiskChange.Gone),
            ("ks-up", RiskChange.Up), ("ks-down", RiskChange.Down), ("ks-text", RiskChange.Changed), ("ks-same", RiskChange.Unchanged),
        ], ignoreOrder: true);
        rows.Select(row => Array.IndexOf([RiskChange.New, RiskChange.Gone, RiskChange.Up, RiskChange.Down, RiskChange.Changed, RiskChange.Unchanged], row.Change)).ShouldBeInOrder();
        Row("new").Before.ShouldBeNull();
        Row("below").Before!.IsIn.ShouldBeFalse();
        Row("lost").Now.ShouldBeNull();
        Row("fell").Now!.IsIn.ShouldBeFalse();
        Row("text").Fields.ShouldBe([new FieldChange(nameof(PlanRisk.Effect), null, "annan följd")]);

        PlanRowChange Row(string reference) => rows.Single(row => row.Risk.Slug == $"ks-{reference}");
    }

    [Test]
    public void Between_WhenTheModelsDiffer_ComparesNoValues()
    {
        var rows = PlanComparison.Between(Plan(Risk("a", 9)), Plan(Risk("a", 16)), sameModel: false);

        rows.Single().Change.ShouldBe(RiskChange.Unchanged);
    }

    [Test]
    public void Between_WhenARiskIsMarkedInOneOfThem_IsSecret()
    {
        PlanComparison.Between(Plan(Risk("a", 9) with { Secrecy = "18:8" }), Plan(Risk("a", 9)), sameModel: true).Single().IsSecret.ShouldBeTrue();
        PlanComparison.Between(Plan(Risk("a", 9)), Plan(Risk("a", 9)), sameModel: true).Single().IsSecret.ShouldBeFalse();
    }

    private static PlanSelection<PlanRisk> Plan(params PlanRisk[] risks) => GeneratedPlan.From(2026, Model, risks, [SelectionRule.Parse("value:9")]).Selection;

    private static PlanRisk Risk(string reference, int value)
    {
        var cell = Model.Cells.First(cell => cell.Value == value);
        return new PlanRisk { Slug = $"ks-{reference}", Department = "KS", DepartmentName = "Kommunstyrelsen", Reference = reference, Title = reference, Likelihood = cell.Likelihood, Consequence = cell.Consequence, Value = value, Level = cell.Level };
    }
}
