using Vaggeryd.InternalControl.Domain.Risks.Similarity;

namespace Vaggeryd.InternalControl.UnitTests.Risks.Similarity;

public sealed class SwedishStemTests
{
    [TestCase("faktura", "fakturan", "fakturor", "fakturorna", "fakturas")]
    [TestCase("avtal", "avtalet", "avtalen", "avtals")]
    [TestCase("behörighet", "behörigheter", "behörigheten", "behörigheterna")]
    [TestCase("jäv", "jävet", "jävs")]
    [TestCase("anställd", "anställda", "anställdas")]
    [TestCase("upphandling", "upphandlingen", "upphandlingar", "upphandlingarnas")]
    [TestCase("plan", "planen", "planer", "planerna")]
    [TestCase("handlingsplan", "handlingsplanen", "handlingsplaner")]
    [TestCase("budget", "budgeten", "budgetar")]
    [TestCase("leverantör", "leverantörer", "leverantörens", "leverantörerna")]
    public void Of_WhenAWordIsBent_IsTheSame(params string[] forms) => forms.Select(SwedishStem.Of).Distinct().Count().ShouldBe(1, string.Join(' ', forms.Select(SwedishStem.Of)));

    [TestCase("bil", "bild")]
    [TestCase("mål", "mat")]
    [TestCase("vatten", "vård")]
    public void Of_WhenWordsDiffer_KeepsThemApart(string one, string other) => SwedishStem.Of(one).ShouldNotBe(SwedishStem.Of(other));

    [TestCase("arbetslöst", "arbetslös")]
    [TestCase("värdefullt", "värdefull")]
    [TestCase("möjlig", "möj")]
    [TestCase("it", "it")]
    [TestCase("å", "å")]
    public void Of_WhenAnEndingIsDerived_FollowsTheRules(string word, string stem) => SwedishStem.Of(word).ShouldBe(stem);

    [Test]
    public void Of_AnyWordOfTheDemo_IsTheBeginningOfIt()
    {
        var words = File.ReadAllText(Path.Combine(ProjectFolder.Root, "database", "seed", "demo.json")).ToLowerInvariant().Split(' ', '"', ',', '.', '\n').Where(word => word.Length > 0).Distinct().ToList();
        words.Count.ShouldBeGreaterThan(2000);

        words.Where(word => !word.StartsWith(SwedishStem.Of(word), StringComparison.Ordinal) || SwedishStem.Of(word).Length == 0).ShouldBeEmpty();
    }
}
