using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Risks.Catalogue;

namespace Vaggeryd.InternalControl.UnitTests.Risks.Catalogue;

public sealed class CatalogueTextTests
{
    private static readonly CatalogueWords Words = new("Nycklar försvinner", "Säkerhet", "nycklar lämnas ut utan kvittens", "att rutinen är okänd", "att lås måste bytas", "Nyckellista\nKvittens");

    private static readonly DateTime At = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    [Test]
    public void New_TidiesItsTexts_AndStandsInTheCatalogue()
    {
        var text = new CatalogueText(new CatalogueWords("  Nycklar \n försvinner ", " Säkerhet ", " nycklar lämnas ut ", " ", null, "Lista\r\nKvittens"), "bo", At);

        text.Words.ShouldBe(new CatalogueWords("Nycklar försvinner", "Säkerhet", "nycklar lämnas ut", null, null, "Lista\nKvittens"));
        text.IsInUse.ShouldBeTrue();
        (text.ChangedBy, text.ChangedAt).ShouldBe(("bo", At));
    }

    [Test]
    public void New_WhenANeededTextIsEmpty_Refuses([Values("titel", "kategori", "händelse")] string field)
    {
        var words = field switch { "titel" => Words with { Title = " " }, "kategori" => Words with { Category = "" }, _ => Words with { Event = "\n" } };

        ((Action)(() => _ = new CatalogueText(words, "bo", At))).ShouldBreak(Rule.TextMustNotBeEmpty);
    }

    [Test]
    public void Describe_WhenATextIsLongerThanARisksMayBe_RefusesAndChangesNothing()
    {
        var text = new CatalogueText(Words, "bo", At);
        CatalogueWords[] tooLong =
        [
            Words with { Title = Long(RiskLimits.Title) }, Words with { Category = Long(RiskLimits.Category) }, Words with { Event = Long(RiskLimits.Sentence) },
            Words with { Cause = Long(RiskLimits.Sentence) }, Words with { Effect = Long(RiskLimits.Sentence) }, Words with { ExistingControls = Long(RiskLimits.Controls) },
        ];

        foreach (var words in tooLong) ((Action)(() => text.Describe(words, "eva", At.AddDays(1)))).ShouldBreak(Rule.TextMustNotBeTooLong);

        (text.Words, text.ChangedBy).ShouldBe((Words, "bo"));
    }

    [Test]
    public void Describe_WhenItSaysTheSame_ChangesNothing()
    {
        var text = new CatalogueText(Words, "bo", At);

        text.Says(Words with { Title = $" {Words.Title} " }).ShouldBeTrue();
        text.Describe(Words with { Title = $" {Words.Title} " }, "eva", At.AddDays(1)).ShouldBeFalse();
        text.ChangedBy.ShouldBe("bo");

        text.Says(Words with { Effect = null }).ShouldBeFalse();
        text.Describe(Words with { Effect = null }, "eva", At.AddDays(1)).ShouldBeTrue();
        (text.Effect, text.ChangedBy, text.ChangedAt).ShouldBe((null, "eva", At.AddDays(1)));
    }

    [Test]
    public void TakeOut_ThenPutBack_SaysWhoAndOnlyOnce()
    {
        var text = new CatalogueText(Words, "bo", At);

        text.PutBack().ShouldBeFalse();
        text.TakeOut("eva", At.AddDays(1)).ShouldBeTrue();
        text.TakeOut("bo", At.AddDays(2)).ShouldBeFalse();
        (text.IsInUse, text.TakenOutBy, text.TakenOutAt).ShouldBe((false, "eva", At.AddDays(1)));

        text.PutBack().ShouldBeTrue();
        (text.IsInUse, text.TakenOutBy, text.TakenOutAt).ShouldBe((true, null, null));
    }

    [TestCase("egen-12", 12)]
    [TestCase("EGEN-007", 7)]
    [TestCase("egen-0", null)]
    [TestCase("egen--3", null)]
    [TestCase("egen- 3", null)]
    [TestCase("egen-", null)]
    [TestCase("egen-99999999999", null)]
    [TestCase("it-avbrott", null)]
    [TestCase(null, null)]
    public void IdOf_ReadsTheKeysOfOwnTextsAndNoOthers(string? key, int? expected)
    {
        CatalogueText.IdOf(key).ShouldBe(expected);
        if (expected is { } id) CatalogueText.IdOf(CatalogueText.KeyOf(id)).ShouldBe(id);
    }

    private static string Long(int limit) => new('x', limit + 1);
}
