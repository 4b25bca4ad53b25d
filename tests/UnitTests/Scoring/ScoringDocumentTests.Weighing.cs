using System.Text.RegularExpressions;
using Vaggeryd.InternalControl.Domain.Scoring;

namespace Vaggeryd.InternalControl.UnitTests.Scoring;

public sealed partial class ScoringDocumentTests
{
    [Test]
    public void Appetites_AreWhatTheTableAnswers()
    {
        var said = Said().Match(Document).Groups[1].Value.Split("; ").Select(row => row.Split(' ')).Select(row => new Appetite(
            row[0] == "municipality" ? null : row[0],
            row.Length == 3 ? row[1] : null,
            int.Parse(row[^1], System.Globalization.CultureInfo.InvariantCulture)));
        var table = new AppetiteTable([.. said]);
        var examples = Tolerated().Matches(Document);

        examples.Count.ShouldBeGreaterThanOrEqualTo(5);
        foreach (Match example in examples)
            table.For(example.Groups[1].Value.Split(", "), example.Groups[2].Value is "none" ? null : example.Groups[2].Value).ShouldBe(Number(example, 3), example.Value);
    }

    [Test]
    public void EffectsOfControls_AreWhatTheCalculatorAnswers()
    {
        var examples = Effect().Matches(Document);

        examples.Count.ShouldBeGreaterThanOrEqualTo(5);
        foreach (Match example in examples)
        {
            var written = example.Groups[2].Value;
            var effect = written.EndsWith(" %", StringComparison.Ordinal)
                ? new AxisEffect(int.Parse(written[..^2], System.Globalization.CultureInfo.InvariantCulture), null)
                : new AxisEffect(null, [.. written.Split(' ').Select(int.Parse)]);
            effect.InSigns(Number(example, 1)).ShouldBe(example.Groups[3].Value);
        }
    }

    [GeneratedRegex(@"^Said: `([^`]+)`", RegexOptions.Multiline)]
    private static partial Regex Said();

    [GeneratedRegex(@"^\| ([A-Z]+(?:, [A-Z]+)*) \| (\w+) \| (\d+) \| [^|]+ \|$", RegexOptions.Multiline)]
    private static partial Regex Tolerated();

    [GeneratedRegex(@"^\| (\d+) \| (\d+ %|[\d ]+) \| ([^|]+ → \d+) \|$", RegexOptions.Multiline)]
    private static partial Regex Effect();
}
