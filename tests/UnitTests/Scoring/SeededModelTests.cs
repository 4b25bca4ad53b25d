using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Scoring;

/// <summary>The models that every installation starts with, cell by cell, against tables typed here.</summary>
public sealed class SeededModelTests
{
    /// <summary>Rows: likelihood from 1. Columns: consequence from 1. Each cell: value/level.</summary>
    private const string FourByFour =
        """
        1/1 2/1 3/1 4/2
        2/1 4/2 6/2 8/2
        3/1 6/2 9/3 12/3
        4/2 8/2 12/3 16/4
        """;

    private const string FiveByFive =
        """
        1/1 2/1 3/1 4/1 5/2
        2/1 4/1 6/2 8/2 10/3
        3/1 6/2 9/2 12/3 15/3
        4/1 8/2 12/3 16/3 20/4
        5/2 10/3 15/3 20/4 25/4
        """;

    [TestCase("4x4", FourByFour)]
    [TestCase("5x5", FiveByFive)]
    public void Score_WhenModelIsSeeded_GivesTheDocumentedValueAndLevelInEveryCell(string name, string documented)
    {
        var model = SeededModels.All().Single(m => m.Name == name);

        var cells = Enumerable.Range(1, model.Likelihood.Count)
            .Select(l => string.Join(' ', Enumerable.Range(1, model.Consequence.Count).Select(c => model.Score(l, c)).Select(s => $"{s.Value}/{s.Level}")));

        string.Join('\n', cells).ShouldBe(documented.ReplaceLineEndings("\n"));
    }

    [Test]
    public void SeededModels_HaveWordsMeaningsAndColoursInBothLanguages()
    {
        var models = SeededModels.All();

        models.Select(m => m.Name).ShouldBe(["4x4", "5x5"]);
        var texts = models.SelectMany(m => m.Likelihood.Concat(m.Consequence).SelectMany(s => (LocalizedTextPair[])[new(s.Word.Swedish, s.Word.English), new(s.Meaning.Swedish, s.Meaning.English)])
            .Concat(m.Bands.SelectMany(b => (LocalizedTextPair[])[new(b.Name.Swedish, b.Name.English), new(b.Advice.Swedish, b.Advice.English)])));
        texts.ShouldAllBe(t => t.Swedish.Length > 0 && t.English.Length > 0);
        models.SelectMany(m => m.Bands).SelectMany(b => (string[])[b.Colour, b.InkColour]).ShouldAllBe(c => c.Length == 6 && c.All(char.IsAsciiHexDigit));
    }

    [Test]
    public void SeededModels_HaveNoWordTwiceOnAScale() =>
        SeededModels.All().SelectMany(m => (IReadOnlyList<ScaleStep>[])[m.Likelihood, m.Consequence])
            .ShouldAllBe(scale => scale.Select(s => s.Word.Swedish).Distinct().Count() == scale.Count && scale.Select(s => s.Word.English).Distinct().Count() == scale.Count);

    private sealed record LocalizedTextPair(string Swedish, string English);
}
