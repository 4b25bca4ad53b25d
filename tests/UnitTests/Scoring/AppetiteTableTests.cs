using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Scoring;

/// <summary>The nearest department that says something decides, and in it the category before every category.</summary>
public sealed class AppetiteTableTests
{
    private static readonly AppetiteTable Table = new([new(null, null, 12), new(null, "Ekonomi", 6), new("VO", null, 8), new("VO", "Ekonomi", 4), new("KS", null, 10)]);

    [TestCase("HEM VO", "Ekonomi", 4)]
    [TestCase("hem vo", "EKONOMI", 4)]
    [TestCase("HEM VO", "Personal", 8)]
    [TestCase("HEM VO", null, 8)]
    [TestCase("VO", "Ekonomi", 4)]
    [TestCase("KS", "Ekonomi", 10)]
    [TestCase("BUN", "Ekonomi", 6)]
    [TestCase("BUN", null, 12)]
    public void For_IsWhatTheNearestSays(string departments, string? category, int tolerated) => Table.For(departments.Split(' '), category).ShouldBe(tolerated);

    [Test]
    public void For_WhereNothingIsSaid_IsNull()
    {
        new AppetiteTable([]).For(["KS"], "Ekonomi").ShouldBeNull();
        new AppetiteTable([new("VO", "Lag", 3)]).For(["HEM", "VO"], "Ekonomi").ShouldBeNull();
        (new AppetiteTable([]).IsEmpty, Table.IsEmpty).ShouldBe((true, false));
    }

    [Test]
    public void For_WhenNothingIsTolerated_IsZeroAndNotNull() => new AppetiteTable([new("VO", null, 0)]).For(["VO"], null).ShouldBe(0);
}
