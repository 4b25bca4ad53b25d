using Vaggeryd.InternalControl.Domain.Scoring;
using Vaggeryd.InternalControl.Web.Import;
using Vaggeryd.InternalControl.Web.Persistence.Seed;

namespace Vaggeryd.InternalControl.IntegrationTests.Import;

public sealed class LevelReaderTests
{
    [TestCase("4x4", "3", 3)]
    [TestCase("4x4", "3.0", 3)]
    [TestCase("4x4", "3,0", 3)]
    [TestCase("4x4", "3 - möjlig", 3)]
    [TestCase("4x4", "3 Möjligt", 3)]
    [TestCase("4x4", "3. possible", 3)]
    [TestCase("4x4", "3 (kan hända)", 3)]
    [TestCase("4x4", "Mindre sannolikt", 2)]
    [TestCase("4x4", "Rare", 1)]
    [TestCase("4x4", "Likely", 4)]
    [TestCase("5x5", "likely", 4)]
    [TestCase("5x5", "Almost Certain", 5)]
    [TestCase("5x5", "Mycket hög", 5)]
    public void Read_WhenTextMeansAStep_SaysIt(string scale, string text, int step) => Likelihood(scale).Read(text).ShouldBe((step, null));

    [TestCase("5x5", "7")]
    [TestCase("5x5", "0")]
    [TestCase("5x5", "-1")]
    [TestCase("5x5", "3.5")]
    [TestCase("5x5", "99999999999999999999")]
    [TestCase("5x5", "ganska ofta")]
    [TestCase("5x5", "2026-01-03")]
    [TestCase("4x4", "3 - osannolik")]
    [TestCase("4x4", "almost certain")]
    public void Read_WhenTextMeansNoStep_SaysWhatIsExpected(string scale, string text)
    {
        var (step, wrong) = Likelihood(scale).Read(text);

        step.ShouldBeNull();
        wrong.ShouldNotBeNull().ShouldContain(text);
    }

    [Test]
    public void Read_WhenWordIsMapped_TakesTheMap() =>
        Likelihood("4x4", new() { [LevelWords.Stem("Ganska ofta")] = 3 }).Read("ganska ofta").Step.ShouldBe(3);

    private static LevelReader Likelihood(string scale, Dictionary<string, int>? mapped = null) =>
        new(SeedFiles.Read<List<ScoringModelDefinition>>("scoring-models.json").Select(d => new ScoringModel(d)).First(m => m.Name == scale).Likelihood, LevelWords.Likelihood, mapped);
}
