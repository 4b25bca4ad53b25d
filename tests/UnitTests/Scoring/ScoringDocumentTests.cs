using System.Globalization;
using System.Text.RegularExpressions;

namespace Vaggeryd.InternalControl.UnitTests.Scoring;

/// <summary>The worked examples of docs/scoring.md are what the calculator answers.</summary>
public sealed partial class ScoringDocumentTests
{
    [Test]
    public void WorkedExamples_AreWhatTheCalculatorAnswers()
    {
        var examples = Example().Matches(File.ReadAllText(Path.Combine(ProjectFolder.Root, "docs", "scoring.md")));

        examples.Count.ShouldBeGreaterThanOrEqualTo(8);
        foreach (Match example in examples)
        {
            var model = SeededModels.Named(example.Groups[1].Value);
            var score = model.Score(Number(example, 2), Number(example, 3));
            (score.Value, model.Band(score.Level).Name.Swedish).ShouldBe((Number(example, 4), example.Groups[5].Value), example.Value);
        }
    }

    private static int Number(Match example, int group) => int.Parse(example.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\| (\dx\d) \| (\d) \| (\d) \| (\d+) \| ([^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Example();
}
