using System.Globalization;
using Vaggeryd.InternalControl.Domain.Risks.Similarity;

namespace Vaggeryd.InternalControl.UnitTests.Risks.Similarity;

public sealed class LikenessTests
{
    private static readonly WordRarity Rarity = WordRarity.In([.. LabelledRisks.All.Values]);

    [Test]
    public void Between_WhenTheWordsAreTheSame_IsAHundred()
    {
        foreach (var risk in LabelledRisks.All.Values) Likeness.Between(risk, risk, Rarity).Score.ShouldBe(100);
    }

    [Test]
    public void Between_WhenNothingIsShared_IsNothingAndSaysNothing()
    {
        var likeness = Of("Brand i skola", "Jäv vid upphandling");

        likeness.Score.ShouldBe(0);
        likeness.SharedWords.ShouldBeEmpty();
    }

    [TestCase("", "Brand")]
    [TestCase("och att det inte", "Brand")]
    [TestCase("Brand", "")]
    public void Between_WhenNothingIsSaid_IsNothing(string one, string other) => Of(one, other).Score.ShouldBe(0);

    [TestCase("Fakturorna betalas dubbelt", "Dubbel betalning av faktura", "fakturorna")]
    [TestCase("Leverantörsfaktura utan beställare", "Fakturor försvinner", "leverantörsfaktura")]
    [TestCase("Direktupphandlingar", "Otillåten upphandling", "direktupphandlingar")]
    [TestCase("Inköp av möbler", "Material köps dyrt", "inköp")]
    [TestCase("Hot mot personal", "Trakasserier av medarbetare", "hot")]
    public void Between_WhenWordsAreBentOrCompoundOrMeanTheSame_SharesThem(string one, string other, string shared) => Of(one, other).SharedWords.ShouldContain(shared);

    [TestCase("Bilar", "Bilder")]
    [TestCase("Vatten", "Vattna")]
    public void Between_WhenShortWordsOnlyBeginAlike_SharesNothing(string one, string other) => Of(one, other).Score.ShouldBe(0);

    [Test]
    public void Between_IsTheSameBothWays()
    {
        var (one, other) = (LabelledRisks.All["SN-08"], LabelledRisks.All["MBN-10"]);

        Math.Abs(Likeness.Between(one, other, Rarity).Score - Likeness.Between(other, one, Rarity).Score).ShouldBeLessThanOrEqualTo(3, "a word may fit several of the other's");
    }

    [Test]
    public void Between_CountsARareWordMoreThanAUsualOne()
    {
        RiskWords[] all = [.. Enumerable.Range(0, 20).Select(number => new RiskWords($"Personal sak{number}")), new("Personal legionella"), new("Legionella badhus")];
        var rarity = WordRarity.In(all);

        Likeness.Between(all[20], all[21], rarity).Score.ShouldBeGreaterThan(Likeness.Between(all[20], all[0], rarity).Score);
    }

    [Test]
    public void Between_CountsTheTitleMoreThanTheEffect()
    {
        var typed = new RiskWords("Legionella");

        Likeness.Between(typed, new RiskWords("Legionella växer", effect: "sjukdom"), Rarity).Score
            .ShouldBeGreaterThan(Likeness.Between(typed, new RiskWords("Sjukdom växer", effect: "legionella"), Rarity).Score);
    }

    [Test]
    public void Knowing_WhenTheWholeYearIsCounted_MakesAWordThatAllComparedHaveTell()
    {
        RiskWords[] compared = [new("Legionella duschar"), new("Legionella ledningar")];
        var stem = compared[0].Stems.First();

        var year = WordRarity.In(compared).Knowing(1000, new Dictionary<string, int> { [stem] = 2 });

        year.Of(stem).ShouldBeGreaterThan(WordRarity.In(compared).Of(stem));
    }

    /// <summary>The figures of docs/similarity.md, measured anew.</summary>
    [Test]
    public void Likeness_OnTheLabelledPairs_FindsWhatTheDocumentSays()
    {
        var references = LabelledRisks.All.Keys.Order(StringComparer.Ordinal).ToList();
        var scores = references.SelectMany((one, at) => references.Skip(at + 1).Select(other => (Pair: (one, other), Likeness.Between(LabelledRisks.All[one], LabelledRisks.All[other], Rarity).Score))).ToList();
        var document = File.ReadAllText(Path.Combine(ProjectFolder.Root, "docs", "similarity.md"));
        LabelledRisks.Pairs.Count.ShouldBe(49);

        var lines = new[] { 12, Likeness.ForTyped, 18, Likeness.ForWholeRisks, 25, 30 }.Select(from =>
        {
            var found = scores.Where(pair => pair.Score >= from).ToList();
            var right = found.Count(pair => LabelledRisks.Pairs.Contains(pair.Pair));
            return string.Create(CultureInfo.InvariantCulture, $"| {from} | {found.Count} | {right} | {100.0 * right / found.Count:0} % | {100.0 * right / LabelledRisks.Pairs.Count:0} % |");
        }).ToList();

        TestContext.Out.WriteLine(string.Join('\n', lines));
        lines.ShouldAllBe(line => document.Contains(line));
    }

    [Test]
    public void Likeness_OfATypedTitle_FindsTheRiskThatIsMeant()
    {
        var places = LabelledRisks.Typed.Select(typed =>
        {
            var words = new RiskWords(typed.Typed);
            var ordered = LabelledRisks.All.Select(risk => (risk.Key, Likeness.Between(words, risk.Value, Rarity).Score)).Where(risk => risk.Score >= Likeness.ForTyped)
                .OrderByDescending(risk => risk.Score).Select(risk => risk.Key).ToList();
            return ordered.IndexOf(typed.Reference) + 1;
        }).ToList();
        var (first, shown) = (places.Count(place => place == 1), places.Count(place => place is > 0 and <= 5));

        TestContext.Out.WriteLine($"first {first}, shown {shown} of {places.Count}");
        File.ReadAllText(Path.Combine(ProjectFolder.Root, "docs", "similarity.md")).ShouldContain($"in {shown} of {places.Count} it is among the five shown, in {first} it is the first");
    }

    private static Likeness Of(string one, string other) => Likeness.Between(new RiskWords(one), new RiskWords(other), Rarity);
}
