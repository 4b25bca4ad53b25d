using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Plans;

/// <summary>A common risk takes the place of its members wherever a plan is made.</summary>
public sealed class CommonRankingTests
{
    private static readonly ScoringModel Model = new(StandardScales.Numbered(4, 4));
    private static readonly RankOrder Order = Model.Order;

    [Test]
    public void Of_WhenThereIsAGroup_PutsItWhereItsValueBelongs()
    {
        var rows = Rows(GroupValue.Mean, ["ks-1", "sn-1"], Risk("KS-1", 4, 4), Risk("TU-1", 3, 3), Risk("VA-1", 2, 3), Risk("SN-1", 1, 2));

        rows.Select(row => row.Reference).ShouldBe(["GR-01", "TU-1", "VA-1"], "(16 + 2) / 2 = 9, as TU-1, but with the steps of KS-1");
        (rows[0].Title, rows[0].Value, rows[0].Department).ShouldBe(("Tillsammans", 9, "KS"));
        rows[0].Sources!.Select(source => (source.Reference, source.Title, source.Value)).ShouldBe([("KS-1", "KS-1", 16), ("SN-1", "SN-1", 2)]);
        rows[0].Departments.ShouldBe(["KS", "SN"]);
    }

    [Test]
    public void Of_WhenTheValueIsLow_PutsItBelow() =>
        Rows(GroupValue.Max, ["sn-1", "va-1"], Risk("KS-1", 4, 4), Risk("TU-1", 3, 3), Risk("VA-1", 2, 2), Risk("SN-1", 1, 2)).Select(row => row.Reference).ShouldBe(["KS-1", "TU-1", "GR-01"]);

    [Test]
    public void Of_WhenNoneOfItsRisksIsAssessed_PutsItAmongTheUnscored() =>
        Rows(GroupValue.Max, ["sn-1", "va-1"], Risk("KS-1", 4, 4), Risk("SN-1", null, null), Risk("TU-1", null, null), Risk("VA-1", null, null)).Select(row => (row.Reference, row.Value)).ShouldBe([("KS-1", 16), ("GR-01", null), ("TU-1", null)]);

    [Test]
    public void Of_WhenOnlyOneOfItsRisksIsThere_LeavesItAsItIs() =>
        Rows(GroupValue.Max, ["ks-1", "xx-1"], Risk("KS-1", 4, 4), Risk("TU-1", 3, 3)).ShouldAllBe(row => !row.IsCommon);

    [Test]
    public void Of_WhenOneOfItsRisksIsSecret_IsSecret()
    {
        var row = Rows(GroupValue.Max, ["ks-1", "sn-1"], Risk("KS-1", 4, 4), Risk("SN-1", 1, 2) with { Secrecy = "18:8" })[0];

        row.Secrecy.ShouldBe("18:8");
        row.Slugs.ShouldBe(["gr-01", "ks-1", "sn-1"]);
    }

    [Test]
    public void Of_WhenARiskIsCalledTheSame_KeepsTheirAddressesApart() =>
        Rows(GroupValue.Max, ["ks-1", "sn-1"], Risk("KS-1", 4, 4), Risk("GR-01", 3, 3), Risk("SN-1", 1, 2)).Select(row => row.Slug).ShouldBe(["gr-01-gemensam", "gr-01"]);

    [Test]
    public void Comparison_WhenRisksAreMergedBetweenThePlans_SaysInto()
    {
        PlanRisk[] risks = [Risk("KS-1", 4, 4), Risk("SN-1", 3, 3), Risk("TU-1", 2, 3)];
        var (apart, merged) = (Top(Rows(GroupValue.Max, [], risks)), Top(Rows(GroupValue.Max, ["ks-1", "sn-1"], risks)));

        var rows = PlanComparison.Between(apart, merged, sameModel: true);
        rows.Select(row => (row.Change, row.Risk.Reference, row.Within?.Reference)).ShouldBe([(RiskChange.New, "GR-01", null), (RiskChange.Gone, "KS-1", "GR-01"), (RiskChange.Gone, "SN-1", "GR-01"), (RiskChange.Unchanged, "TU-1", null)]);

        PlanComparison.Between(merged, apart, sameModel: true).Select(row => (row.Change, row.Risk.Reference, row.Within?.Reference))
            .ShouldBe([(RiskChange.New, "KS-1", "GR-01"), (RiskChange.New, "SN-1", "GR-01"), (RiskChange.Gone, "GR-01", null), (RiskChange.Unchanged, "TU-1", null)]);
    }

    [Test]
    public void Comparison_WhenTheSameNumberStandsForOtherRisks_IsNotTheSame()
    {
        PlanRisk[] risks = [Risk("KS-1", 4, 4), Risk("SN-1", 3, 3), Risk("TU-1", 2, 3), Risk("VA-1", 2, 2)];
        var (before, now) = (Top(Rows(GroupValue.Max, ["ks-1", "sn-1"], risks)), Top(Rows(GroupValue.Max, ["tu-1", "va-1"], risks)));

        PlanComparison.Between(before, now, sameModel: true).Count(row => row.Risk.Reference == "GR-01").ShouldBe(2, "one is new and one is gone");
    }

    private static PlanSelection<PlanRisk> Top(IReadOnlyList<PlanRisk> rows) => PlanSelection<PlanRisk>.From(Ranking.InOrder(rows, Order), [SelectionRule.Parse("top:10")]);

    [Test]
    public void Selection_WhenThereIsACommonRisk_CountsItInEachOfItsDepartments()
    {
        var ranking = Ranking.InOrder(Rows(GroupValue.Max, ["ks-1", "sn-1"], Risk("KS-1", 4, 4), Risk("TU-1", 3, 3), Risk("KS-2", 2, 3), Risk("SN-1", 1, 2), Risk("SN-2", 1, 1)), Order);

        var selection = PlanSelection<PlanRisk>.From(ranking, [SelectionRule.Parse("per-department:1")]);
        selection.In.Select(chosen => chosen.Ranked.Risk.Reference).ShouldBe(["GR-01", "TU-1"], "it is the highest of both KS and SN");

        var outcome = new SelectionOutcome<PlanRisk>(selection, Withheld.Nothing, new CoverageFrame([], [new("KS", "KS"), new("SN", "SN"), new("TU", "TU"), new("VA", "VA")]));
        outcome.Coverage.Departments.Select(gap => gap.Name.Code).ShouldBe(["VA"]);
        outcome.Departments.ShouldBe([new("KS", 1), new("SN", 1), new("TU", 1)]);
    }

    private static IReadOnlyList<PlanRisk> Rows(GroupValue how, string[] slugs, params PlanRisk[] risks) =>
        CommonRanking.Of([.. Ranking.Of(risks, Order).Select(ranked => ranked.Risk)], [new RiskGrouping("GR-01", "Tillsammans", how, slugs)], Order, (group, members) => PlanRisk.Common(group, members, Model));

    private static PlanRisk Risk(string reference, int? likelihood, int? consequence)
    {
        var score = likelihood is null ? default : Model.Score(likelihood.Value, consequence!.Value);
        var department = reference.Split('-')[0];
        return new PlanRisk
        {
            Slug = reference.ToLowerInvariant(),
            Department = department,
            DepartmentName = department,
            Reference = reference,
            Title = reference,
            Likelihood = likelihood,
            Consequence = consequence,
            Value = likelihood is null ? null : score.Value,
            Level = likelihood is null ? null : score.Level,
        };
    }
}
