using FsCheck.NUnit;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Scoring;

/// <summary>What holds for any order that a model may have, and any risks in it.</summary>
[Properties(Arbitrary = [typeof(AnyRisks)])]
public sealed class AnyOrderTests
{
    [FsCheck.NUnit.Property]
    public bool Compare_IsTotalAndAntisymmetric(YearOfRisks year, RankOrder order) =>
        Pairs(year).All(pair => ReferenceEquals(pair.First, pair.Second)
            ? order.Compare(pair.First, pair.Second) == 0
            : Math.Sign(order.Compare(pair.First, pair.Second)) == -Math.Sign(order.Compare(pair.Second, pair.First)) && order.Compare(pair.First, pair.Second) != 0);

    [FsCheck.NUnit.Property(MaxTest = 30)]
    public bool Compare_IsTransitive(YearOfRisks year, RankOrder order)
    {
        var some = year.Risks.Take(12).ToList();
        return some.All(a => some.All(b => some.All(c => order.Compare(a, b) >= 0 || order.Compare(b, c) >= 0 || order.Compare(a, c) < 0)));
    }

    [FsCheck.NUnit.Property]
    public bool Compare_AgreesWithAStraightforwardComparer(YearOfRisks year, RankOrder order)
    {
        var straightforward = new StraightforwardOrder(order.Keys);
        return Pairs(year).All(pair => Math.Sign(order.Compare(pair.First, pair.Second)) == Math.Sign(straightforward.Compare(pair.First, pair.Second)));
    }

    [FsCheck.NUnit.Property]
    public bool SortKey_AsPlainText_HasTheOrderOfCompare(YearOfRisks year, RankOrder order) =>
        Pairs(year).All(pair => Math.Sign(string.CompareOrdinal(order.SortKey(pair.First), order.SortKey(pair.Second))) == Math.Sign(order.Compare(pair.First, pair.Second)));

    [FsCheck.NUnit.Property]
    public bool SortKey_FitsAndIsUnique(YearOfRisks year, RankOrder order)
    {
        var keys = year.Risks.Select(order.SortKey).ToList();
        return keys.Distinct(StringComparer.Ordinal).Count() == keys.Count && keys.TrueForAll(key => key.Length <= RankOrder.SortKeyLimit && key.All(char.IsAsciiHexDigitUpper));
    }

    [FsCheck.NUnit.Property]
    public bool DecidingKey_IsTheFirstThatDiffers(YearOfRisks year, RankOrder order) =>
        Scored(year).All(pair => order.DecidingKey(pair.First, pair.Second)
            == order.Keys.FirstOrDefault(key => StraightforwardOrder.Of(pair.First, key) != StraightforwardOrder.Of(pair.Second, key), RankKey.Reference));

    [FsCheck.NUnit.Property]
    public bool Explanation_HasBothNumbersOfTheDecidingKey_AndTheyDifferTheWayTheRisksStand(YearOfRisks year, RankOrder order) =>
        Ranking.Of(year.Risks, order).Where(ranked => ranked.Explanation is { Key: not RankKey.Reference }).All(ranked =>
        {
            var why = ranked.Explanation!;
            return why.Own == RankOrder.Number(ranked.Risk, why.Key) && Math.Sign(why.Own.CompareTo(why.Theirs)) == (why.Side == NeighbourSide.Below ? 1 : -1);
        });

    [FsCheck.NUnit.Property]
    public bool Explanation_WhenNothingMeasuredDiffers_HasNoNumbers(YearOfRisks year, RankOrder order) =>
        Scored(year).Where(pair => order.DecidingKey(pair.First, pair.Second) == RankKey.Reference)
            .All(pair => RankExplanation.Of(pair.First, pair.Second, NeighbourSide.Below, order) is { Own: 0, Theirs: 0, Key: RankKey.Reference });

    private static IEnumerable<(Standing First, Standing Second)> Pairs(YearOfRisks year) =>
        year.Risks.SelectMany(_ => year.Risks, (first, second) => (first, second));

    private static IEnumerable<(Standing First, Standing Second)> Scored(YearOfRisks year) => Pairs(year).Where(pair => pair.First.IsScored && pair.Second.IsScored);
}
