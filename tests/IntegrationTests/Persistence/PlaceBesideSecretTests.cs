using Microsoft.EntityFrameworkCore;
using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Risks;

namespace Vaggeryd.InternalControl.IntegrationTests.Persistence;

/// <summary>The value of the year before decides places and is told by the trend: not where it is marked secret and this year's is not.</summary>
public sealed class PlaceBesideSecretTests
{
    private static readonly DateTime At = new(2026, 3, 1, 8, 0, 0, DateTimeKind.Utc);

    [Test]
    public async Task Save_WhenTheYearBeforeIsMarkedSecret_AnOpenRiskDoesNotTellItsValue()
    {
        await using var installation = await TestInstallation.CreateAsync();
        await installation.Query(async db =>
        {
            var (model, department) = (await db.ScoringModels.SingleAsync(m => m.Name == "5x5"), await db.Departments.SingleAsync());
            foreach (var year in (PlanningYear[])[new(2030, model), new(2031, model)])
            {
                var risk = new Risk(year, department, "R1", new RiskDescription { Title = "Risk" }, "A", At);
                risk.Assess(AssessmentStage.Current, 3, year.Year - 2027, "A", At);
                db.Add(risk);
                await db.SaveChangesAsync();
            }

            return 0;
        });
        (await Of2031(installation)).ShouldBe((9, 1));

        await Change(installation, 2030, risk => risk.MarkSecret(new SecrecyMark("18:8", "Skäl", "A", At)));
        (await Of2031(installation)).ShouldBe((null, 0));

        await Change(installation, 2031, risk => risk.MarkSecret(new SecrecyMark("18:8", "Skäl", "A", At)));
        (await Of2031(installation)).ShouldBe((9, 1), "whoever may read the one may read the other");

        await Change(installation, 2031, risk => risk.LiftSecrecy("A", At));
        (await Of2031(installation)).ShouldBe((null, 0));
    }

    private static Task Change(TestInstallation installation, int year, Action<Risk> change) => installation.Query(async db =>
    {
        change(await db.Risks.SingleAsync(r => r.PlanningYear.Year == year));
        return await db.SaveChangesAsync();
    });

    private static Task<(int?, int)> Of2031(TestInstallation installation) => installation.Query(async db =>
    {
        var risk = await db.Risks.AsNoTracking().SingleAsync(r => r.PlanningYear.Year == 2031);
        return (risk.ValueBefore, risk.Age);
    });
}
