using Vaggeryd.InternalControl.Web.Features.Risks;
using Vaggeryd.InternalControl.Web.Infrastructure;

namespace Vaggeryd.InternalControl.IntegrationTests.Features.Risks;

public sealed class RankRisksTests
{
    [Test]
    public async Task RankRisks_WhenDemoMunicipality_PutsUnscoredLastWithoutRank()
    {
        await using var installation = await TestInstallation.CreateAsync(demo: true);

        var risks = (await installation.Send(new RankRisks.Query(2026))).Risks;

        risks.Count.ShouldBe(124);
        risks.Select(r => r.Rank).Take(121).ShouldBe(Enumerable.Range(1, 121).Select(n => (int?)n));
        risks.Skip(121).ShouldAllBe(r => r.Rank == null && !r.Risk.IsScored);
    }

    [Test]
    public async Task RankRisks_WhenYearIsUnknown_IsNotFound()
    {
        await using var installation = await TestInstallation.CreateAsync();

        await Should.ThrowAsync<NotFoundException>(() => installation.Send(new RankRisks.Query(2031)));
    }
}
