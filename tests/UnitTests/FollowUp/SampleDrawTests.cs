using Vaggeryd.InternalControl.Domain;
using Vaggeryd.InternalControl.Domain.FollowUp;

namespace Vaggeryd.InternalControl.UnitTests.FollowUp;

public sealed class SampleDrawTests
{
    private static readonly DateTime At = new(2026, 10, 1, 8, 0, 0, DateTimeKind.Utc);
    private static readonly string Hash = new('a', 64);

    /// <summary>Drawn with Python's hashlib: whoever does what the docs say gets the same rows, today and with the next version.</summary>
    [TestCase("prov", 10, "4, 5, 10")]
    [TestCase("0123456789abcdef", 1200, "82, 106, 185, 450, 629, 679, 853, 893, 992, 1197")]
    [TestCase("åäö", 5, "1, 2, 3, 4, 5")]
    public void Rows_AreThoseOfThePublishedMethod(string seed, int rows, string drawn) =>
        string.Join(", ", SampleDraw.Rows(seed, rows, drawn.Split(", ").Length)).ShouldBe(drawn);

    [Test]
    public void Rows_AreOfTheListOnceEachInItsOrder_AndTheSameAgain([Values(1, 2, 17, 500)] int rows)
    {
        for (var size = 1; size <= rows; size += 1 + (rows / 9))
        {
            var drawn = SampleDraw.Rows("frö", rows, size);

            drawn.Count.ShouldBe(size);
            drawn.ShouldBe(drawn.Distinct().Where(row => row >= 1 && row <= rows).Order());
            SampleDraw.Rows("frö", rows, size).ShouldBe(drawn);
        }
    }

    [Test]
    public void Rows_WhenMoreAreDrawnOfTheSameSeed_HoldTheFewer()
    {
        var few = SampleDraw.Rows("frö", 300, 20);

        SampleDraw.Rows("frö", 300, 60).Intersect(few).ShouldBe(few);
        SampleDraw.Rows("annat frö", 300, 20).ShouldNotBe(few);
    }

    /// <summary>Each row has the same chance: of 2,000 draws of 10 of 100 each is in 200, give or take six standard deviations of 13.4.</summary>
    [Test]
    public void Rows_OverManySeeds_AreDrawnAlikeOften()
    {
        var times = Enumerable.Range(0, 2000).SelectMany(seed => SampleDraw.Rows($"{seed}", 100, 10)).CountBy(row => row).ToDictionary();

        times.Count.ShouldBe(100);
        times.Values.ShouldAllBe(count => count > 120 && count < 280);
    }

    [TestCase("", 10, 1, Rule.TextMustNotBeEmpty)]
    [TestCase("s", 0, 1, Rule.SampleMustFitTheList)]
    [TestCase("s", 10, 0, Rule.SampleMustFitTheList)]
    [TestCase("s", 10, 11, Rule.SampleMustFitTheList)]
    [TestCase("s", 5000, SampleDraw.Most + 1, Rule.SampleMustFitTheList)]
    public void Rows_WhenTheSizeDoesNotFit_IsRefused(string seed, int rows, int size, Rule rule) => ((Action)(() => SampleDraw.Rows(seed, rows, size))).ShouldBreak(rule);

    [Test]
    public void DrawnSample_WhenDrawnAgain_NeedsAReasonAndGetsTheNextNumber()
    {
        ((Action)(() => Draw(earlier: 1, because: " "))).ShouldBreak(Rule.RedrawMustSayWhy);
        ((Action)(() => Draw(earlier: DrawnSample.MostDraws, because: "Igen"))).ShouldBreak(Rule.DrawsMustBeFew);

        var (first, second) = (Draw(earlier: 0, because: null), Draw(earlier: 1, because: "Listan saknade juli"));

        (first.Number, first.Because, second.Number, second.Because).ShouldBe((1, null, 2, "Listan saknade juli"));
        first.Rows.ShouldBe([4, 5, 10]);
    }

    private static DrawnSample Draw(int earlier, string? because)
    {
        var occurrence = Followed.Of(Followed.Day(1, 1), Followed.Says("Att larm besvaras")).Control("Att larm besvaras").Occurrences.First();
        var result = occurrence.Write(new ControlReport(), Followed.By("anna"), At, Followed.Day(3, 1));
        return new DrawnSample(result, earlier, new SampledList("lista.csv", Hash, 10), 3, "prov", because, "anna", At);
    }
}
