using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Access;
using Vaggeryd.InternalControl.Domain.Plans;
using Vaggeryd.InternalControl.Domain.Plans.Versions;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Features.Shared;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Shared;

public sealed class ReadPlanRisksTests
{
    [Test]
    public async Task PlanRisks_WhenDemoMunicipality_HaveTheirGoalsInTheGoalsOrder()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);
        var expected = await installation.Query(db => db.Risks
            .Where(r => r.PlanningYear.Year == 2026)
            .Select(r => new { r.Slug, Goals = string.Join(' ', r.Goals.OrderBy(g => g.Goal.Order).Select(g => g.Goal.Code)) })
            .ToDictionaryAsync(r => r.Slug, r => r.Goals));

        var selection = (await installation.Query(db => db.PlanContentAsync(AccessRights.Operator, 2026, new PlanChoice([SelectionRule.Parse("top:20")]), null, default, CancellationToken.None))).Plan.Selection;
        var risks = selection.In.Concat(selection.Out).Select(s => s.Ranked.Risk).ToList();

        expected.Count.ShouldBe(124);
        risks.ToDictionary(r => r.Slug, r => string.Join(' ', r.Goals)).ShouldBe(expected, ignoreOrder: true);
        risks.ShouldAllBe(r => r.Goals.Count == r.GoalCount);
    }

    [Test]
    public async Task StoredRankKeys_WhenDemoMunicipality_AreThoseOfTheOrder()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);

        var rows = await installation.Query(db => db.Risks.OrderBy(r => r.RankKey).Select(r => new
        {
            r.RankKey,
            Standing = new Standing
            {
                Department = r.Department.Code,
                Reference = r.Reference,
                GoalCount = r.GoalCount,
                GoalWeight = r.GoalWeight,
                DepartmentCount = r.DepartmentCount,
                ValueBefore = r.ValueBefore,
                Age = r.Age,
                Likelihood = r.Likelihood,
                Consequence = r.Consequence,
                Value = r.Value,
                Level = r.Level,
            },
        }).ToListAsync());

        rows.Count.ShouldBeGreaterThan(124);
        rows.ShouldAllBe(r => r.RankKey == RankOrder.Usual.SortKey(r.Standing));
        rows.Select(r => r.RankKey).ShouldBeInOrder(SortDirection.Ascending, StringComparer.Ordinal);
    }
}
