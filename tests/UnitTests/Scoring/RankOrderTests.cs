using FsCheck.NUnit;
using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.Departments;
using Vaggeryd.InternalControl.Domain.Risks;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Scoring;

[Properties(Arbitrary = [typeof(AnyRisks)])]
public sealed class RankOrderTests
{
    [FsCheck.NUnit.Property]
    public bool Compare_IsTotalAndAntisymmetric(YearOfRisks year) =>
        Pairs(year).All(pair => ReferenceEquals(pair.First, pair.Second)
            ? RankOrder.Usual.Compare(pair.First, pair.Second) == 0
            : Math.Sign(RankOrder.Usual.Compare(pair.First, pair.Second)) == -Math.Sign(RankOrder.Usual.Compare(pair.Second, pair.First)) && RankOrder.Usual.Compare(pair.First, pair.Second) != 0);

    [FsCheck.NUnit.Property(MaxTest = 30)]
    public bool Compare_IsTransitive(YearOfRisks year)
    {
        var some = year.Risks.Take(12).ToList();
        return some.All(a => some.All(b => some.All(c =>
            RankOrder.Usual.Compare(a, b) >= 0 || RankOrder.Usual.Compare(b, c) >= 0 || RankOrder.Usual.Compare(a, c) < 0)));
    }

    [FsCheck.NUnit.Property]
    public bool Compare_AgreesWithAStraightforwardComparer(YearOfRisks year)
    {
        var straightforward = new StraightforwardOrder();
        return Pairs(year).All(pair => Math.Sign(RankOrder.Usual.Compare(pair.First, pair.Second)) == Math.Sign(straightforward.Compare(pair.First, pair.Second)));
    }

    [FsCheck.NUnit.Property]
    public bool DecidingKey_IsTheFirstThatDiffers(YearOfRisks year) =>
        Pairs(year).Where(p => p.First.IsScored && p.Second.IsScored).All(pair =>
        {
            int?[] Keys(Standing risk) => [risk.Value, risk.Gap, risk.Consequence, risk.Likelihood, risk.GoalCount, risk.GoalWeight, risk.DepartmentCount, risk.Trend, risk.Age];
            var first = Keys(pair.First).Zip(Keys(pair.Second)).TakeWhile(k => k.First == k.Second).Count();
            return RankOrder.Usual.DecidingKey(pair.First, pair.Second) == (RankKey)first;
        });

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

    private static IEnumerable<string> Mixed(char sign) =>
        ((string[])["1", "01", "0"]).Select(digits => string.Concat(Enumerable.Repeat($"{sign}{digits}", RiskLimits.Reference))[..RiskLimits.Reference]);

    private static Standing Named(string department, string reference) =>
        new() { Department = department, Reference = reference, Likelihood = 2, Consequence = 2, Value = 4, Level = 2, GoalCount = 1 };

    private static IEnumerable<(Standing First, Standing Second)> Pairs(YearOfRisks year) =>
        year.Risks.SelectMany(_ => year.Risks, (first, second) => (first, second));
}
