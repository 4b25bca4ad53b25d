using Vaggeryd.InternalControl.Domain;

namespace Vaggeryd.InternalControl.UnitTests;

public sealed class TextTests
{
    [TestCase("  IT-avbrott \n i\tsystem ", "IT-avbrott i system")]
    [TestCase(null, "")]
    [TestCase("A\u030Angest", "\u00C5ngest")]
    public void OneLine_WhenTextIsUntidy_IsComposedAndSingleSpaced(string? text, string expected) =>
        Text.OneLine(text).ShouldBe(expected);

    [Test]
    public void Lines_WhenTextHasBreaks_KeepsThemAndDropsRepeatedEmptyLines() =>
        Text.Lines("ett \r\n\r\n\r\n\r\n två\rtre ").ShouldBe("ett\n\ntvå\ntre");

    [TestCase("R2", "R10")]
    [TestCase("r2", "R10")]
    [TestCase("KS-9", "KS-10")]
    [TestCase("KS-002", "KS-10")]
    public void NaturalOrder_WhenNumbersDiffer_ComparesThemAsNumbers(string first, string second) =>
        string.CompareOrdinal(Text.NaturalOrder(first), Text.NaturalOrder(second)).ShouldBeLessThan(0);

    [TestCase("ett\u0001tv\u00E5\uFFFE", "ett tv\u00E5", Description = "no document can hold these")]
    [TestCase("hel \uD83D\uDE00", "hel \uD83D\uDE00")]
    public void OneLine_WhenTextHoldsWhatNoFileCan_IsCleaned(string text, string expected) => Text.OneLine(text).ShouldBe(expected);

    [Test]
    public void OneLine_WhenTextHasHalfASurrogatePair_ReplacesIt() =>
        Text.OneLine($"halv {(char)0xD83D} slut").ShouldBe("halv \uFFFD slut");

    [Test]
    public void Fingerprint_IsSha256OfUtf8() =>
        Text.Fingerprint("å").ShouldBe("e83979df9d36090142f23051f8e8d7ad48e5c20dff5c9e7b92ca3454f67469f9");
}
