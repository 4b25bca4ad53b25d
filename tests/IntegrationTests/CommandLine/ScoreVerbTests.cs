using Vaggeryd.InternalControl.Domain.Planning;
using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.IntegrationTests.Features.ScoringModels;

namespace Vaggeryd.InternalControl.IntegrationTests.CommandLine;

public sealed class ScoreVerbTests
{
    private TestInstallation _installation = null!;

    [SetUp]
    public async Task SetUp()
    {
        _installation = await TestInstallation.CreateAsync(demo: true);
        await _installation.Query(db =>
        {
            db.PlanningYears.Add(new PlanningYear(2031, new ScoringModel(AnyModel.LookUp)));
            return db.SaveChangesAsync();
        });
    }

    [TearDown]
    public async Task TearDown() => await _installation.DisposeAsync();

    [Test]
    public async Task Score_WhenStepsAreOnTheScale_ExplainsWithModelAndHash()
    {
        var outcome = await Ik.RunAsync(_installation, "score", "--year", "2026", "--likelihood", "3", "--consequence", "4");

        outcome.Exit.ShouldBe(0, outcome.Error);
        outcome.Output.ReplaceLineEndings("\n").ShouldBe(
            """
            Riskvärde = sannolikhet 3 × konsekvens 4: 3 × 4 = 12
            Nivå 3 Hög: kontrollera eller åtgärda
            Bedömningsmodell 4x4, kontrollsumma 02c67c14fe71c9b684fdd466c2fb8640a2633a56875b432bd7172ed63d3ae16e

            """.ReplaceLineEndings("\n"));
    }

    [Test]
    public async Task Score_WhenTheModelHasDimensions_SaysHowTheyBecomeOneConsequence()
    {
        var outcome = await Ik.RunAsync(_installation, "score", "--year", "2031", "--likelihood", "2", "--consequence", "Ekonomi=3", "--consequence", "law=1");

        outcome.Exit.ShouldBe(0, outcome.Error);
        outcome.Output.ShouldStartWith("Konsekvens: (3 × 3 + 1 × 1) / 4 → 3");
        outcome.Output.ShouldContain("(2, 3) → 20");
    }

    [TestCase("2026", "5", "4", 2)]
    [TestCase("2026", "3", "x", 2)]
    [TestCase("2026", "3", "Ekonomi=3", 2)]
    [TestCase("1999", "3", "3", 3)]
    public async Task Score_WhenItCannotBe_SaysWhyAndWritesNothing(string year, string likelihood, string consequence, int exit)
    {
        var outcome = await Ik.RunAsync(_installation, "score", "--year", year, "--likelihood", likelihood, "--consequence", consequence);

        outcome.Exit.ShouldBe(exit);
        outcome.Output.ShouldBeEmpty();
        outcome.Error.ShouldNotBeEmpty();
    }
}
