using Vaggeryd.InternalControl.Domain.Risks;

namespace Vaggeryd.InternalControl.UnitTests.Risks;

public sealed class RiskIdentityTests
{
    [TestCase("SN", "SN-07", "sn-07")]
    [TestCase("SN", "07", "sn-07")]
    [TestCase("SN", "R 7/b", "sn-r-7-b")]
    [TestCase("SN", "sn", "sn")]
    [TestCase("SN", "SNÖ-1", "sn-snö-1")]
    [TestCase("SN", "  #1# ", "sn-1")]
    [TestCase("SN", "§§", "sn", Description = "nothing that an address can hold")]
    public void Slug_IsLettersDigitsAndHyphensWithTheDepartmentFirst(string department, string reference, string slug) =>
        RiskIdentity.Slug(department, reference).ShouldBe(slug);

    [Test]
    public void Slug_WhenNamesAreLongest_Fits() =>
        RiskIdentity.Slug(new string('Ö', 10), new string('Å', RiskLimits.Reference)).Length.ShouldBeLessThanOrEqualTo(RiskLimits.Slug);

    [TestCase(" r1 ", "R1")]
    [TestCase("A\u030A", "å")]
    public void ReferenceKey_WhenOnlyCapitalsOrSpaceDiffer_IsTheSame(string first, string second) =>
        RiskIdentity.ReferenceKey(first).ShouldBe(RiskIdentity.ReferenceKey(second));

    [Test]
    public void ContentKey_IsOfProcessAndTitle()
    {
        var key = RiskIdentity.ContentKey("Drift", "Brand");

        key.Length.ShouldBe(64);
        RiskIdentity.ContentKey(" Drift ", "Brand\n").ShouldBe(key);
        RiskIdentity.ContentKey("Inköp", "Brand").ShouldNotBe(key, "the same text under two processes is two risks");
        RiskIdentity.ContentKey(null, "Drift Brand").ShouldNotBe(key);
        RiskIdentity.ContentKey(null, "Brand").ShouldBe(RiskIdentity.ContentKey("", "Brand"));
    }

    [TestCase(new[] { "SN-07", "sn-9", "KS-40", "SN-1000000", "SN-3b", "7" }, 9)]
    [TestCase(new string[0], 0)]
    public void HighestNumber_CountsTheDepartmentsOwnNumbers(string[] references, int highest) =>
        RiskIdentity.HighestNumber("SN", references).ShouldBe(highest);

    [TestCase(7, "SN-07")]
    [TestCase(107, "SN-107")]
    public void Numbered_HasTwoFiguresAtLeast(int number, string reference) => RiskIdentity.Numbered("SN", number).ShouldBe(reference);
}
