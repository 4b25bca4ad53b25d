using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Risks.Groups;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Risks;

/// <summary>Risks of several departments are taken as one, or held apart, and it can be undone.</summary>
public sealed class RiskGroupTests
{
    private static readonly DateTime Monday = new(2026, 1, 5, 8, 0, 0, DateTimeKind.Utc);

    private PlanningYear _year = null!;

    [SetUp]
    public void Prepare() => _year = new PlanningYear(2026, new ScoringModel(StandardScales.Numbered(4, 4)));

    [Test]
    public void RiskGroup_WhenTwoDepartmentsAreInIt_IsMade()
    {
        var group = Group(RiskOf(1, 1), RiskOf(2, 2), RiskOf(3, 2));

        (group.Reference, group.Title, group.How, group.MadeBy, group.MadeAt).ShouldBe(("GR-01", "Jäv", GroupValue.Max, "bo", Monday));
        group.Members.Select(member => member.RiskId).ShouldBe([1, 2, 3]);
    }

    [Test]
    public void RiskGroup_WhenItsRisksAreOfOneDepartment_IsRefused() =>
        ((Action)(() => Group(RiskOf(1, 1), RiskOf(2, 1)))).ShouldBreak(Rule.GroupMustSpanDepartments);

    [Test]
    public void RiskGroup_WhenOneRiskIsNamedTwice_IsRefused()
    {
        var risk = RiskOf(1, 1);

        ((Action)(() => Group(risk, risk))).ShouldBreak(Rule.GroupMustSpanDepartments);
    }

    [Test]
    public void RiskGroup_WhenARiskIsOfAnotherYear_IsRefused()
    {
        var other = new PlanningYear(2025, new ScoringModel(StandardScales.Numbered(4, 4)));
        Id(other, 5);

        ((Action)(() => Group(RiskOf(1, 1), RiskOf(2, 2, other)))).ShouldBreak(Rule.GroupMustBeOfOneYear);
    }

    [TestCase(null)]
    [TestCase(" \n ")]
    public void RiskGroup_WhenNothingIsSaidOfIt_IsRefused(string? title) =>
        ((Action)(() => _ = new RiskGroup(_year, 1, new GroupSaying(title), [RiskOf(1, 1), RiskOf(2, 2)], "bo", Monday))).ShouldBreak(Rule.TextMustNotBeEmpty);

    [Test]
    public void RiskGroup_WhenTheYearIsClosed_IsNeitherMadeChangedNorDissolved()
    {
        IReadOnlyList<Risk> risks = [RiskOf(1, 1), RiskOf(2, 2)];
        var group = new RiskGroup(_year, 1, new GroupSaying("Jäv"), risks, "bo", Monday);
        _year.Close("bo", Monday);

        ((Action)(() => _ = new RiskGroup(_year, 2, new GroupSaying("Jäv"), risks, "bo", Monday))).ShouldBreak(Rule.PlanningYearMustBeOpen);
        ((Action)(() => group.Change(new GroupSaying("Annat"), risks))).ShouldBreak(Rule.PlanningYearMustBeOpen);
        ((Action)(() => group.Dissolve("bo", Monday))).ShouldBreak(Rule.PlanningYearMustBeOpen);
        ((Action)(() => _ = new RiskDistinction(_year, risks, null, "bo", Monday))).ShouldBreak(Rule.PlanningYearMustBeOpen);
    }

    [Test]
    public void Change_WhenRisksComeAndGo_KeepsThoseThatStay()
    {
        var (stays, goes, comes) = (RiskOf(1, 1), RiskOf(2, 2), RiskOf(3, 3));
        var group = Group(stays, goes);
        var member = group.Members.First();

        group.Change(new GroupSaying(" Bisyssla ", GroupValue.Mean, "Samma sak"), [comes, stays]);

        (group.Title, group.How, group.Reason).ShouldBe(("Bisyssla", GroupValue.Mean, "Samma sak"));
        group.Members.Select(m => m.RiskId).ShouldBe([1, 3]);
        group.Members.First().ShouldBeSameAs(member);
    }

    [Test]
    public void Change_WhenARuleIsBroken_ChangesNothing()
    {
        var (one, other) = (RiskOf(1, 1), RiskOf(2, 2));
        var group = Group(one, other);

        ((Action)(() => group.Change(new GroupSaying("Annat"), [one]))).ShouldBreak(Rule.GroupMustSpanDepartments);

        (group.Title, group.Members.Count).ShouldBe(("Jäv", 2));
    }

    [Test]
    public void Dissolve_WhenItStands_FreesItsRisks_AndOnlyOnce()
    {
        var (one, other) = (RiskOf(1, 1), RiskOf(2, 2));
        var group = Group(one, other);

        group.Dissolve("eva", Monday.AddDays(1));

        (group.Members.Count, group.DissolvedBy, group.DissolvedAt, group.Reference).ShouldBe((0, "eva", Monday.AddDays(1), "GR-01"));
        ((Action)(() => group.Dissolve("eva", Monday))).ShouldBreak(Rule.GroupMustStand);
        ((Action)(() => group.Change(new GroupSaying("Jäv"), [one, other]))).ShouldBreak(Rule.GroupMustStand);
    }

    [TestCase("GR-01", 1)]
    [TestCase("gr-117", 117)]
    [TestCase("GR-0", null)]
    [TestCase("KS-01", null)]
    [TestCase("gr-+1", null)]
    [TestCase(null, null)]
    public void NumberIn_ReadsWhatReferencesLookLike(string? reference, int? number) => RiskGroup.NumberIn(reference).ShouldBe(number);

    [Test]
    public void RiskDistinction_WhenTwoRisksAreNamed_HoldsThemApart()
    {
        var distinction = new RiskDistinction(_year, [RiskOf(1, 1), RiskOf(2, 1)], " Olika system ", "bo", Monday);

        (distinction.Reason, distinction.SaidBy, distinction.SaidAt).ShouldBe(("Olika system", "bo", Monday));
        distinction.Risks.Select(risk => risk.RiskId).ShouldBe([1, 2]);
    }

    [Test]
    public void RiskDistinction_WhenOneRiskIsNamed_IsRefused()
    {
        var risk = RiskOf(1, 1);

        ((Action)(() => _ = new RiskDistinction(_year, [risk, risk], null, "bo", Monday))).ShouldBreak(Rule.DistinctRisksMustBeSeveral);
    }

    private RiskGroup Group(params Risk[] risks) => new(_year, 1, new GroupSaying("Jäv"), risks, "bo", Monday);

    private Risk RiskOf(int id, int departmentId, PlanningYear? year = null)
    {
        var department = new Department($"D{departmentId}", $"Nämnd {departmentId}", DepartmentKind.Board);
        Id(department, departmentId);
        var risk = new Risk(year ?? _year, department, $"R-{id}", new RiskDescription { Title = $"Risk {id}" }, "test", Monday);
        Id(risk, id);
        return risk;
    }

    private static void Id<T>(T thing, int id) => typeof(T).GetProperty("Id")!.SetValue(thing, id);
}
