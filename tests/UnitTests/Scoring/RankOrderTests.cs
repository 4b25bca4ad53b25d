using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Scoring;

public sealed class RankOrderTests
{
    [TestCase("R2", "R10")]
    [TestCase("R1", "R01", Description = "leading zeros decide last, but they do decide")]
    [TestCase("R01", "R001")]
    [TestCase("R01", "R2")]
    [TestCase("R0", "R00")]
    [TestCase("R99999999", "R123456789", Description = "nine digits are more than eight")]
    [TestCase("R9999999999999999999999999999999999999", "R10000000000000000000000000000000000000")]
    [TestCase("z1", "Å1")]
    [TestCase("å2", "Ä1")]
    [TestCase("ä2", "Ö1")]
    [TestCase("a1", "B1")]
    [TestCase("A1", "b1")]
    [TestCase("R1-a", "R1-B")]
    [TestCase("R-1", "R1")]
    [TestCase("R1", "R1A")]
    public void Compare_WhenOnlyTheReferenceDiffers_IsNatural(string first, string second) =>
        RankOrder.Usual.Compare(Named("KS", first), Named("KS", second)).ShouldBeLessThan(0);

    [TestCase("KS", "R9", "SN", "R1")]
    [TestCase("K1", "R9", "K01", "R1")]
    [TestCase("K2", "R9", "K10", "R1")]
    [TestCase("K", "R9", "KS", "R1")]
    public void Compare_WhenDepartmentsDiffer_LooksAtThemBeforeTheReference(string department, string reference, string otherDepartment, string otherReference) =>
        RankOrder.Usual.Compare(Named(department, reference), Named(otherDepartment, otherReference)).ShouldBeLessThan(0);

    [TestCase('漢')]
    [TestCase('\u0660', Description = "a digit of another script")]
    [TestCase('7')]
    [TestCase('0')]
    [TestCase('å')]
    public void SortKey_WhenNamesAreAsLongAsTheyMayBe_FitsAndStaysUnique(char sign)
    {
        var reference = new string(sign, RiskLimits.Reference - 1);
        string[] references = [reference + '1', reference + '2', reference + 'a', .. Mixed(sign)];
        var keys = references.Select(r => RankOrder.Usual.SortKey(Named(new string(sign, Department.CodeLimit), r))).ToList();

        keys.ShouldBeUnique();
        keys.ShouldAllBe(key => key.Length <= RankOrder.SortKeyLimit && key.All(char.IsAsciiHexDigitUpper));
    }

    [Test]
    public void SortKey_WhenReferencesDifferOnlyInCapitals_IsTheSame() =>
        RankOrder.Usual.SortKey(Named("KS", "ks-å1")).ShouldBe(RankOrder.Usual.SortKey(Named("KS", "KS-Å1")));

    [Test]
    public void SortKey_WhenEveryNumberIsTheLargest_FitsAndIsTheFirst()
    {
        var most = Named("KS", "R1") with { Value = 999, Likelihood = 10, Consequence = 10, Appetite = 0, ValueBefore = 1, GoalCount = int.MaxValue, GoalWeight = int.MaxValue, DepartmentCount = 999, Age = 200 };

        RankOrder.Usual.SortKey(most).ShouldStartWith("2" + "9000" + "9000" + "9989" + "9989" + "0000" + "0000" + "9000" + "4001" + "9799");
    }

    [Test]
    public void SortKey_WhenTheValueFell_GoesAfterOneThatStayed() =>
        RankOrder.Usual.Compare(Named("KS", "R1") with { ValueBefore = 999 }, Named("SN", "R9")).ShouldBeGreaterThan(0);

    [Test]
    public void SortKey_WhenTheRiskIsNotAssessed_BeginsSoThatItComesLast() =>
        RankOrder.Usual.SortKey(new Standing { Department = "KS", Reference = "R1", GoalCount = 12 }).ShouldBe("9" + RankOrder.Usual.SortKey(Named("KS", "R1"))[37..]);

    [Test]
    public void RankOrder_WhenTheValueIsNotFirst_IsRefused()
    {
        foreach (var keys in (RankKey[][])[[], [RankKey.Consequence], [RankKey.Gap, RankKey.Value]])
            ((Action)(() => _ = new RankOrder(keys))).ShouldBreak(Rule.OrderMustBeginWithTheValue);
    }

    [Test]
    public void RankOrder_WhenAKeyComesTwiceOrCannotBeNamed_IsRefused()
    {
        foreach (var keys in (RankKey[][])[[RankKey.Value, RankKey.Value], [RankKey.Value, RankKey.Age, RankKey.Gap, RankKey.Age], [RankKey.Value, RankKey.Reference], [RankKey.Value, (RankKey)99]])
            ((Action)(() => _ = new RankOrder(keys))).ShouldBreak(Rule.OrderMustNameEachKeyOnce);
    }

    private static IEnumerable<string> Mixed(char sign) =>
        ((string[])["1", "01", "0"]).Select(digits => string.Concat(Enumerable.Repeat($"{sign}{digits}", RiskLimits.Reference))[..RiskLimits.Reference]);

    private static Standing Named(string department, string reference) =>
        new() { Department = department, Reference = reference, Likelihood = 2, Consequence = 2, Value = 4, Level = 2, GoalCount = 1 };
}
