using Vaggeryd.InternalControl.Domain.Analyses;
using static Vaggeryd.InternalControl.Domain.Analyses.PersonalDataKind;

namespace Vaggeryd.InternalControl.UnitTests.Analyses;

/// <summary>The numbers are those that Skatteverket gives away for tests.</summary>
public sealed class PersonalDataTests
{
    [TestCase("Se 19121212-1212.")]
    [TestCase("1212121212")]
    [TestCase("121212+1212")]
    [TestCase("121212 - 1212")]
    [TestCase("Samordningsnummer 121272-1219")]
    public void In_WhenAnIdentityNumberStandsThere_FindsIt(string text) => PersonalData.In(text).ShouldBe([IdentityNumber]);

    [TestCase("19121212-1213")]
    [TestCase("121312-1211")]
    [TestCase("121232-1210")]
    [TestCase("121292-1215")]
    [TestCase("556036-0793")]
    [TestCase("9919121212-12129")]
    [TestCase("SN 2025/123, § 210, 2026-10-31")]
    [TestCase("1 250 000 000 kronor under 2026-2027, kl. 08.00-16.30")]
    [TestCase("4x4, ISO 31000, 100 000 kr")]
    [TestCase("skriv @ så här")]
    [TestCase("")]
    [TestCase(null)]
    public void In_WhenNothingSaysWhoSomebodyIs_FindsNothing(string? text) => PersonalData.In(text).ShouldBeEmpty();

    [TestCase("Ring 070-123 45 67")]
    [TestCase("0701234567")]
    [TestCase("växeln 0370-67 80 00")]
    [TestCase("+46 70 123 45 67")]
    [TestCase("+46 (0)370-67 80 00")]
    [TestCase("08-123 456 78")]
    public void In_WhenAPhoneNumberStandsThere_FindsIt(string text) => PersonalData.In(text).ShouldBe([PhoneNumber]);

    [Test]
    public void In_WhenAllStandThere_FindsEachOnce() =>
        PersonalData.In("anna.exempel@example.se, bo@example.se, 121212-1212, 070-123 45 67").ShouldBe([IdentityNumber, EmailAddress, PhoneNumber]);

    [Test]
    public void In_WhenTheTextIsLongAndHostile_TakesNoTime() =>
        Should.CompleteIn(() => PersonalData.In(new string('0', 40_000) + new string('a', 40_000) + string.Concat(Enumerable.Repeat("01 ", 20_000))), TimeSpan.FromSeconds(3));
}
