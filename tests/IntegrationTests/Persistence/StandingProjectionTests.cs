using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Plans;
using Vaggeryd.InternalControl.Web.Features.MyWork;
using Vaggeryd.InternalControl.Web.Features.Risks;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.IntegrationTests.Persistence;

/// <summary>
/// Several use cases read what decides a place, each for its own row. The stored key holds all of it: a row that leaves anything out comes to another
/// key, and would explain a place by numbers that did not decide it.
/// </summary>
public sealed class StandingProjectionTests
{
    private const int Year = 2031;
    private static readonly DateTime At = new(2026, 3, 1, 8, 0, 0, DateTimeKind.Utc);

    private TestInstallation _installation = null!;
    private IReadOnlyList<string> _stored = [];
    private RankOrder _order = RankOrder.Usual;

    [SetUp]
    public async Task MakeAYearWhereEveryKeyHasANumber()
    {
        _installation = await TestInstallation.CreateAsync();
        await _installation.Query(async db =>
        {
            var model = new ScoringModel(StandardScales.Numbered(5, 5) with { Appetites = [new(null, null, 2)], GoalWeights = [new("1", 7)] });
            var department = await db.Departments.SingleAsync();
            var other = new Department("SN", "Socialnämnden", DepartmentKind.Board);
            var goals = await db.Goals.OrderBy(goal => goal.Order).Take(2).ToListAsync();
            var years = (PlanningYear[])[new(Year - 1, model), new(Year, model)];
            db.AddRange(years);
            db.Add(other);
            await db.SaveChangesAsync();
            foreach (var year in years)
            {
                for (var n = 1; n <= 4; n++)
                {
                    var risk = new Risk(year, department, $"R{n}", new RiskDescription { Title = $"Risk {n}" }, "A", At);
                    risk.Assess(AssessmentStage.Current, n, year.Year == Year ? 4 : 2, "A", At);
                    risk.Threaten(goals, "A", At);
                    risk.Concern([other], "A", At);
                    if (n == 2) risk.Override(AssessmentStage.Current, 20, "Skäl", "A", At);
                    db.Add(risk);
                }
            }

            return await db.SaveChangesAsync();
        });
        var risks = await _installation.Query(db => db.Risks.AsNoTracking().Include(r => r.PlanningYear.ScoringModel).Where(r => r.PlanningYear.Year == Year).OrderBy(r => r.RankKey).ToListAsync());
        (_order, _stored) = (risks[0].PlanningYear.ScoringModel.Order, [.. risks.Select(risk => risk.RankKey)]);
        risks.ShouldAllBe(risk => risk.Appetite == 2 && risk.GoalWeight == 8 && risk.DepartmentCount == 2 && risk.ValueBefore > 0 && risk.Age == 1);
        risks.Count(risk => risk.ComputedValue != null).ShouldBe(1);
    }

    [TearDown]
    public async Task TearDown() => await _installation.DisposeAsync();

    [Test]
    public async Task Ranking_HasAllThatDecides() =>
        Keys((await _installation.Send(new RankRisks.Query(Year))).Risks.Select(ranked => ranked.Risk)).ShouldBe(_stored);

    [Test]
    public async Task PlanPage_HasAllThatDecides() =>
        Keys((await _installation.Send(new PreviewPlan.Query(Year, new PlanChoice([SelectionRule.Parse("top:9")])))).Draft!.Together.Selection.In.Select(chosen => chosen.Ranked.Risk)).ShouldBe(_stored);

    [Test]
    public async Task Plan_HasAllThatDecides() =>
        Keys((await _installation.Query(db => db.PlanContentAsync(AccessRights.Operator, Year, new PlanChoice([SelectionRule.Parse("top:9")]), null, default, CancellationToken.None))).Plan.Selection.In.Select(chosen => chosen.Ranked.Risk)).ShouldBe(_stored);

    [Test]
    public async Task StartPage_HasAllThatDecides() =>
        Keys((await _installation.Send(new ShowMyWork.Query())).State!.Largest.Select(ranked => ranked.Risk)).ShouldBe(_stored.Take(ShowMyWork.LargestCount));

    [Test]
    public async Task RiskPage_HasAllThatDecides()
    {
        var shown = new List<Standing>();
        foreach (var slug in (string[])["ks-r1", "ks-r2", "ks-r3", "ks-r4"]) shown.Add((await _installation.Send(new ShowRisk.Query(Year, slug))).Risk.Standing);

        Keys(shown).ShouldBe(_stored, ignoreOrder: true);
    }

    private IEnumerable<string> Keys(IEnumerable<Standing> rows) => rows.Select(_order.SortKey);
}
